/// A library to be preloaded: it makes the disk fail under a program that knows nothing of it.
///
/// `DISK_FAULTS` names a folder, `DISK_FAULTS_ON` the beginning of the paths of the files that are to fail. While
/// the folder has a file `fault`, of a word and the number of an error, so do the calls that the word names:
///
/// - `write`: writing and cutting fail, with nothing written;
/// - `torn`: writing fails with half of it written;
/// - `sync`: what is written is taken, and syncing it fails.
///
/// A sync that failed may succeed when it is tried again, though what was to be synced is lost: the kernel has
/// marked it as clean. Whoever doesn't write it again is told in a file `lost` of the folder, with a line for each
/// sync that would have claimed too much.
#ifndef DISK_FAULTS_H
#define DISK_FAULTS_H
#endif
