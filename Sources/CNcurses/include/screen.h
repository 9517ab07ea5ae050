#ifndef CN_SCREEN_H
#define CN_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

/// How opening the screen went.
typedef enum {
  CN_OPENED,
  CN_NOT_A_TERMINAL,
  CN_UNKNOWN_TERMINAL,
  CN_UNSUITABLE_TERMINAL,
  CN_ALREADY_OPEN,
  CN_OPEN_FAILED,
} cn_open_result;

/// Attribute bits of a cell.
enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_ITALIC = 4,
  CN_UNDERLINE = 8,
  CN_REVERSE = 16,
};

/// One grapheme for one or two columns: up to five code points of 21 bits each, three in `low`, two in
/// `high`, the unused ones zero.
typedef struct {
  uint64_t low;
  uint64_t high;
  uint32_t attributes;
  int32_t pair;
} cn_cell;

/// What the terminal can do in colour.
typedef struct {
  /// Number of colours; 0 without colour.
  int32_t colors;
  /// Number of pairs that may be made, pair 0 included.
  int32_t pairs;
  /// Colour numbers are 0xRRGGBB.
  bool is_direct;
  /// -1 stands for the terminal's own foreground and background.
  bool has_defaults;
} cn_color_support;

/// The character set that the program uses.
typedef struct {
  bool is_utf8;
  /// The system has the locale that the environment names; else UTF-8 was taken for it.
  bool is_installed;
} cn_locale;

/// Takes the program's character set from the environment.
cn_locale cn_set_locale(void);

/// Takes over the terminal on standard input and output. Never exits, never prints.
cn_open_result cn_open(bool wants_color);
/// Gives the terminal back; harmless when it isn't open.
void cn_close(void);

/// Gives the terminal back for a while: to the shell, or to an editor.
void cn_leave(void);
/// Takes it over again, with all modes, and forgets what was on the screen.
void cn_return(void);

int cn_rows(void);
int cn_columns(void);
/// Adopts the size the terminal has now; true when it differs from the known one.
bool cn_adopt_size(void);

cn_color_support cn_colors(void);
/// Defines pair `pair` (1 and up); colours are numbers, or -1 for the terminal's own.
bool cn_define_pair(int32_t pair, int32_t foreground, int32_t background);

/// Whether curses reaches the bottom right cell only by inserting characters.
bool cn_inserts_in_corner(void);

/// Replaces cells of a row from a column on. Those of two columns come once, without their second half; none that is
/// there may be replaced by half.
void cn_put_cells(int row, int column, const cn_cell *cells, int count);
/// Sends what changed, and leaves the cursor at the place given, also when it is hidden.
void cn_flush(int row, int column, bool shows_cursor);
/// The next flush paints everything, whatever curses believes to be there.
void cn_forget(void);

/// Rings the terminal's bell.
void cn_ring(void);

/// Writes bytes to the terminal past curses, between two frames. False when not all could be written.
bool cn_write_raw(const char *bytes, int count);

#endif
