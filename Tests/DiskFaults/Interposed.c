#if defined(__linux__)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

#include "Fault.h"
#include "Pages.h"

// The calls through which SQLite and the program write, each in front of the system's own.

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static ssize_t put(int file, const void *bytes, size_t count, off_t place) {
  ssize_t written = REAL(pwrite)(file, bytes, count, place);
  if (written > 0) pages_written(file, place, written);
  return written;
}

static ssize_t put_or_fail(int file, const void *bytes, size_t count, off_t place) {
  struct fault fault = fault_of(file);
  if (fault.kind != FAULT_WRITE && fault.kind != FAULT_TORN) return put(file, bytes, count, place);
  if (fault.kind == FAULT_TORN && count > 1) put(file, bytes, count / 2, place);
  errno = fault.error;
  return -1;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  return put_or_fail(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t place) {
  return put_or_fail(file, bytes, count, place);
}

ssize_t write(int file, const void *bytes, size_t count) {
  struct fault fault = fault_of(file);
  if (fault.kind != FAULT_WRITE && fault.kind != FAULT_TORN) return REAL(write)(file, bytes, count);
  if (fault.kind == FAULT_TORN && count > 1) REAL(write)(file, bytes, count / 2);
  errno = fault.error;
  return -1;
}

static int cut(int file, off_t length) {
  struct fault fault = fault_of(file);
  if (fault.kind == FAULT_WRITE || fault.kind == FAULT_TORN) {
    errno = fault.error;
    return -1;
  }
  int result = REAL(ftruncate)(file, length);
  if (result == 0) pages_cut(file, length);
  return result;
}

int ftruncate(int file, off_t length) { return cut(file, length); }

int ftruncate64(int file, off_t length) { return cut(file, length); }

static int sync_or_fail(int file, int (*sync)(int)) {
  struct fault fault = fault_of(file);
  if (fault.kind == FAULT_NONE || fault.kind == FAULT_LINK) {
    int result = sync(file);
    if (result == 0) pages_synced(file);
    return result;
  }
  if (fault.kind == FAULT_SYNC) pages_lost(file);
  errno = fault.error;
  return -1;
}

int fsync(int file) { return sync_or_fail(file, REAL(fsync)); }

int fdatasync(int file) { return sync_or_fail(file, REAL(fdatasync)); }

// A stick's file system has no second names.
int link(const char *from, const char *to) {
  struct fault fault = fault_of_path(to);
  if (fault.kind != FAULT_LINK) return REAL(link)(from, to);
  errno = fault.error;
  return -1;
}

// A disk that has become read-only says so when it is asked.
int access(const char *path, int mode) {
  struct fault fault = fault_of_path(path);
  if ((mode & W_OK) && fault.error == EROFS) {
    errno = EROFS;
    return -1;
  }
  return REAL(access)(path, mode);
}
#endif
