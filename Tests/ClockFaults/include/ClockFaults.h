/// A library to be preloaded: it sets the clocks of a program that knows nothing of it.
///
/// `CLOCK_FAULTS` names a file of two whole numbers, in milliseconds: how far the wall clock is ahead of the
/// machine's, and how far the clock that counts time asleep is. The clock that doesn't count it is left alone. The
/// file is read at each look at a clock, so that it can be replaced while the program runs.
#ifndef CLOCK_FAULTS_H
#define CLOCK_FAULTS_H
#endif
