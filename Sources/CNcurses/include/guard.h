#ifndef CN_GUARD_H
#define CN_GUARD_H

#include <stdbool.h>

/// Whether a signal is that of a crash, for which the guard is there.
bool cn_is_crash(int number);

/// Remembers how the terminal is now, before curses changes it, and catches the signals of a crash:
/// the handler gives the terminal back and lets the signal do its work.
void cn_guard_arm(int descriptor);
/// Remembers what ends curses' modes on this terminal; to be called once curses is up, and when its size changes.
void cn_guard_learn(void);
/// Sets the terminal's modes as they were before curses changed them.
void cn_guard_restore_modes(void);
/// For who changes nothing of the terminal: a crash is the system's affair, and never that of the Swift runtime's
/// backtracer, which would make the terminal raw and ask questions.
void cn_end_at_crashes(void);
/// Puts the former handlers back; the terminal isn't touched.
void cn_guard_disarm(void);

/// The line written to standard error after a crash, at most 255 bytes, without the line's end.
void cn_guard_set_message(const char *message);

#endif
