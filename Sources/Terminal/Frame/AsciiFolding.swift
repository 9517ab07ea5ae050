extension Frame {
  /// The same picture in ASCII alone, cell for cell: lines and marks by what comes nearest, other
  /// characters as `?`, wide ones as `??`.
  public func asciiFolded() -> Frame {
    var frame = self
    for row in rows.indices { frame.rows[row] = rows[row].asciiFolded() }
    return frame
  }
}

extension [Cell] {
  /// A row in ASCII alone.
  func asciiFolded() -> [Cell] {
    indices.map { index in
      let cell = self[index]
      if cell.glyph.base < 0x80, cell.glyph.high == 0, cell.glyph.low < 0x80, cell.width == 1 { return cell }
      let base = cell.isContinuation ? self[index - 1].glyph.base : cell.glyph.base
      let (first, second) = AsciiFolding.substitutes(for: base)
      return Cell(
        glyph: Glyph(ascii: cell.isContinuation ? second : first), width: 1, style: cell.style)
    }
  }
}

/// A text as it may go to where only ASCII can be shown, column for column as a folded frame has it; inert as
/// ``displayable(_:)`` makes it.
public func asciiFolded(_ text: String) -> String {
  var bytes: [UInt8] = []
  var scanner = GraphemeScanner(text[...])
  while let grapheme = scanner.next() {
    grapheme.forEachGlyph { glyph, columns in
      let (first, second) = AsciiFolding.substitutes(for: glyph.base)
      bytes += columns > 1 ? [first, second] : columns > 0 ? [first] : []
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// What stands for a character where only ASCII can be shown.
enum AsciiFolding {
  private static let singles: [UInt32: UInt8] = {
    let table: [(String, String)] = [
      ("─━┄┅┈┉╌╍═╴╶╸╺‐‑‒–—―−", "-"), ("│┃┆┇┊┋╎╏║╵╷╹╻‖", "|"),
      ("█▉▊▋▓▮■◼◆", "#"), ("▌▐▍▎▏▒░", ":"), ("▀▔", "\""), ("▁▂▃▄▅▆▇", "_"),
      ("▲△▴↑⇑", "^"), ("▼▽▾↓⇓", "v"), ("▶▷▸►→⇒›»", ">"), ("◀◁◂◄←⇐‹«", "<"),
      ("●◉•∙◈★⬤", "*"), ("○◌◦◇☆◯", "o"), ("·‧⋅", "."), ("✓✔☑", "+"), ("✗✘☒×", "X"), ("☐□▢◻", "_"),
      ("…⋯", "~"), ("‘’‚′", "'"), ("“”„″", "\""), ("＋∓±", "+"), ("÷∕⁄", "/"), ("≈∼", "~"), ("≠", "!"),
      ("≤", "<"), ("≥", ">"), ("⏎↵", "<"), ("⚑", "!"), ("⏸", "|"), ("∑", "S"), ("§", "$"), ("✎", "%"),
      ("␊␤", "/"),
    ]
    var singles: [UInt32: UInt8] = [:]
    for (characters, ascii) in table {
      for scalar in characters.unicodeScalars { singles[scalar.value] = ascii.utf8.first }
    }
    return singles
  }()

  private static let wides: [UInt32: UInt8] = [
    0x3001: 0x2c, 0x3002: 0x2e, 0x300a: 0x3c, 0x300b: 0x3e, 0x300c: 0x22, 0x300d: 0x22,
    0x300e: 0x22, 0x300f: 0x22, 0x3010: 0x5b, 0x3011: 0x5d, 0x3000: 0x20,
  ]

  /// The bytes for the first and, of a wide character, the second column.
  static func substitutes(for base: UInt32) -> (UInt8, UInt8) {
    switch base {
    case 0x20..<0x7f: (UInt8(base), 0x20)
    case 0xff01...0xff5e: (UInt8(base - 0xff01 + 0x21), 0x20)
    case 0x2500..<0x2580: (singles[base] ?? 0x2b, 0x20)
    case 0x2580..<0x25a0: (singles[base] ?? 0x23, 0x20)
    default:
      if let byte = wides[base] { (byte, 0x20) } else { (singles[base] ?? 0x3f, 0x3f) }
    }
  }
}
