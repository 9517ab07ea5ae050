import Minutes

/// A line of a filled-in template: decides for each typed text in it how it is escaped there.
struct TemplateLine {
  /// A part of the line.
  enum Piece {
    /// What the template says itself, or asked for as it is.
    case literal([Unicode.Scalar])
    /// What is to be escaped.
    case typed(String)
  }

  private let pieces: [Piece]
  private var written = String.UnicodeScalarView()
  /// What lines after a line break in a text begin with, to stay in their item or quotation.
  private var indent = String.UnicodeScalarView()
  private var place = MarkdownText.Place.inline
  /// Whether nothing but marks of lists and quotations was written yet.
  private var isAtStart = true

  init(_ pieces: [Piece]) {
    // What stands side by side is one text: “www” and “.x.org” make a link.
    self.pieces = pieces.reduce(into: []) { joined, piece in
      if case .typed(let text) = piece, case .typed(let before)? = joined.last {
        joined[joined.count - 1] = .typed(before + text)
      } else {
        joined.append(piece)
      }
    }
  }

  mutating func text() -> String.UnicodeScalarView {
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let literal):
        if isAtStart { readStart(literal[...]) }
        written.append(contentsOf: literal)
      case .typed(let text):
        var next: Unicode.Scalar?
        if index + 1 < pieces.count, case .literal(let literal) = pieces[index + 1] { next = literal.first }
        write(text, before: next)
      }
    }
    return written
  }

  private mutating func write(_ text: String, before next: Unicode.Scalar?) {
    let isBlock = isAtStart && place == .inline
    var escaped = Array(MarkdownText.escaped(text, in: isBlock ? .block : place).unicodeScalars)
    guard let last = escaped.last else { return }
    if let next, next != " " {
      let isEscaped = escaped.dropLast().last == "\\"
      // With what the template says next these could begin a link, a tag or an entity.
      if ["]", "[", "<", "&"].contains(last), !isEscaped { escaped.insert("\\", at: escaped.count - 1) }
      // “1” before a full stop would begin a numbered list, and “www” a link.
      let isNumber = isBlock && escaped.allSatisfy { "0"..."9" ~= $0 }
      let isWeb = String(String.UnicodeScalarView(escaped.suffix(3))).lowercased() == "www"
      if isNumber && next == ")" || (isNumber || isWeb) && next == "." { escaped.append("\\") }
    }
    isAtStart = false
    for scalar in escaped {
      written.append(scalar)
      if scalar == "\n" { written.append(contentsOf: indent) }
    }
  }

  /// Reads what a line begins with: marks of lists, tasks and quotations, then perhaps that of a heading or a table.
  private mutating func readStart(_ literal: ArraySlice<Unicode.Scalar>) {
    var rest = literal
    while let first = rest.first {
      let digits = rest.prefix { "0"..."9" ~= $0 }.count
      let marker = rest.dropFirst(digits)
      if first == " " {
        indent.append(" ")
        rest = rest.dropFirst()
      } else if first == ">" {
        indent.append(">")
        rest = rest.dropFirst()
      } else if digits == 0 && "-*+".unicodeScalars.contains(first) && rest.dropFirst().first == " " {
        indent.append(" ")
        rest = rest.dropFirst()
      } else if digits > 0, marker.first == "." || marker.first == ")", marker.dropFirst().first == " " {
        indent.append(contentsOf: Array(repeating: " ", count: digits + 1))
        rest = marker.dropFirst()
      } else if rest.starts(with: "[ ] ".unicodeScalars) || rest.starts(with: "[x] ".unicodeScalars) {
        rest = rest.dropFirst(4)
      } else {
        let signs = rest.prefix { $0 == "#" }.count
        if first == "|" { place = .cell }
        if 1...6 ~= signs, rest.dropFirst(signs).first == " " { place = .heading }
        isAtStart = false
        return
      }
    }
  }
}
