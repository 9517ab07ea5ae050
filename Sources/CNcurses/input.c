#define _GNU_SOURCE
#include "input.h"

#include <stddef.h>
#include <string.h>

#include "curses_header.h"
#include "screen.h"

typedef struct {
  int code;
  cn_key key;
  uint32_t modifiers;
} known_key;

static const known_key known[] = {
  {KEY_UP, CN_KEY_UP, 0},
  {KEY_DOWN, CN_KEY_DOWN, 0},
  {KEY_LEFT, CN_KEY_LEFT, 0},
  {KEY_RIGHT, CN_KEY_RIGHT, 0},
  {KEY_HOME, CN_KEY_HOME, 0},
  {KEY_END, CN_KEY_END, 0},
  {KEY_LL, CN_KEY_END, 0},
  {KEY_PPAGE, CN_KEY_PAGE_UP, 0},
  {KEY_NPAGE, CN_KEY_PAGE_DOWN, 0},
  {KEY_IC, CN_KEY_INSERT, 0},
  {KEY_DC, CN_KEY_DELETE, 0},
  {KEY_BACKSPACE, CN_KEY_BACKSPACE, 0},
  {KEY_BTAB, CN_KEY_TAB, CN_SHIFT},
  {KEY_ENTER, CN_KEY_ENTER, 0},
  {KEY_SR, CN_KEY_UP, CN_SHIFT},
  {KEY_SF, CN_KEY_DOWN, CN_SHIFT},
  {KEY_SLEFT, CN_KEY_LEFT, CN_SHIFT},
  {KEY_SRIGHT, CN_KEY_RIGHT, CN_SHIFT},
  {KEY_SHOME, CN_KEY_HOME, CN_SHIFT},
  {KEY_SEND, CN_KEY_END, CN_SHIFT},
  {KEY_SPREVIOUS, CN_KEY_PAGE_UP, CN_SHIFT},
  {KEY_SNEXT, CN_KEY_PAGE_DOWN, CN_SHIFT},
  {KEY_SIC, CN_KEY_INSERT, CN_SHIFT},
  {KEY_SDC, CN_KEY_DELETE, CN_SHIFT},
  // The corners of a keypad without Num Lock.
  {KEY_A1, CN_KEY_HOME, 0},
  {KEY_A3, CN_KEY_PAGE_UP, 0},
  {KEY_C1, CN_KEY_END, 0},
  {KEY_C3, CN_KEY_PAGE_DOWN, 0},
};

// Keys with modifiers are terminfo extensions without a code of their own. ncurses numbers them as it
// meets them, and tells their names: kLFT5 is Left with xterm's modifier parameter 5.
static cn_input key_of_name(const char *name) {
  static const struct {
    const char *stem;
    cn_key key;
  } stems[] = {
    {"kUP", CN_KEY_UP},         {"kDN", CN_KEY_DOWN},     {"kLFT", CN_KEY_LEFT},
    {"kRIT", CN_KEY_RIGHT},     {"kHOM", CN_KEY_HOME},    {"kEND", CN_KEY_END},
    {"kPRV", CN_KEY_PAGE_UP},   {"kNXT", CN_KEY_PAGE_DOWN}, {"kIC", CN_KEY_INSERT},
    {"kDC", CN_KEY_DELETE},
  };
  cn_input result = {.kind = CN_OTHER};
  if (name == NULL) return result;
  for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
    size_t length = strlen(stems[i].stem);
    if (strncmp(name, stems[i].stem, length) != 0) continue;
    char digit = name[length];
    if (digit != '\0' && (digit < '2' || digit > '8' || name[length + 1] != '\0')) continue;
    result.kind = CN_KEY;
    result.value = stems[i].key;
    result.modifiers = digit ? (uint32_t)(digit - '1') : CN_SHIFT;
    return result;
  }
  return result;
}

cn_input cn_read(void) {
  cn_input result = {.kind = CN_NOTHING};
  if (cn_input_pad == NULL) return result;
  // Bytes rather than wget_wch's characters: that loses the first half of a character whose second half
  // is still on its way, and swallows what follows a byte that isn't text.
  int code = wgetch(cn_input_pad);
  if (code == ERR) return result;
  result.value = code;
  if (code < 0x100) {
    result.kind = CN_BYTE;
  } else if (code == KEY_RESIZE) {
    // With the environment's LINES and COLUMNS out of play, curses tells that the size changed, but keeps
    // the size it had.
    cn_adopt_size();
    result.kind = CN_RESIZE;
  } else if (code == CN_CODE_PASTE_BEGIN) {
    result.kind = CN_PASTE_BEGIN;
  } else if (code == CN_CODE_PASTE_END) {
    result.kind = CN_PASTE_END;
  } else if (code > KEY_F0 && code <= KEY_F(63)) {
    result.kind = CN_KEY;
    result.value = CN_KEY_FUNCTION + code - KEY_F0;
  } else {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
      if (known[i].code != code) continue;
      return (cn_input){.kind = CN_KEY, .value = known[i].key, .modifiers = known[i].modifiers};
    }
    return key_of_name(keyname(code));
  }
  return result;
}
