#ifndef CN_INPUT_H
#define CN_INPUT_H

#include <stdint.h>

/// What `cn_read` returned.
typedef enum {
  CN_NOTHING,
  /// A byte of text, in `value`.
  CN_BYTE,
  /// A `cn_key` in `value`.
  CN_KEY,
  CN_RESIZE,
  CN_PASTE_BEGIN,
  CN_PASTE_END,
  /// A sequence the terminal knows and the program doesn't.
  CN_OTHER,
} cn_input_kind;

typedef enum {
  CN_KEY_UP,
  CN_KEY_DOWN,
  CN_KEY_LEFT,
  CN_KEY_RIGHT,
  CN_KEY_HOME,
  CN_KEY_END,
  CN_KEY_PAGE_UP,
  CN_KEY_PAGE_DOWN,
  CN_KEY_INSERT,
  CN_KEY_DELETE,
  CN_KEY_BACKSPACE,
  CN_KEY_TAB,
  CN_KEY_ENTER,
  /// F1 is CN_KEY_FUNCTION + 1, up to F63.
  CN_KEY_FUNCTION = 100,
} cn_key;

/// Modifier bits, numbered as in the parameter of xterm's key sequences less one.
enum {
  CN_SHIFT = 1,
  CN_ALT = 2,
  CN_CONTROL = 4,
};

typedef struct {
  cn_input_kind kind;
  int32_t value;
  uint32_t modifiers;
} cn_input;

/// The next byte or key. Doesn't wait, but for ESCDELAY after an Escape that may begin a sequence.
cn_input cn_read(void);

#endif
