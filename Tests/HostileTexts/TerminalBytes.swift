/// What a program wrote to a terminal, taken apart: the text, the sequences, and what may not be among either.
public struct TerminalBytes {
  /// What the sequences of a program may be.
  public enum Manner: Sendable {
    /// A command that prints lines: there are none.
    case lines
    /// A screen that curses draws: those of terminfo's xterm and screen entries, and ours for pastes.
    case screen
  }

  /// What was written without the sequences.
  public private(set) var text = ""
  /// What may not be there.
  public private(set) var faults: [String] = []
  private let manner: Manner
  private var rest: ArraySlice<Unicode.Scalar>

  /// Takes all that was written apart.
  public init(_ bytes: [UInt8], _ manner: Manner) {
    self.manner = manner
    let whole = String(decoding: bytes, as: UTF8.self)
    rest = Array(whole.unicodeScalars)[...]
    if String(validating: bytes, as: UTF8.self) == nil { faults.append("not UTF-8") }
    while let scalar = rest.popFirst() { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n", "\r": text.unicodeScalars.append(scalar)
    case "\u{8}" where manner == .screen, "\u{F}" where manner == .screen: break
    case "\u{1B}" where manner == .screen: takeSequence()
    default:
      if Harm.isHarmful(scalar) { faults.append(Harm.name(scalar)) }
      text.unicodeScalars.append(scalar)
    }
  }

  private mutating func takeSequence() {
    switch rest.popFirst() {
    case "[": takeControlSequence()
    // ASCII as the character set; the keypad's modes; saving the cursor, and a line up.
    case "(":
      if rest.popFirst() != "B" { faults.append("another character set") }
    case "=", ">", "7", "8", "M": break
    case "]": takeCopy()
    case let other: faults.append("ESC \(other.map(Harm.name) ?? "at the end")")
    }
  }

  /// Only what the program itself puts on the clipboard, which is no text of theirs as it is; and terminfo's own word
  /// for the usual colours.
  private mutating func takeCopy() {
    var words = ""
    while let scalar = rest.popFirst(), scalar != "\u{7}" {
      if scalar == "\\", words.hasSuffix("\u{1B}") { break }
      words.unicodeScalars.append(scalar)
    }
    if ["104", "104\u{1B}"].contains(words) { return }
    if !words.hasPrefix("52;c;") || words.contains("MzEzMzc=") || words.contains("?") {
      faults.append("OSC \(words.prefix(40))")
    }
  }

  private mutating func takeControlSequence() {
    var words = ""
    while let scalar = rest.popFirst() {
      words.unicodeScalars.append(scalar)
      if "\u{40}"..."\u{7E}" ~= scalar { break }
    }
    let parameters = words.dropLast().drop { $0 == "?" }
    let isPlain = parameters.allSatisfy { $0.isASCII && $0.isNumber || $0 == ";" || $0 == ":" }
    if !isPlain || words.contains("31337") || !isKnown(words) { faults.append("CSI \(words)") }
  }

  /// The sequences by which curses draws and sets modes (ECMA-48, and *XTerm Control Sequences*).
  private func isKnown(_ words: String) -> Bool {
    guard let final = words.last else { return false }
    switch final {
    case "@", "A", "B", "C", "D", "G", "H", "J", "K", "L", "M", "P", "S", "T", "X", "b", "d", "m", "r":
      return true
    // The window's title is put away and brought back by terminfo's own word for full screens.
    case "t": return ["22;0;0t", "23;0;0t"].contains(words)
    // Given up in case another program left them on: reports of the mouse and of the focus.
    case "l" where ["?1000", "?1002", "?1003", "?1004", "?1006"].contains(String(words.dropLast())):
      return true
    case "l", "h":
      return ["4", "?1", "?7", "?12", "?25", "?12;25", "?1049", "?2004"].contains(String(words.dropLast()))
    default: return false
    }
  }
}
