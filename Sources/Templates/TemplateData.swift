import Foundation
import Minutes
import Mustache
import SessionModel

/// What a template can use: the members of the JSON's `meeting` by their names, texts as they were typed, and more:
///
/// - `words`: in an entry, an open end, an account of speaking time and the meeting itself, what the minutes say
///   instead of a stored value, in their language: `{{due}}` is 2027-01-31, `{{words.due}}` 2027年1月31日; so with
///   dates, numbers, choices, durations, and what refers to another entry. In a goal also `words.figures`, in an
///   action `words.box`, which begins it as a task: `[ ] `, or `[x] ` when it is done; nothing when it was dropped.
/// - `language`, `en` or `zh-Hans`; `english` and `chinese`, one of which is true.
///
/// A name that an entry doesn't have is looked for in the meeting, never in the entry around it.
struct TemplateData {
  /// The meeting.
  let root: TemplateNode
  /// The texts that marks stand for, by number.
  let texts: [String]

  init(of minutes: Minutes, _ budget: TemplateBudget) {
    var reader = Reader(words: minutes.templateWords(), budget: budget)
    root = TemplateNode(reader.values(Self.members(of: minutes)), inherits: { _ in true }, budget)
    texts = reader.texts
  }

  /// The data of a meeting as JSON, for people who write templates.
  static func json(of minutes: Minutes) -> JSONValue {
    worded(.object(members(of: minutes)), minutes.templateWords())
  }

  private static func worded(_ value: JSONValue, _ words: TemplateWords) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { worded($0, words) })
    case .object(let members):
      let said = words.words(for: members)
      var all = members.mapValues { worded($0, words) }
      if !said.isEmpty { all["words"] = .object(said.mapValues { .string($0) }) }
      return .object(all)
    default: return value
    }
  }

  private static func members(of minutes: Minutes) -> [String: JSONValue] {
    let record = MinutesDocument(of: minutes).meeting
    // Nothing in a record is a number that JSON can't hold.
    guard let data = try? JSONEncoder().encode(record),
      let members = try? JSONDecoder().decode([String: JSONValue].self, from: data)
    else { return [:] }
    return members.merging(more(of: minutes.language)) { own, _ in own }
  }

  private static func more(of language: Language) -> [String: JSONValue] {
    [
      "language": .string(language.rawValue), "english": .bool(language == .english),
      "chinese": .bool(language == .chinese),
    ]
  }

  /// The names of what isn't in the JSON.
  static let moreNames = Set(more(of: .english).keys).union(["words"])
}

/// Makes what a template walks through from JSON.
private struct Reader {
  let words: TemplateWords
  let budget: TemplateBudget
  var texts: [String] = []

  mutating func values(_ members: [String: JSONValue]) -> [String: Any] {
    var values = members.mapValues { value($0) }
    let said = words.words(for: members)
    if !said.isEmpty {
      values["words"] = TemplateNode(said.mapValues { text($0) }, inherits: { _ in false }, budget)
    }
    return values
  }

  private mutating func value(_ value: JSONValue) -> Any {
    switch value {
    case .null: return TemplateText.nothing
    case .bool(let flag): return flag
    case .integer(let number): return TemplateText(renderText: String(number), isNull: false)
    case .number(let number): return TemplateText(renderText: String(number), isNull: false)
    case .string(let string): return text(string)
    case .array(let elements): return TemplateList(elements: elements.map { self.value($0) }, budget: budget)
    case .object(let members):
      let isEntry = members["made"] != nil
      return TemplateNode(values(members), inherits: { !isEntry || !EntryRecord.names.contains($0) }, budget)
    }
  }

  private mutating func text(_ string: String) -> TemplateText {
    guard !string.isEmpty else { return .nothing }
    texts.append(string)
    return TemplateText(renderText: TemplateMark.mark(texts.count - 1), isNull: false)
  }
}

/// Something with members.
struct TemplateNode: MustacheParent, MustacheCustomRenderable {
  private let members: [String: Any]
  /// Whether a name that it doesn't have is looked for further out.
  private let inherits: (String) -> Bool
  private let budget: TemplateBudget

  init(_ members: [String: Any], inherits: @escaping (String) -> Bool, _ budget: TemplateBudget) {
    self.members = members
    self.inherits = inherits
    self.budget = budget
  }

  func child(named name: String) -> Any? {
    budget.lookUp()
    return members[name] ?? (inherits(name) && !budget.isSpent ? nil : TemplateText.nothing)
  }

  var renderText: String { "" }
  var isNull: Bool { false }
}

/// A list, gone through as long as the budget lasts.
struct TemplateList: MustacheSequence, MustacheParent, MustacheCustomRenderable, MustacheTransformable {
  let elements: [Any]
  let budget: TemplateBudget

  func makeIterator() -> AnyIterator<Any> {
    var rest = elements.makeIterator()
    return AnyIterator { [budget] in rest.next().flatMap { budget.turn() ? $0 : nil } }
  }

  func transform(_ name: String) -> Any? {
    switch name {
    case "count": TemplateText(renderText: String(elements.count), isNull: false)
    case "empty": elements.isEmpty
    default: nil
    }
  }

  func child(named name: String) -> Any? { nil }
  var renderText: String { "" }
  var isNull: Bool { false }
}

/// A text by its mark, or a number.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull: Bool

  static let nothing = TemplateText(renderText: "", isNull: true)

  func child(named name: String) -> Any? { nil }
}
