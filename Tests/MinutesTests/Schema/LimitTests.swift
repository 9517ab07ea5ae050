import Foundation
import Minutes
import SessionModel
import Testing

/// What the schema says of the sizes of things is what is let in: the last that fits both, and the first that doesn't.
@Suite struct LimitTests {
  struct Case: Sendable {
    var name: String
    var fits: Bool
    var build: @Sendable (inout SmallDocument) -> Void
  }

  private static func pair(
    _ name: String, _ most: Int, _ build: @escaping @Sendable (inout SmallDocument, Int) -> Void
  ) -> [Case] {
    [
      Case(name: "\(name) \(most)", fits: true) { build(&$0, most) },
      Case(name: "\(name) \(most + 1)", fits: false) { build(&$0, most + 1) },
    ]
  }

  private static func number(_ text: String, fits: Bool) -> Case {
    Case(name: text, fits: fits) {
      let value = JSONValue.object(["number": .string(text)])
      let set = ["of": JSONValue.string(entry.description), "set": .string("target"), "to": value]
      $0.add([.unknown(.object(set))])
    }
  }

  private static let entry = EntryID(bits: 2)
  private static let terminal = TerminalID(bits: 1)

  private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

  private static func agenda(_ steps: Int = 1, prompts: Int = 1, question: Int = 1) -> Value {
    let prompt = Prompt(Phrase("q", zh: long(question)))
    return .agenda(
      Agenda(
        name: "a",
        steps: (0..<steps).map { number in
          Step(
            id: "s\(number)", name: Phrase(same: "n"), time: Allotment(),
            prompts: Array(repeating: prompt, count: prompts))
        }))
  }

  private static let sizes =
    pair("entry's text", 65_536) { $0.add([.set(entry, .text, .text(long($1)))]) }
    + pair("title", 960) { $0.add([.set(nil, .title, .text(long($1)))]) }
    + pair("team", 960) { $0.add([.set(nil, .leftTeam, .text(long($1)))]) }
    + pair("field", 960) { $0.add([.set(nil, Field(rawValue: long($1)), .flag(true))]) }
    + pair("step granted", 960) { $0.add([.grant(step: long($1), Allotment())]) }
    + pair("step moved", 960) {
      $0.add([.move(step: long($1), from: .left, to: .right, milliseconds: 1)])
    }
    + pair("draft", 65_536) {
      $0.add([.draft(DraftKey(terminal: terminal, slot: .entry(entry)), [.text: long($1)])])
    }
    + pair("draft's field", 960) {
      $0.add([.draft(DraftKey(terminal: terminal, slot: .entry(entry)), [Field(rawValue: long($1)): "x"])])
    }
    + pair("draft's step", 960) {
      let slot = DraftKey.Slot.new(step: long($1), team: .left, kind: .goal)
      $0.add([.draft(DraftKey(terminal: terminal, slot: slot), nil)])
    }
    + pair("steps", 41) { $0.add([.set(nil, .agenda, agenda($1))]) }
    + pair("questions", 40) { $0.add([.set(nil, .agenda, agenda(prompts: $1))]) }
    + pair("question", 1920) { $0.add([.set(nil, .agenda, agenda(question: $1))]) }

  private static let numbers =
    [
      "999999999999999", "-999999999999999", "99999999999999.9", "999999999.999999", "0.000001", "-0", "007",
      "1.50",
    ].map { number($0, fits: true) }
    + [
      "999999999999999.5", "9999999999.999999", "9999999999999999", "1.0000000000", "0.0000001",
      "000000000000000000001", "", "-", ".5", "5.", "+1", "1e3", "1,000", "١",
    ].map { number($0, fits: false) }

  private static let others = [
    Case(name: "no changes", fits: false) { $0.changes = [] },
    Case(name: "no title", fits: false) { $0.changes[0].operations.remove(at: 0) },
    Case(name: "no agenda", fits: false) { $0.changes[0].operations.remove(at: 1) },
    Case(name: "a title of an entry", fits: false) {
      $0.changes[0].operations[0] = .set(entry, .title, .text("t"))
    },
    Case(name: "no steps", fits: false) { $0.add([.set(nil, .agenda, agenda(0))]) },
    Case(name: "no questions", fits: false) { $0.add([.set(nil, .agenda, agenda(prompts: 0))]) },
    Case(name: "a start in the upper half", fits: true) { $0.changes[0].moment.boot = 1 << 63 },
    Case(name: "64 bits", fits: true) {
      $0.add([.unknown(.object(["x": .array([.integer(.max), .integer(.min)])]))])
    },
    Case(name: "beyond 64 bits", fits: false) { $0.add([.unknown(.object(["x": .number(0x1p63)]))]) },
    Case(name: "an integer of 64 bits", fits: true) {
      $0.add([.set(nil, Field(rawValue: "mood"), .integer(.min))])
    },
  ]

  @Test func areTheSameForBoth() throws {
    let cases = Self.sizes + Self.numbers + Self.others
    var documents: [String] = []
    for example in cases {
      var document = SmallDocument()
      let whole = try document.whole
      example.build(&document)
      let changes = try document.tree[[.member("changes")]]
      let bytes = try SmallDocument.encoded(whole.replacing([.member("changes")], with: changes))
      documents.append(String(decoding: bytes, as: UTF8.self))
      let isLetIn = (try? MeetingImport(bytes)) != nil
      #expect(isLetIn == example.fits, "\(example.name)")
    }
    let faults = try SchemaValidator.faults(of: documents, schema: MinutesDocument.schema())
    for (example, fault) in zip(cases, faults) {
      #expect(fault.isEmpty == example.fits, "\(example.name): \(fault)")
    }
  }

  @Test func aStartBeyond64BitsFitsNeither() throws {
    let document = SmallDocument()
    let whole = String(decoding: try SmallDocument.encoded(document.whole), as: UTF8.self)
    let broken = whole.replacing(#""boot":9"#, with: #""boot":18446744073709551616"#)
    #expect(throws: ImportFault.self) { try MeetingImport(Array(broken.utf8)) }
    let last = whole.replacing(#""boot":9"#, with: #""boot":18446744073709551615"#)
    #expect(try MeetingImport(Array(last.utf8)).changes[0].moment.boot == .max)
    let faults = try SchemaValidator.faults(of: [last, broken], schema: MinutesDocument.schema())
    #expect(faults[0].isEmpty && faults[1].hasPrefix("$.changes[0].moment.boot"))
  }

  /// What a store holds from elsewhere goes on in the changes, and is as if absent from what the meeting came to.
  @Test func whatCannotBeIsNotInTheOutcome() throws {
    let values: [Value] =
      ["", "zz", "\u{0}", "0000000000A01"].map { .text($0) }
      + [Int.min, -1, 11, 999, .max].map { .integer($0) }
      + [.flag(true), .day(Day(number: 20_000)), .number(Number(-1)), .entry(Self.entry), .checkpoints([])]
      + [.unknown(.object([:])), Self.agenda(0), Self.agenda(prompts: 0)]
    let whole = try SmallDocument().whole
    var documents: [String] = []
    for value in values {
      var document = SmallDocument()
      for (number, kind) in EntryKind.allCases.enumerated() {
        let entry = EntryID(bits: UInt64(number))
        document.add([.set(entry, .kind, .text(kind.rawValue)), .set(entry, .team, .text("left"))])
        let fields = Field.known.filter { ![.kind, .deleted].contains($0) }
        document.add(fields.map { .set(entry, $0, value) } + fields.map { .set(nil, $0, value) })
      }
      let tree = try document.whole.replacing([.member("changes")], with: whole[[.member("changes")]])
      documents.append(String(decoding: try SmallDocument.encoded(tree), as: UTF8.self))
    }
    let faults = try SchemaValidator.faults(of: documents, schema: MinutesDocument.schema())
    #expect(zip(values, faults).filter { !$1.isEmpty }.map { "\($0.0): \($0.1)" } == [])
  }
}
