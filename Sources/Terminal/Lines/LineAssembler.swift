/// Makes lines of bytes as they come, whatever they are.
///
/// What isn't UTF-8 becomes U+FFFD, and a carriage return at a line's end goes with it. A line that is too long is never
/// held: its bytes go as they come, and it is told once, at its end.
public struct LineAssembler: Sendable {
  /// What was read.
  public enum Line: Equatable, Sendable {
    /// A line, without its end.
    case text(String)
    /// A line of more bytes than are taken.
    case tooLong
  }

  /// The most bytes of a line, its end aside.
  public let limit: Int
  private var lines: [Line] = []
  private var bytes: [UInt8] = []
  private var isTooLong = false

  /// - Parameter limit: the most bytes of a line, its end aside.
  public init(limit: Int) {
    self.limit = limit
  }

  /// Takes in what was read.
  public mutating func add(_ new: some Sequence<UInt8>) {
    for byte in new {
      if byte == UInt8(ascii: "\n") {
        lines.append(finish())
      } else if bytes.count > limit {
        // One more than the limit is held, for it may be the carriage return.
        isTooLong = true
      } else {
        bytes.append(byte)
      }
    }
  }

  /// The next whole line; `nil` when there is none.
  public mutating func next() -> Line? {
    lines.isEmpty ? nil : lines.removeFirst()
  }

  /// What came after the last line's end; `nil` for nothing.
  public mutating func rest() -> Line? {
    bytes.isEmpty && !isTooLong ? nil : finish()
  }

  private mutating func finish() -> Line {
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    defer {
      bytes = []
      isTooLong = false
    }
    return isTooLong || bytes.count > limit ? .tooLong : .text(String(decoding: bytes, as: UTF8.self))
  }
}
