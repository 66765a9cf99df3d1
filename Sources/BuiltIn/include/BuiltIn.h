#ifndef BUILTIN_H
#define BUILTIN_H

#include <stddef.h>

/// A budget file that is part of the program.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} built_in_budget;

size_t built_in_count(void);
built_in_budget built_in_at(size_t place);

#endif
