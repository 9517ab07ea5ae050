import SessionModel
import TOMLText

/// What a template asks for, read before it is used: what would make it run for ever, or out of its folder, is
/// refused here with its line.
struct TemplateScan {
  /// Another template that stands in its text.
  struct Partial {
    var name: String
    var line: Int
  }

  /// The most sections within one another.
  static let depth = 16

  private(set) var partials: [Partial] = []
  private let file: String
  /// The sections that aren't ended yet, outermost first.
  private var sections: [(name: Substring, line: Int)] = []

  init(_ text: String, file: String) throws(TemplateError) {
    self.file = file
    var line = 1
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      line += Self.breaks(in: rest[..<start.lowerBound])
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        throw error(Phrase("a tag isn't closed; it ends with }}", zh: "标签没有结束；应以 }} 结尾"), line)
      }
      let tag = rest[start.upperBound..<end.lowerBound]
      try read(tag, line)
      guard sections.count <= Self.depth else {
        throw error(
          Phrase("more than \(Self.depth) sections within one another", zh: "区段嵌套超过 \(Self.depth) 层"), line)
      }
      line += Self.breaks(in: tag)
      rest = rest[end.upperBound...]
    }
    if let open = sections.last {
      throw error(
        Phrase(
          "the section \(open.name) isn't ended; {{/\(open.name)}} ends it",
          zh: "区段 \(open.name) 没有结束；应以 {{/\(open.name)}} 结束"), open.line)
    }
    if text.unicodeScalars.contains(where: TemplateMark.isReserved) {
      throw error(
        Phrase("it holds U+FDD0 or U+FDD1, which no text has", zh: "含有 U+FDD0 或 U+FDD1，文本不应含有"), nil)
    }
  }

  private mutating func read(_ tag: Substring, _ line: Int) throws(TemplateError) {
    switch tag.first {
    case "!": break
    case "#", "^":
      try check(tag, line)
      sections.append((Self.trimmed(tag.dropFirst()), line))
    // Whether it is the right one, the parser tells.
    case "/": _ = sections.popLast()
    case ">":
      let name = tag.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.hasPrefix("*") else {
        throw error(
          Phrase(
            "{{> takes the name of a template in the folder templates, without .mustache",
            zh: "{{> 后应为 templates 目录中模板的名称，不带 .mustache"), line)
      }
      partials.append(Partial(name: String(name), line: line))
    case "<", "$", "%", "=":
      throw error(
        Phrase(
          "there are no tags with \(tag.prefix(1)) here; use variables, sections, partials and comments",
          zh: "此处不支持 \(tag.prefix(1)) 标签；可用变量、区段、子模板和注释"), line)
    default: try check(tag, line)
    }
  }

  /// A name that no meeting has would say nothing in every meeting: it is a slip.
  private func check(_ tag: Substring, _ line: Int) throws(TemplateError) {
    let whole = Self.trimmed(tag.drop { "#^{&".contains($0) })
    guard !whole.isEmpty, tag.first?.isNewline != true else {
      throw error(Phrase("a tag has its name beside its braces", zh: "标签名称应紧接大括号"), line)
    }
    // What is within the innermost parentheses: `count(goals)`.
    let name = Self.trimmed(whole.split(separator: "(").last?.prefix { !")}".contains($0) } ?? "")
    for part in name.split(separator: ".") where !TemplateNames.known.contains(String(part)) {
      // What can't be a name at all, the parser tells.
      guard part.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else { return }
      throw error(
        Phrase(
          "a meeting has nothing called \(part); entente minutes --template-data shows what there is",
          zh: "会议数据中没有 \(part)；可用 entente minutes --template-data 查看全部名称"), line)
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  func error(_ reason: Phrase, _ line: Int?) -> TemplateError {
    TemplateError(file: file, line: line, reason: reason)
  }

  private static func breaks(in text: Substring) -> Int {
    text.count { $0.isNewline }
  }
}
