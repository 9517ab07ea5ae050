#ifndef CN_WIDTH_H
#define CN_WIDTH_H

#include <stdint.h>

/// Columns of a code point by libc, which ncurses asks too: 0, 1, 2, or -1 when it can't be printed.
/// Always by a UTF-8 locale, so that the answer doesn't change when the program runs without one.
int cn_width(uint32_t scalar);

#endif
