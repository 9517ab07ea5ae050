import Minutes

/// Stands for a typed text while a template is filled in: how it is escaped depends on where it comes to stand.
///
/// A mark is a number between two characters that no text has, with a `<` before the number. Mustache escapes for
/// HTML, so that `&lt;` in its place tells a text that is to be escaped from one that isn't.
enum TemplateMark {
  // Swift takes no literal for what Unicode says will never be a character.
  private static let start = Unicode.Scalar(0xFDD0) ?? "\u{FFFD}"
  private static let end = Unicode.Scalar(0xFDD1) ?? "\u{FFFD}"

  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar == start || scalar == end
  }

  static func mark(_ number: Int) -> String {
    "\(start)<\(number)\(end)"
  }

  /// A text with the marks' texts in their places.
  static func placed(_ marked: String, texts: [String]) -> String {
    var result = String.UnicodeScalarView()
    for line in marked.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex != marked.startIndex { result.append("\n") }
      var placing = TemplateLine(pieces(of: line, texts))
      result.append(contentsOf: placing.text())
    }
    return String(result)
  }

  private static func pieces(of line: Substring.UnicodeScalarView, _ texts: [String]) -> [TemplateLine.Piece]
  {
    var pieces: [TemplateLine.Piece] = []
    var rest = line
    while let begin = rest.firstIndex(of: start), let close = rest[begin...].firstIndex(of: end) {
      if begin > rest.startIndex { pieces.append(.literal(Array(rest[..<begin]))) }
      let mark = rest[rest.index(after: begin)..<close]
      let digits = String(String.UnicodeScalarView(mark.filter { "0"..."9" ~= $0 }))
      let text = Int(digits).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
      pieces.append(mark.first == "<" ? .literal(Array(text.unicodeScalars)) : .typed(text))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(Array(rest))) }
    return pieces
  }
}
