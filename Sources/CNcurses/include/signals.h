#ifndef CN_SIGNALS_H
#define CN_SIGNALS_H

#include <stdbool.h>

/// Catches the signals that end, stop and continue the program; those of a crash are the guard's. Each is noted,
/// and makes `cn_wake_descriptor` readable; nothing else is done in the handler, but that standard output leads nowhere
/// once the program was asked to end and nobody has taken what it writes for a second. SIGPIPE and SIGXFSZ aren't
/// noted: what is written fails, and is told. False when no pipe could be made.
bool cn_catch_signals(void);
/// Puts the handlers back that were there before.
void cn_release_signals(void);

/// Chains curses' own handler of SIGWINCH; to be called once curses is up.
void cn_catch_resize(void);

/// Readable when a signal was caught since the last `cn_drain_wake`; -1 when signals aren't caught.
int cn_wake_descriptor(void);
void cn_drain_wake(void);

/// The signal (SIGHUP, SIGTERM, SIGUSR1 and so on) that asks the program to end, once; 0 when there is none.
int cn_take_end(void);
/// Whether standard output leads nowhere, since nobody took what was written when the program was asked to end.
bool cn_has_let_go(void);
/// To be called before and after what writes to the terminal, so that it can be seen whether that goes on.
void cn_begin_output(void);
void cn_end_output(void);
/// Somebody else stopped the program (SIGTSTP from outside), once.
bool cn_take_stop(void);
/// The program was continued after a stop that it didn't make itself, once.
bool cn_take_continue(void);

/// Stops the program as Ctrl-Z would, until SIGCONT.
void cn_stop(void);

/// While another program has the terminal, Ctrl-C is its affair, and that it stops or ends makes
/// `cn_wake_descriptor` readable.
void cn_lend_signals(void);
void cn_regain_signals(void);

#endif
