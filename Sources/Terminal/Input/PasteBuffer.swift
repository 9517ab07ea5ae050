/// Collects a paste.
struct PasteBuffer {
  /// Bytes kept of one paste: 1 MiB, sixteen of the longest notes. The rest is dropped, and that is told.
  static let limit = 1 << 20

  private var bytes: [UInt8] = []
  private(set) var isTruncated = false

  mutating func add(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isTruncated = true }
  }

  /// The text so far. Terminals send a line's end as CR, what was copied may have either or both.
  var text: String {
    var normalized: [UInt8] = []
    normalized.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0d {
        normalized.append(0x0a)
      } else if byte != 0x0a || previous != 0x0d {
        normalized.append(byte)
      }
      previous = byte
    }
    var text = String(decoding: normalized, as: UTF8.self)
    // Cut in the middle of a character.
    if isTruncated, text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
    return text
  }
}
