#ifndef CN_CURSES_HEADER_H
#define CN_CURSES_HEADER_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

// Debian has the wide header at both places, others only at one.
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#else
#include <curses.h>
#include <term.h>
#endif

// Codes for the brackets of a paste, above those that curses gives to a terminal's own keys.
enum { CN_CODE_PASTE_BEGIN = 0x7001, CN_CODE_PASTE_END = 0x7002 };

/// Where keys are read: a pad, because reading from a window would also refresh it.
extern WINDOW *cn_input_pad;

/// Starts colour, if wanted and there is any.
void cn_start_painting(bool wants_color);
/// Whether a terminal of so many colours takes them by their channels, 0xRRGGBB.
bool cn_takes_channels(int colors);
/// Somebody else may have shown or hidden the cursor.
void cn_forget_cursor(void);

#endif
