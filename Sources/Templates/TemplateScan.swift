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

  init(_ text: String, file: String) throws(TemplateError) {
    self.file = file
    var sections = 0
    var line = 1
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      line += Self.breaks(in: rest[..<start.lowerBound])
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        throw error(Phrase("a tag isn't closed; it ends with }}", zh: "标签没有结束；应以 }} 结尾"), line)
      }
      let tag = rest[start.upperBound..<end.lowerBound]
      sections += try read(tag, line)
      guard sections <= Self.depth else {
        throw error(
          Phrase("more than \(Self.depth) sections within one another", zh: "区段嵌套超过 \(Self.depth) 层"), line)
      }
      line += Self.breaks(in: tag)
      rest = rest[end.upperBound...]
    }
    if text.unicodeScalars.contains(where: TemplateMark.isReserved) {
      throw error(
        Phrase("it holds U+FDD0 or U+FDD1, which no text has", zh: "含有 U+FDD0 或 U+FDD1，文本不应含有"), nil)
    }
  }

  /// - Returns: by how many sections one is deeper after the tag.
  private mutating func read(_ tag: Substring, _ line: Int) throws(TemplateError) -> Int {
    switch tag.first {
    case "#", "^": return 1
    case "/": return -1
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
    default: break
    }
    return 0
  }

  func error(_ reason: Phrase, _ line: Int?) -> TemplateError {
    TemplateError(file: file, line: line, reason: reason)
  }

  private static func breaks(in text: Substring) -> Int {
    text.count { $0.isNewline }
  }
}
