#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "guard.h"

// Caught before curses starts: it leaves alone what isn't at its default, and its own handlers call
// functions that a handler mustn't. All that would end or stop the program are, known by name or not (the
// real-time ones have none): the terminal is given back first, and what was typed is kept.
static bool is_caught(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP: return false;
    // Stop what reads or writes in the background, for which the terminal is in other hands already.
    case SIGTTIN: case SIGTTOU: return false;
    // Do nothing unless somebody wants them.
    case SIGCHLD: case SIGURG: case SIGWINCH: return false;
#ifdef SIGINFO
    case SIGINFO: return false;
#endif
    default: return !cn_is_crash(number);
  }
}

static struct sigaction former[NSIG];
static bool has_former[NSIG];
static struct sigaction resize_of_curses, former_of_child;
static bool is_catching, catches_resize;
static int wake[2] = {-1, -1};
static int nowhere = -1;
static volatile sig_atomic_t end, stop, go_on, is_lent, is_noted, has_let_go;

// How long a terminal may take nothing, when the program is asked to end, before it goes without it; in milliseconds.
enum { PATIENCE = 1000 };

// A terminal whose output is stopped, or whose line is slow, has whoever writes wait without end, deaf to all
// signals: writing is taken up again where it was, and then goes nowhere.
static void let_go_of_stuck_terminal(void) {
  struct pollfd ready = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (nowhere >= 0 && poll(&ready, 1, PATIENCE) == 0) has_let_go = dup2(nowhere, STDOUT_FILENO) >= 0;
}

// Odd while something is being written to the terminal.
static volatile sig_atomic_t writes, watched, is_watching;

void cn_begin_output(void) { writes++; }
void cn_end_output(void) { writes++; }

static void watch_output(void) {
  is_watching = 1;
  watched = writes;
  alarm(PATIENCE / 1000);
}

static void ask_to_end(int number) {
  end = number;
  let_go_of_stuck_terminal();
  // It may have room for a byte and not for the two that end a line, or be stopped while the screen is given back.
  if (!has_let_go) watch_output();
}

static void look_at_output(void) {
  bool is_stuck = writes == watched && writes % 2 == 1;
  if (!is_stuck) return watch_output();
  is_watching = 0;
  if (nowhere >= 0) has_let_go = dup2(nowhere, STDOUT_FILENO) >= 0;
}

static void note(int number) {
  int saved = errno;
  switch (number) {
    // Caught rather than ignored: writing fails just as well, and programs started from here don't
    // inherit it.
    case SIGPIPE: case SIGXFSZ: return;
    case SIGALRM:
      if (!is_watching) ask_to_end(number);
      else {
        look_at_output();
        errno = saved;
        return;
      }
      break;
    case SIGTSTP: stop = 1; break;
    case SIGCONT: go_on = 1; break;
    case SIGCHLD: break;
    case SIGINT:
      if (!is_lent) ask_to_end(number);
      break;
    case SIGWINCH:
      if (resize_of_curses.sa_handler != SIG_DFL && resize_of_curses.sa_handler != SIG_IGN)
        resize_of_curses.sa_handler(number);
      break;
    default: ask_to_end(number); break;
  }
  is_noted = 1;
  // A full pipe is readable, and that is all that is wanted of it.
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = saved;
}

// False for those that the C library keeps to itself.
static bool catch(int number, struct sigaction *before) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, before) == 0;
}

static void catch_unless_ignored(int number) {
  has_former[number] = is_caught(number) && catch(number, &former[number]);
  if (!has_former[number] || number == SIGTSTP || number == SIGCONT) return;
  // Who starts a program under nohup, or has it ignore another signal, wants it to live on.
  if (former[number].sa_handler == SIG_IGN) sigaction(number, &former[number], NULL);
}

bool cn_catch_signals(void) {
  if (is_catching) return true;
  if (wake[0] < 0) {
    if (pipe(wake) != 0) return false;
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
  }
  if (nowhere < 0) nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  end = stop = go_on = is_lent = 0;
  for (int number = 1; number < NSIG; number++) catch_unless_ignored(number);
  is_catching = true;
  return true;
}

void cn_catch_resize(void) {
  catch(SIGWINCH, &resize_of_curses);
  catches_resize = true;
}

void cn_release_signals(void) {
  if (catches_resize) sigaction(SIGWINCH, &resize_of_curses, NULL);
  catches_resize = false;
  if (!is_catching) return;
  if (is_watching) alarm(0);
  is_watching = 0;
  for (int number = 1; number < NSIG; number++) {
    if (has_former[number]) sigaction(number, &former[number], NULL);
  }
  is_catching = false;
}

int cn_wake_descriptor(void) { return wake[0]; }

void cn_drain_wake(void) {
  // Asked for at every key, seldom with reason: no system call without one.
  if (!is_noted) return;
  is_noted = 0;
  char bytes[64];
  while (wake[0] >= 0 && read(wake[0], bytes, sizeof bytes) > 0) continue;
}

bool cn_has_let_go(void) { return has_let_go; }

int cn_take_end(void) {
  int number = end;
  end = 0;
  return number;
}

bool cn_take_stop(void) {
  bool was = stop;
  stop = 0;
  return was;
}

bool cn_take_continue(void) {
  bool was = go_on;
  go_on = 0;
  return was;
}

void cn_stop(void) {
  // SIGTSTP by its default, not SIGSTOP: without a shell that could continue the program (it is the
  // terminal's only process), the kernel ignores the one and would obey the other for ever.
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  go_on = stop = 0;
}

void cn_lend_signals(void) {
  is_lent = 1;
  signal(SIGTSTP, SIG_DFL);
  catch(SIGCHLD, &former_of_child);
}

void cn_regain_signals(void) {
  sigaction(SIGCHLD, &former_of_child, NULL);
  catch(SIGTSTP, NULL);
  is_lent = stop = go_on = 0;
}
