import CNcurses

/// How a code point takes part in what is drawn.
enum ScalarKind: Equatable {
  /// Takes columns of its own: 1 or 2.
  case spacing(Int)
  /// Sits on the character before it.
  case mark
  /// Shown as a visible stand-in of one column.
  case replaced(Unicode.Scalar)
  /// Not shown, takes no place.
  case dropped

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7f:
      self = .spacing(1)
    case 0..<0x20:
      // The control pictures lie in the order of the controls.
      self = .replaced(Unicode.Scalar(0x2400 + value) ?? Self.replacement)
    case 0x7f:
      self = .replaced("\u{2421}")
    case 0x80..<0xa0:
      self = .replaced(Self.replacement)
    case 0x2028, 0x2029:
      self = .replaced("\u{2424}")
    case 0x202d, 0x202e:
      // Overrides of direction exist to make text read as what it isn't.
      self = .replaced(Self.replacement)
    case 0xa0, 0x202f:
      // Some terminals give the spaces that don't break a look of their own.
      self = .replaced(" ")
    case 0xad, 0x34f, 0x61c, 0x115f...0x1160, 0x17b4...0x17b5, 0x180b...0x180f, 0x200b...0x200f,
      0x202a...0x202c, 0x2060...0x206f, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0xfff0...0xfffb,
      0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff:
      // Unicode's default-ignorable characters: joiners, variation selectors, marks of direction, tags.
      self = .dropped
    default:
      switch cn_width(value) {
      case 2: self = .spacing(2)
      case 1: self = .spacing(1)
      case 0: self = .mark
      default: self = .replaced(Self.replacement)
      }
    }
  }
}
