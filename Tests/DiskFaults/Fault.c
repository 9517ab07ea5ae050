#if defined(__linux__)
#define _GNU_SOURCE
#include "Fault.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct fault none = {FAULT_NONE, 0};

static struct fault present(void) {
  const char *folder = getenv("DISK_FAULTS");
  char name[PATH_MAX];
  char text[64] = "";
  if (!folder || snprintf(name, sizeof name, "%s/fault", folder) >= (int)sizeof name) return none;
  int file = open(name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return none;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  char word[16] = "";
  struct fault fault = none;
  if (count <= 0 || sscanf(text, "%15s %d", word, &fault.error) != 2) return none;
  if (strcmp(word, "write") == 0) fault.kind = FAULT_WRITE;
  if (strcmp(word, "torn") == 0) fault.kind = FAULT_TORN;
  if (strcmp(word, "sync") == 0) fault.kind = FAULT_SYNC;
  if (strcmp(word, "link") == 0) fault.kind = FAULT_LINK;
  return fault;
}

struct fault fault_of_path(const char *path) {
  const char *start = getenv("DISK_FAULTS_ON");
  int error = errno;
  struct fault fault = start && strncmp(path, start, strlen(start)) == 0 ? present() : none;
  errno = error;
  return fault;
}

struct fault fault_of(int file) {
  char link[32];
  char path[PATH_MAX];
  int error = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t count = readlink(link, path, sizeof path - 1);
  errno = error;
  if (count < 0) return none;
  path[count] = 0;
  return fault_of_path(path);
}

void fault_report(const char *line) {
  const char *folder = getenv("DISK_FAULTS");
  char name[PATH_MAX];
  if (!folder || snprintf(name, sizeof name, "%s/lost", folder) >= (int)sizeof name) return;
  int file = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  // The system's own: what is interposed would ask for faults again.
  syscall(SYS_write, file, line, strlen(line));
  close(file);
}
#endif
