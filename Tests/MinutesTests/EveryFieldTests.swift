import Foundation
import Minutes
import SessionModel
import Testing

/// Nothing that somebody typed is missing from the minutes, in whatever form and language.
@Suite struct EveryFieldTests {
  private static let fields = EntryKind.allCases.flatMap { kind in kind.typedFields.map { (kind, $0) } }

  @Test(arguments: fields) func standsInTheMarkdown(kind: EntryKind, field: Field) throws {
    for language in Language.allCases {
      let plain = settled(meeting(kind, [:]).minutes(language).markdown())
      let pages = marks(of: field).map { mark in
        let page = settled(meeting(kind, [field: mark.value]).minutes(language).markdown())
        #expect(mark.shown.map { page.contains($0[language]) } ?? true, "\(mark) in \(page)")
        return page
      }
      #expect(Set(pages).count == pages.count)
      #expect(pages.count > 1 || pages != [plain])
    }
  }

  @Test(arguments: fields) func standsInTheJSON(kind: EntryKind, field: Field) throws {
    let plain = try outcome(meeting(kind, [:]))
    let pages = try marks(of: field).map { mark in
      let page = try outcome(meeting(kind, [field: mark.value]))
      #expect(mark.stored.map(page.contains) ?? true, "\(mark) in \(page)")
      return page
    }
    #expect(Set(pages).count == pages.count)
    #expect(pages.count > 1 || pages != [plain])
  }

  // MARK: What is typed

  private struct Mark {
    var value: Value
    /// How it reads; `nil` where only the difference counts.
    var shown: Phrase?
    /// How JSON has it.
    var stored: String?
  }

  /// Values that can be told from all else in the minutes; all of them where there are few.
  private func marks(of field: Field) -> [Mark] {
    switch field.form {
    case .text, .line, .rates:
      [Mark(value: .text("marker"), shown: Phrase(same: "marker"), stored: "\"marker\"")]
    case .day:
      [
        Mark(
          value: .day(Day(year: 2031, month: 5, day: 7) ?? Day(number: 0)),
          shown: Phrase("2031-05-07", zh: "2031年5月7日"), stored: "\"2031-05-07\"")
      ]
    case .number:
      [
        Mark(
          value: .number(Number(digits: 471_125, scale: 2) ?? Number(0)), shown: Phrase(same: "4,711.25"),
          stored: "\"4711.25\"")
      ]
    case .integer(let range): range.map { Mark(value: .integer($0), shown: Phrase(same: "\($0)")) }
    case .flag: [Mark(value: .flag(true)), Mark(value: .flag(false))]
    case .choice(let choices): choices.map { Mark(value: .text($0.value), stored: "\"\($0.value)\"") }
    case .reference(let kinds, _):
      kinds.map { Mark(value: .entry(target($0)), stored: "\"\(target($0))\"") }
    }
  }

  private func target(_ kind: EntryKind) -> EntryID {
    EntryID(bits: 1000 + UInt64(EntryKind.allCases.firstIndex(of: kind) ?? 0))
  }

  /// A meeting with an entry, and the other team's entries to refer to.
  private func meeting(_ kind: EntryKind, _ fields: [Field: Value]) -> TestMeeting {
    var meeting = TestMeeting([.title: .text("x")])
    for kind in [EntryKind.goal, .initiative, .blocker, .priority, .insight, .stall] {
      let fields: [Field: Value] = [.text: .text("of the other \(kind)")]
      meeting.perform(meeting.session.adding(target(kind), kind, team: .right, fields: fields))
    }
    var all: [Field: Value] = [.text: .text("x")]
    // What the entry itself refers to is the field in question, not what the program adds by itself.
    if kind == .initiative { all[.goal] = .entry(EntryID(bits: 1)) }
    let id = EntryID(bits: 2)
    meeting.perform(
      meeting.session.adding(id, kind, team: .left, fields: all.merging(fields) { $1 }))
    return meeting
  }

  // MARK: What counts of the minutes

  /// All but the open ends, which tell of what is missing.
  private func settled(_ markdown: String) -> String {
    let sections = markdown.components(separatedBy: "\n## ")
    return sections.filter { !$0.hasPrefix("Open ends") && !$0.hasPrefix("未决事项") }.joined(separator: "\n## ")
  }

  /// All but the open ends and the changes, which hold everything anyway.
  private func outcome(_ meeting: TestMeeting) throws -> String {
    let json = try meeting.minutes().json()
    var document = try JSONDecoder().decode(MinutesDocument.self, from: Data(json.utf8))
    document.meeting.openEnds = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(document.meeting), as: UTF8.self)
  }
}
