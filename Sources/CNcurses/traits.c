#define _GNU_SOURCE
#include "traits.h"

#include <stdio.h>
#include <unistd.h>

#include "curses_header.h"

static bool has_string(const char *name) {
  const char *value = tigetstr(name);
  return value != NULL && value != (char *)-1;
}

static bool has_keys(int first, int last) {
  for (int number = first; number <= last; number++) {
    char name[8];
    snprintf(name, sizeof name, "kf%d", number);
    if (!has_string(name)) return false;
  }
  return true;
}

bool cn_takes_channels(int colors) { return colors >= 0x1000000 || tigetflag("RGB") > 0; }

static cn_traits read_present(void) {
  return (cn_traits){
    .is_known = true,
    .places_cursor = has_string("cup") && has_string("clear"),
    .colors = tigetnum("colors"),
    .is_direct = cn_takes_channels(tigetnum("colors")),
    .has_second_screen = has_string("smcup") && has_string("rmcup"),
    .brackets_pastes = has_string("BE"),
    .has_function_keys = has_keys(1, 8),
  };
}

cn_traits cn_read_traits(const char *name) {
  cn_traits traits = {0};
  if (name == NULL || *name == '\0') return traits;
  TERMINAL *former = cur_term;
  int problem = 0;
  if (setupterm(name, STDOUT_FILENO, &problem) == OK) {
    traits = read_present();
    del_curterm(cur_term);
  }
  // del_curterm leaves none, and a screen that is up needs its own.
  if (former != NULL) set_curterm(former);
  return traits;
}
