/* zlib begins its streams by macros, which Swift does not see: each one used is named here. */
#pragma once
#include <zlib.h>

/* Deflated bytes as they stand in a zip file, with nothing around them. */
static inline int zlib_inflate_init(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }
