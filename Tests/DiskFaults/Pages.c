#if defined(__linux__)
#define _GNU_SOURCE
#include "Pages.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "Fault.h"

enum { PAGE = 4096, PAGES = 1 << 14, FILES = 32 };

enum state { CLEAN, DIRTY, LOST };

struct file {
  dev_t device;
  ino_t inode;
  unsigned char pages[PAGES];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file files[FILES];
static int used;

// What is known of a file; the first of those that were known longest is forgotten for one too many.
static struct file *known(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return NULL;
  for (int index = 0; index < used; index++) {
    if (files[index].device == status.st_dev && files[index].inode == status.st_ino) return &files[index];
  }
  struct file *file = &files[used < FILES ? used++ : 0];
  memset(file, 0, sizeof *file);
  file->device = status.st_dev;
  file->inode = status.st_ino;
  return file;
}

static void mark(int descriptor, off_t first, off_t end, enum state state) {
  pthread_mutex_lock(&lock);
  struct file *file = known(descriptor);
  for (off_t page = first; file && page < end && page < PAGES; page++) file->pages[page] = state;
  pthread_mutex_unlock(&lock);
}

void pages_written(int descriptor, off_t place, ssize_t count) {
  mark(descriptor, place / PAGE, (place + count + PAGE - 1) / PAGE, DIRTY);
}

void pages_cut(int descriptor, off_t length) {
  mark(descriptor, (length + PAGE - 1) / PAGE, PAGES, CLEAN);
}

void pages_lost(int descriptor) {
  pthread_mutex_lock(&lock);
  struct file *file = known(descriptor);
  for (int page = 0; file && page < PAGES; page++) {
    if (file->pages[page] == DIRTY) file->pages[page] = LOST;
  }
  pthread_mutex_unlock(&lock);
}

// Whether it is a write-ahead log. Its frames are chained by checksums, so that what lies behind the last one that was
// written is no part of it: the rest of a longer transaction that failed.
static bool is_log(int descriptor) {
  char link[40], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path);
  return length >= 4 && memcmp(path + length - 4, "-wal", 4) == 0;
}

void pages_synced(int descriptor) {
  int lost = 0, last = 0, end = PAGES;
  pthread_mutex_lock(&lock);
  struct file *file = known(descriptor);
  if (file && is_log(descriptor)) {
    for (end = PAGES; end > 0 && file->pages[end - 1] != DIRTY; end--) continue;
  }
  for (int page = 0; file && page < end; page++) {
    if (file->pages[page] == LOST) {
      lost++;
      last = page;
    }
    file->pages[page] = CLEAN;
  }
  pthread_mutex_unlock(&lock);
  if (lost == 0) return;
  char line[120];
  snprintf(
      line, sizeof line, "synced up to page %d, though %d pages of file %d up to %d are lost\n", end, lost,
      descriptor, last);
  fault_report(line);
}
#endif
