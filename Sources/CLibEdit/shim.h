/* What Swift cannot call of libedit: el_set is variadic, the standard streams are globals, and a
   history function must itself be variadic. What is called by its own name stands in histedit.h. */
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <wchar.h>
#include <wctype.h>

/* Declared by wchar.h only under X/Open. */
extern int wcwidth(wchar_t);


/* Warnings of libedit would land in the middle of the line being edited: `errors` is another stream. */
static inline EditLine *cle_start(const char *program, FILE *errors) {
  return el_init(program, stdin, stdout, errors);
}

static inline void cle_emit(const wchar_t *text) { fprintf(stdout, "%ls", text); }
static inline void cle_flush(void) { fflush(stdout); }

static inline void cle_owner(EditLine *line, void *owner) { el_wset(line, EL_CLIENTDATA, owner); }
static inline void *cle_get_owner(EditLine *line) {
  void *owner = NULL;
  el_wget(line, EL_CLIENTDATA, &owner);
  return owner;
}

typedef wchar_t *(*cle_prompt_function)(EditLine *);
static inline void cle_prompt(EditLine *line, cle_prompt_function prompt, wchar_t literal) {
  el_wset(line, EL_PROMPT_ESC, prompt, (int)literal);
}

static inline void cle_source_of_keys(EditLine *line, el_rfunc_t read) {
  el_wset(line, EL_GETCFN, read);
}

typedef unsigned char (*cle_command_function)(EditLine *, int);
static inline void cle_command(
    EditLine *line, const wchar_t *name, const wchar_t *purpose, cle_command_function command) {
  el_wset(line, EL_ADDFN, name, purpose, command);
}

static inline void cle_editor(EditLine *line, const wchar_t *name) {
  el_wset(line, EL_EDITOR, name);
}
static inline const wchar_t *cle_get_editor(EditLine *line) {
  const wchar_t *name = L"";
  el_wget(line, EL_EDITOR, &name);
  return name;
}

static inline void cle_bind(EditLine *line, const wchar_t *keys, const wchar_t *command) {
  el_wset(line, EL_BIND, keys, command, NULL);
}
/* In vi's command mode. */
static inline void cle_bind_alternate(
    EditLine *line, const wchar_t *keys, const wchar_t *command) {
  el_wset(line, EL_BIND, L"-a", keys, command, NULL);
}

static inline void cle_raw(EditLine *line, int raw) { el_wset(line, EL_PREP_TERM, raw); }
static inline void cle_redraw(EditLine *line) { el_wset(line, EL_REFRESH); }

/* Called with H_FIRST, H_NEXT, H_PREV, H_LAST or H_CURR; NULL where there is no such line. */
typedef const wchar_t *(*cle_recall)(void *owner, int operation);
struct cle_history {
  cle_recall recall;
  void *owner;
};
static inline int cle_recall_line(void *history, HistEventW *event, int operation, ...) {
  struct cle_history *asked = (struct cle_history *)history;
  event->num = 0;
  event->str = asked->recall(asked->owner, operation);
  return event->str == NULL ? -1 : 0;
}
static inline void cle_history(EditLine *line, struct cle_history *history) {
  el_wset(line, EL_HIST, cle_recall_line, history);
}
