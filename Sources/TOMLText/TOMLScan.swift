import SessionModel

/// A first look through a file, before the TOML parser has it.
///
/// The parser takes for granted that a header begins with a key and that nothing but a value stands in a list; where
/// that isn't so it ends the program, or in a release build does something undefined. None of our files needs lists, so
/// they are refused here. It also calls itself for every part of a key and every table in a table, until its stack is
/// full; so both are limited far below that. What the parser would refuse itself is left to it: up to there both see the same.
struct TOMLScan {
  /// The first thing that the parser must not see, with its line.
  private(set) var problem: (line: Int, reason: Phrase)?
  /// The lines that begin inside a string.
  private(set) var linesInStrings: Set<Int> = []

  private let scalars: [Unicode.Scalar]
  private let header: String
  private var index = 0
  private var line = 1
  /// How many dots have come since the last character that can't stand within a key.
  private var dots = 0
  /// How many inline tables are open.
  private var depth = 0

  /// The most parts of a key, and the most tables within each other. What our files need is three and one.
  private static let maximumDepth = 16

  /// - Parameter header: a header that the file may have, as an example.
  init(_ text: String, header: String) {
    self.header = header
    scalars = Array(text.unicodeScalars)
    // Whether nothing but white space has come in this line.
    var isLineStart = true
    while index < scalars.count, problem == nil {
      let scalar = scalars[index]
      switch scalar {
      case "\u{0}": refuse(Phrase("there is a zero byte; take it out", zh: "有一个零字节；请删去"))
      case "\"", "'": skipString(scalar)
      case "#":
        while index < scalars.count, scalars[index] != "\n", scalars[index] != "\u{0}" { index += 1 }
        continue
      case "[" where isLineStart: checkHeader()
      case "[":
        refuse(
          Phrase(
            "there is a list, for which this file has no use; write a text in quotes",
            zh: "此文件不用列表；请写成带引号的文本"))
      case ".", "{", "}", "=", ",", "]", "\n": measure(scalar)
      default: break
      }
      isLineStart =
        scalar == "\n" || isLineStart && (scalar.properties.isWhitespace || scalar == "\u{FEFF}")
      if scalar == "\n" { line += 1 }
      index += 1
    }
  }

  /// Counts how deep keys and tables go.
  private mutating func measure(_ scalar: Unicode.Scalar) {
    dots = scalar == "." ? dots + 1 : 0
    if scalar == "{" { depth += 1 }
    if scalar == "}" { depth = max(0, depth - 1) }
    if dots >= Self.maximumDepth {
      refuse(
        Phrase(
          "a key has more than \(Self.maximumDepth) parts with dots between; leave some out",
          zh: "以点分隔的键超过 \(Self.maximumDepth) 段；请减少段数"))
    } else if depth > Self.maximumDepth {
      refuse(
        Phrase(
          "more than \(Self.maximumDepth) tables stand within each other; leave some out",
          zh: "表的嵌套超过 \(Self.maximumDepth) 层；请减少层数"))
    }
  }

  private mutating func refuse(_ reason: Phrase) {
    problem = (line, reason)
  }

  private func scalar(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  /// Steps onto the last of a header's brackets.
  private mutating func checkHeader() {
    skipBlanks()
    if scalar(index + 1) == "[" {
      index += 1
      skipBlanks()
    }
    guard let next = scalar(index + 1), Self.mayFollowBracket(next) else {
      return refuse(
        Phrase("a line [ ] needs a name inside, such as \(header)", zh: "方括号行里需要名称，例如 \(header)"))
    }
  }

  private mutating func skipBlanks() {
    while let next = scalar(index + 1), next == " " || next == "\t" { index += 1 }
  }

  /// What a key may begin with; and the end of an empty header, which the parser refuses itself.
  private static func mayFollowBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "-", "_", "\"", "'", "]": true
    default: false
    }
  }

  /// Steps onto the last quote of a string, or where it breaks off, onto what comes before that.
  private mutating func skipString(_ quote: Unicode.Scalar) {
    let isLong = scalar(index + 1) == quote && scalar(index + 2) == quote
    index += isLong ? 3 : 1
    while let next = scalar(index) {
      switch next {
      case "\\" where quote == "\"" && scalar(index + 1) != "\n" && scalar(index + 1) != "\u{0}": index += 1
      case "\u{0}":
        index -= 1
        return
      case "\n":
        guard isLong else {
          index -= 1
          return
        }
        line += 1
        linesInStrings.insert(line)
      case quote:
        guard isLong else { return }
        if scalar(index + 1) == quote, scalar(index + 2) == quote {
          index += 2
          // Up to two quotes may stand before the three that end it.
          for _ in 0..<2 where scalar(index + 1) == quote { index += 1 }
          return
        }
      default: break
      }
      index += 1
    }
  }
}
