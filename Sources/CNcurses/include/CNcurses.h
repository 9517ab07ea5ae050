#ifndef CNCURSES_H
#define CNCURSES_H

// What Swift needs of ncursesw, and no more: the curses headers stay out of the importer, because most
// of them are macros that Swift can't see and names that clash with everything.
#include "child.h"
#include "guard.h"
#include "input.h"
#include "screen.h"
#include "signals.h"
#include "standard_error.h"
#include "traits.h"
#include "width.h"

#endif
