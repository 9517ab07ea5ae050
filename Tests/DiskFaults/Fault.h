#ifndef FAULT_H
#define FAULT_H

enum fault_kind { FAULT_NONE, FAULT_WRITE, FAULT_TORN, FAULT_SYNC, FAULT_LINK };

/// What is to fail, and how; the error is 0 when nothing is.
struct fault {
  enum fault_kind kind;
  int error;
};

/// The present fault of an open file.
struct fault fault_of(int file);

/// The present fault of what a path leads to.
struct fault fault_of_path(const char *path);

/// Appends a line to the folder's file `lost`.
void fault_report(const char *line);

#endif
