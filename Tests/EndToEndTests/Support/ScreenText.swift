/// What a terminal shows: lines without the blanks at their ends.
struct ScreenText: Sendable {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Whether a text stands on the screen, wherever its lines are broken.
  func shows(_ text: String) -> Bool {
    Self.dense(lines[...]).contains(Self.dense([text]))
  }

  /// The part of the screen between two columns, counted from 0.
  func part(from first: Int, to last: Int) -> ScreenText {
    ScreenText(
      lines.map { line in
        var column = 0
        var part = ""
        for character in line {
          if column >= first, column < last { part.append(character) }
          column += character.isWide ? 2 : 1
        }
        return part
      }.joined(separator: "\n"))
  }

  /// The lines from the last one that contains a text on.
  func below(_ heading: String) -> ScreenText {
    let first = lines.lastIndex { $0.contains(heading) } ?? lines.endIndex
    return ScreenText(lines[first...].joined(separator: "\n"))
  }

  /// The lines before the last one that contains a text; all when none does.
  func above(_ heading: String) -> ScreenText {
    let last = lines.lastIndex { $0.contains(heading) } ?? lines.endIndex
    return ScreenText(lines[..<last].joined(separator: "\n"))
  }

  /// The first line that contains a text.
  func line(with text: String) -> String? {
    lines.first { $0.contains(text) }
  }

  /// How many columns a line takes.
  static func columns(of line: String) -> Int {
    line.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }

  private static func dense(_ lines: some Collection<String>) -> String {
    String(lines.joined().filter { !$0.isWhitespace })
  }
}

extension Character {
  /// Whether it takes two columns; enough of a rule for what the tests type.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return 0x2E80...0xA4CF ~= scalar || 0xAC00...0xD7A3 ~= scalar || 0xF900...0xFAFF ~= scalar
      || 0xFE30...0xFE6F ~= scalar || 0xFF00...0xFF60 ~= scalar || 0x1F300...0x1FAFF ~= scalar
  }
}
