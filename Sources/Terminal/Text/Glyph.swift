/// What one cell shows: a base character and up to four marks on it, as many as curses holds.
///
/// Packed into two words rather than kept as a string, so that a frame is one block of memory that is
/// filled, copied and compared without counting references.
struct Glyph: Hashable, Sendable {
  private(set) var low: UInt64
  private(set) var high: UInt64

  private static let mask: UInt64 = 0x1f_ffff
  static let capacity = 5

  /// Nothing: the second half of a wide character.
  static let none = Glyph(low: 0, high: 0)
  static let blank = Glyph(" ")

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ base: Unicode.Scalar) {
    self.init(low: UInt64(base.value), high: 0)
  }

  init(ascii byte: UInt8) {
    self.init(low: UInt64(byte), high: 0)
  }

  /// Code point of the base character; 0 in the second half of a wide one.
  var base: UInt32 { UInt32(low & Self.mask) }

  /// Code points in use, base first.
  var scalars: [Unicode.Scalar] {
    (0..<Self.capacity).compactMap { index in
      let word = index < 3 ? low >> (21 * UInt64(index)) : high >> (21 * UInt64(index - 3))
      let value = UInt32(word & Self.mask)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  var text: String {
    if high == 0, low <= Self.mask {
      return low == 0 ? "" : Unicode.Scalar(UInt32(low)).map { String(Character($0)) } ?? ""
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Puts a mark on the base; one that has no room any more isn't drawn.
  mutating func append(_ mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    for shift: UInt64 in [21, 42] where low >> shift & Self.mask == 0 {
      low |= value << shift
      return
    }
    for shift: UInt64 in [0, 21] where high >> shift & Self.mask == 0 {
      high |= value << shift
      return
    }
  }
}
