#define _GNU_SOURCE
#include "standard_error.h"

#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

static int saved = -1;

bool cn_redirect_standard_error(int log) {
  if (saved >= 0 || !isatty(STDERR_FILENO)) return false;
  int target = log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (target < 0) return false;
  saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (saved >= 0) dup2(target, STDERR_FILENO);
  if (target != log) close(target);
  return saved >= 0;
}

void cn_restore_standard_error(void) {
  if (saved < 0) return;
  dup2(saved, STDERR_FILENO);
  close(saved);
  saved = -1;
}

int cn_real_standard_error(void) { return saved >= 0 ? saved : STDERR_FILENO; }
