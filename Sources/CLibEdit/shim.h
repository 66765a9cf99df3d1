/* What Swift cannot call of libedit: el_wset is variadic, and so must be a history function.
   What is called by its own name stands in histedit.h. */
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <wchar.h>

static inline void cle_owner(EditLine *line, void *owner) { el_wset(line, EL_CLIENTDATA, owner); }
static inline void *cle_get_owner(EditLine *line) {
  void *owner = NULL;
  el_wget(line, EL_CLIENTDATA, &owner);
  return owner;
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

static inline void cle_raw(EditLine *line) { el_wset(line, EL_PREP_TERM, 1); }
static inline void cle_input(EditLine *line, FILE *input) { el_wset(line, EL_SETFP, 0, input); }
static inline void cle_capability(EditLine *line, const wchar_t *name, const wchar_t *value) {
  el_wset(line, EL_SETTC, name, value, NULL);
}

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
