#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "curses_header.h"
#include "standard_error.h"

// A Swift trap is SIGILL on x86 and SIGTRAP on ARM. Our handlers take the place of the Swift runtime's,
// whose backtracer would ask its questions on a screen that isn't there any more.
static const int crashes[] = {
  SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT,
#ifdef SIGEMT
  SIGEMT,
#endif
};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction former[CRASHES];
static struct termios modes;
static int terminal = -1;
static volatile sig_atomic_t is_armed;
typedef struct {
  char bytes[256];
  size_t length;
} sequence;

// Two, so that one is whole while the other is made.
static sequence restoring[2];
static volatile sig_atomic_t is_second;
static char message[257];
static size_t message_length;
// A stack that ran over leaves no room for the handler.
static char stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void cn_guard_restore_modes(void) { tcsetattr(terminal, TCSANOW, &modes); }

static void restore_terminal(void) {
  if (!is_armed) return;
  is_armed = 0;
  // In the background, setting modes would stop the program instead of ending it.
  signal(SIGTTOU, SIG_IGN);
  write_all(STDOUT_FILENO, restoring[is_second].bytes, restoring[is_second].length);
  tcsetattr(terminal, TCSANOW, &modes);
}

static void on_crash(int number) {
  if (is_armed) {
    restore_terminal();
    write_all(cn_real_standard_error(), message, message_length);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void append(sequence *to, const char *capability) {
  if (capability == NULL || capability == (char *)-1) return;
  for (const char *at = capability; *at && to->length < sizeof to->bytes; at++) {
    // Padding of the form $<5/> is a delay, not text.
    if (at[0] == '$' && at[1] == '<') {
      const char *end = strchr(at, '>');
      if (end) {
        at = end;
        continue;
      }
    }
    to->bytes[to->length++] = *at;
  }
}

bool cn_is_crash(int number) {
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == number) return true;
  }
  return false;
}

void cn_end_at_crashes(void) {
  for (int i = 0; i < CRASHES; i++) signal(crashes[i], SIG_DFL);
}

void cn_guard_arm(int descriptor) {
  static bool is_registered;
  if (is_armed || tcgetattr(descriptor, &modes) != 0) return;
  terminal = descriptor;
  restoring[is_second].length = 0;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &former[i]);
  if (!is_registered) is_registered = atexit(restore_terminal) == 0;
  is_armed = 1;
}

void cn_guard_learn(void) {
  sequence *made = &restoring[!is_second];
  made->length = 0;
  append(made, "\033[?2004l");
  append(made, tigetstr("sgr0"));
  append(made, tigetstr("op"));
  // Where there is no second screen, what follows is written in the last row, as on an orderly end.
  append(made, tiparm(tigetstr("cup"), LINES - 1, 0));
  append(made, tigetstr("el"));
  append(made, tigetstr("rmkx"));
  append(made, tigetstr("cnorm"));
  append(made, tigetstr("rmcup"));
  is_second = !is_second;
}

void cn_guard_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &former[i], NULL);
}

void cn_guard_set_message(const char *text) {
  message_length = strlen(text);
  if (message_length > 255) message_length = 255;
  memcpy(message, text, message_length);
  message[message_length++] = '\n';
}
