#ifndef CN_CHILD_H
#define CN_CHILD_H

#include <stdint.h>

/// How a program that was given the terminal is doing.
typedef enum {
  CN_CHILD_RUNS,
  /// It ended by itself, with the status in `value`.
  CN_CHILD_EXITED,
  /// The signal in `value` ended it.
  CN_CHILD_KILLED,
} cn_child_kind;

typedef struct {
  cn_child_kind kind;
  int32_t value;
} cn_child_state;

/// Starts a program as a shell would: with the signals at their defaults, in a process group of its own
/// that has the terminal. One at a time, between `cn_leave` and `cn_return`. 0, or what `errno` says.
int cn_start_child(const char *path, char *const *words);

/// How the program is doing; doesn't wait. Once it has ended, the terminal is ours again.
///
/// When it was stopped, as by Ctrl-Z, this program stops too, and has it go on when it is continued itself.
/// Where nobody could continue them, both go on at once.
cn_child_state cn_look_at_child(void);

/// Ends the program: passes a signal on to it, and kills it if it hasn't ended two seconds later.
cn_child_state cn_end_child(int number);

#endif
