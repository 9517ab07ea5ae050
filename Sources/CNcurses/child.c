#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "curses_header.h"
#include "signals.h"

static pid_t child;

static void set_all_blocked(sigset_t *former) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, former);
}

// In the new process, with all signals blocked. What is ignored stays so: who starts the program under
// nohup means its children too.
static _Noreturn void become(const char *path, char *const *words, int report) {
  setpgid(0, 0);
  // From the background, which this still is: the signal that would stop it is blocked.
  tcsetpgrp(STDIN_FILENO, getpid());
  for (int number = 1; number < NSIG; number++) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  execv(path, words);
  int error = errno;
  ssize_t ignored = write(report, &error, sizeof error);
  (void)ignored;
  _exit(127);
}

// Whoever of the program's has it; but not from a shell that took it when we were stopped.
static void take_terminal_back(void) {
  sigset_t former;
  set_all_blocked(&former);
  if (tcgetpgrp(STDIN_FILENO) != getpgid(getppid())) tcsetpgrp(STDIN_FILENO, getpgrp());
  pthread_sigmask(SIG_SETMASK, &former, NULL);
}

static pid_t wait_for_child(int *status, int options) {
  pid_t found;
  do found = waitpid(child, status, options);
  while (found < 0 && errno == EINTR);
  return found;
}

int cn_start_child(const char *path, char *const *words) {
  // Closed by a program that starts; one that doesn't says why.
  int report[2];
  if (pipe(report) != 0) return errno;
  for (int i = 0; i < 2; i++) fcntl(report[i], F_SETFD, FD_CLOEXEC);
  sigset_t former;
  set_all_blocked(&former);
  int error = 0;
  child = fork();
  if (child == 0) become(path, words, report[1]);
  if (child < 0) error = errno;
  // Both sides do it, so that neither meets a group that isn't there yet.
  if (child > 0) setpgid(child, child);
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  close(report[1]);
  while (child > 0 && read(report[0], &error, sizeof error) < 0 && errno == EINTR) continue;
  close(report[0]);
  if (error != 0 && child > 0) {
    wait_for_child(NULL, 0);
    take_terminal_back();
  }
  return error;
}

static cn_child_state ended(int status) {
  take_terminal_back();
  if (WIFSIGNALED(status)) return (cn_child_state){CN_CHILD_KILLED, WTERMSIG(status)};
  return (cn_child_state){CN_CHILD_EXITED, WEXITSTATUS(status)};
}

static void stop_along(int number) {
  struct termios its;
  bool has_modes = false;
  // One that only wanted the terminal, being in the background, needn't stop the rest.
  bool wants_terminal = number == SIGTTIN || number == SIGTTOU;
  if (!wants_terminal) {
    take_terminal_back();
    has_modes = tcgetattr(STDIN_FILENO, &its) == 0;
    reset_shell_mode();
    cn_stop();
    // In the background this stops again, until the shell gives the terminal back.
    if (has_modes) tcsetattr(STDIN_FILENO, TCSADRAIN, &its);
  }
  bool is_given = tcsetpgrp(STDIN_FILENO, child) == 0;
  // Nobody will ever give it what it waits for.
  if (wants_terminal && !is_given) kill(-child, SIGHUP);
  kill(-child, SIGCONT);
}

cn_child_state cn_look_at_child(void) {
  int status = 0;
  pid_t found = wait_for_child(&status, WNOHANG | WUNTRACED);
  // Somebody else has waited for it: how it ended is not to be known.
  if (found < 0) return ended(0);
  if (found == 0) return (cn_child_state){CN_CHILD_RUNS, 0};
  if (!WIFSTOPPED(status)) return ended(status);
  stop_along(WSTOPSIG(status));
  return (cn_child_state){CN_CHILD_RUNS, 0};
}

cn_child_state cn_end_child(int number) {
  int status = 0;
  kill(-child, number);
  kill(-child, SIGCONT);
  for (int i = 0; i < 100; i++) {
    if (wait_for_child(&status, WNOHANG) != 0) return ended(status);
    poll(NULL, 0, 20);
  }
  kill(-child, SIGKILL);
  wait_for_child(&status, 0);
  return ended(status);
}
