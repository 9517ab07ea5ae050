#ifndef CN_TRAITS_H
#define CN_TRAITS_H

#include <stdbool.h>
#include <stdint.h>

/// What terminfo says of a terminal.
typedef struct {
  /// There is an entry of this name; without one nothing else holds.
  bool is_known;
  /// It can clear itself and place its cursor, which is the least that a screen needs.
  bool places_cursor;
  /// Number of colours; below 8 without colour.
  int32_t colors;
  /// Colour numbers are 0xRRGGBB.
  bool is_direct;
  /// Full-screen programs have a screen of their own, and leave the shell's as it was.
  bool has_second_screen;
  /// A paste comes between two marks.
  bool brackets_pastes;
  /// F1 to F8 are known.
  bool has_function_keys;
} cn_traits;

/// Asks terminfo, not the terminal: nothing is written, and nothing is waited for.
cn_traits cn_read_traits(const char *name);

#endif
