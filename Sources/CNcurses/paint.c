#define _GNU_SOURCE
#include <wchar.h>

#include "curses_header.h"
#include "screen.h"
#include "signals.h"

static bool uses_color, has_defaults;
// Unknown until it was set once, and again after somebody else had the terminal.
static int is_cursor_shown = -1;

void cn_start_painting(bool wants_color) {
  uses_color = wants_color && has_colors() && start_color() == OK;
  has_defaults = uses_color && use_default_colors() == OK;
  cn_forget_cursor();
}

void cn_forget_cursor(void) { is_cursor_shown = -1; }

bool cn_inserts_in_corner(void) {
  const char *off = tigetstr("rmam"), *on = tigetstr("smam");
  return tigetflag("am") > 0 && (!on || on == (char *)-1 || !off || off == (char *)-1);
}

cn_color_support cn_colors(void) {
  cn_color_support support = {0};
  if (!uses_color) return support;
  support.colors = COLORS;
  support.pairs = COLOR_PAIRS;
  support.has_defaults = has_defaults;
  support.is_direct = cn_takes_channels(COLORS);
  return support;
}

bool cn_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes_of(uint32_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CN_BOLD) attributes |= A_BOLD;
  if (bits & CN_DIM) attributes |= A_DIM;
  if (bits & CN_ITALIC) attributes |= A_ITALIC;
  if (bits & CN_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CN_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

static void compose(cchar_t *out, const cn_cell *cell) {
  wchar_t text[6] = {0};
  for (int i = 0; i < 3; i++) text[i] = (wchar_t)(cell->low >> (21 * i) & 0x1fffff);
  for (int i = 0; i < 2; i++) text[3 + i] = (wchar_t)(cell->high >> (21 * i) & 0x1fffff);
  int pair = cell->pair;
  attr_t attributes = attributes_of(cell->attributes);
  // The short pair of setcchar holds 15 bits; the last argument is curses' way to a wider one.
  if (setcchar(out, text, attributes, (short)(pair & 0x7fff), &pair) != OK)
    setcchar(out, L"?", attributes, (short)(pair & 0x7fff), &pair);
}

void cn_put_cells(int row, int column, const cn_cell *cells, int count) {
  enum { CHUNK = 256 };
  cchar_t line[CHUNK];
  for (int begin = 0; begin < count; begin += CHUNK) {
    int length = count - begin < CHUNK ? count - begin : CHUNK;
    for (int i = 0; i < length; i++) compose(&line[i], &cells[begin + i]);
    mvwadd_wchnstr(stdscr, row, column, line, length);
    for (int i = 0; i < length; i++) {
      int width = wcwidth((wchar_t)(cells[begin + i].low & 0x1fffff));
      column += width > 1 ? width : 1;
    }
  }
}

void cn_flush(int row, int column, bool shows_cursor) {
  cn_begin_output();
  if (!shows_cursor && is_cursor_shown != 0) curs_set(0);
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  if (shows_cursor && is_cursor_shown != 1) curs_set(1);
  cn_end_output();
  is_cursor_shown = shows_cursor;
}

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_ring(void) { beep(); }
