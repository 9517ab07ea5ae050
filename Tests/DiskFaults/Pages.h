#ifndef PAGES_H
#define PAGES_H

#include <sys/types.h>

// Which pages of a file the kernel would still write, and which it has given up after a failed sync.

/// Some bytes were written: their pages are to be written to the disk, whatever became of them before.
void pages_written(int file, off_t place, ssize_t count);

/// The file was cut to a length.
void pages_cut(int file, off_t length);

/// A sync failed: what was to be written is given up, and counts as clean.
void pages_lost(int file);

/// A sync succeeded: reports a file that has lost pages and wasn't written anew.
void pages_synced(int file);

#endif
