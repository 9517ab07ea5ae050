import Agendas
import Foundation
import SessionModel
import Testing

@testable import SessionStore

@Suite struct RoundTripTests {
  /// One of each operation and each value, with text that is hard on any format.
  static let operations: [SessionModel.Operation] = {
    let entry = EntryID(bits: .max)
    let hard = "“\"\\/\n\t\r\u{1B}[2J\u{0}\u{7F}👩‍👩‍👧 e\u{301} 目标 \u{202E}] }, {"
    let terminal = TerminalID(bits: 1 << 63)
    let unknown = JSONValue.object([
      "dance": .array([.null, .bool(true), .integer(.min), .number(0.1), .string(hard), .object([:])])
    ])
    return [
      .set(entry, .text, .text(hard)), .set(EntryID(bits: 0), .due, .day(Day(number: 20_000))),
      .set(entry, .done, .flag(true)), .set(entry, .done, .flag(false)), .set(nil, .prompt, .integer(-3)),
      .set(entry, .goal, .entry(EntryID(bits: 1))), .set(nil, .title, nil), .set(entry, .owner, nil),
      .set(nil, .agenda, Agenda.builtIn("joint-60").map { .agenda($0) }),
      .set(nil, Field(rawValue: "of a newer version"), .unknown(unknown)),
      .floor(.left), .floor(.right), .floor(.joint), .floor(nil),
      .grant(step: "help", Allotment(left: 1, right: -2, joint: 3)),
      .move(step: "sla", from: .left, to: .right, milliseconds: 10_000),
      .draft(DraftKey(terminal: terminal, slot: .entry(entry)), [.text: hard, .why: ""]),
      .draft(DraftKey(terminal: terminal, slot: .new(step: "x", team: .joint, kind: .parked)), nil),
      .undo(ChangeID(bits: 5)), .redo(ChangeID(bits: 6)), .unknown(unknown), .unknown(.string(hard)),
    ]
  }()

  @Test func everyOperationComesBackAsItWas() throws {
    let folder = try Folder()
    var maker = Maker()
    let meeting = maker.meeting()
    let changes =
      [maker.change(Self.operations), maker.change([])] + Self.operations.map { maker.change([$0]) }
    try folder.open().create(meeting, changes)
    #expect(try folder.open(.reading).all(meeting) == changes)
  }

  @Test func theLongestNoteComesBack() throws {
    let folder = try Folder()
    var maker = Maker()
    let meeting = maker.meeting()
    let note = maker.note(String(repeating: "界\"", count: Limits.entryTextBytes / 4))
    let store = try folder.open()
    try store.create(meeting, [note])
    #expect(try store.all(meeting) == [note])
  }

  @Test func changesOfEachMeetingComeInOneOrder() throws {
    let folder = try Folder()
    let store = try folder.open()
    var maker = Maker()
    let meetings = [maker.meeting(), maker.meeting()]
    for meeting in meetings { try store.create(meeting, []) }
    var expected: [MeetingID: [Change]] = [:]
    for index in 0..<20 {
      let meeting = meetings[index % 2]
      let change = maker.note()
      try store.append([change], to: meeting)
      expected[meeting, default: []].append(change)
    }
    for meeting in meetings { #expect(try store.all(meeting) == expected[meeting]) }
    let half = try store.changes(of: meetings[0], after: 0)
    #expect(try store.changes(of: meetings[0], after: half.last).changes.isEmpty)
    #expect(try store.changes(of: meetings[0], after: half.last).last == half.last)
    let more = maker.note()
    try store.append([more], to: meetings[0])
    #expect(try store.changes(of: meetings[0], after: half.last).changes == [more])
  }

  @Test(
    arguments: [
      ("not JSON at all", .unknown(.string("not JSON at all"))),
      (#"{"a":1}"#, .unknown(.object(["a": .integer(1)]))),
      (#"[{"set":"text","of":"not an id","to":{"text":"x"}}]"#, nil),
      ("", .unknown(.string(""))),
      (String(repeating: "[", count: 100_000), nil),
    ] as [(String, SessionModel.Operation?)])
  func whatCannotBeUnderstoodIsKept(stored: String, expected: SessionModel.Operation?) throws {
    let folder = try Folder()
    var maker = Maker()
    let meeting = maker.meeting()
    let changes = [maker.note(), maker.note(), maker.note()]
    let store = try folder.open()
    try store.create(meeting, changes)
    let quoted = stored.replacingOccurrences(of: "'", with: "''")
    try folder.tamper(
      "UPDATE change SET operations = '\(quoted)' WHERE id = \(Int64(bitPattern: changes[1].id.bits))",
      isSealed: true)
    let found = try store.all(meeting)
    #expect(found.map(\.id) == changes.map(\.id))
    #expect(found[1].moment == changes[1].moment)
    #expect(found[1].operations.count == 1)
    guard case .unknown = found[1].operations.first else { throw Unexpected() }
    if let expected { #expect(found[1].operations == [expected]) }
  }

  @Test func bytesThatAreNoTextDoNotTrap() throws {
    let folder = try Folder()
    var maker = Maker()
    let meeting = maker.meeting()
    let store = try folder.open()
    try store.create(meeting, [maker.note()])
    let broken = [#"CAST(x'5B7B22FF' AS TEXT)"#, #"CAST(x'5B7B22736574223A22FF227D5D' AS TEXT)"#]
    for text in broken {
      try folder.tamper("UPDATE change SET operations = \(text)", isSealed: true)
      #expect(try store.all(meeting).count == 1)
    }
  }
}

struct Unexpected: Error {}

@Suite struct MetFieldsTests {
  private func field(_ name: String, _ fields: MetFields) -> Field? {
    Array(name.utf8).withUnsafeBytes { fields.named($0) }
  }

  @Test func knowsWhatWasNotedAndNoMoreThanItMay() {
    let fields = MetFields()
    let names = (0..<100).map { "name-\($0 + 100)" } + ["", "text", String(repeating: "x", count: 64)]
    for name in names + [String(repeating: "y", count: 65)] {
      #expect(field(name, fields) == nil)
      Array(name.utf8).withUnsafeBytes { fields.note(Field(rawValue: name), $0) }
    }
    // Of the hundred that are equally long only the first are remembered.
    let remembered = names.filter { field($0, fields) == Field(rawValue: $0) }
    #expect(remembered == names.prefix(32) + names.suffix(3))
    #expect(field("next", fields) == nil && field(String(repeating: "y", count: 65), fields) == nil)
  }
}

/// The fast reading must agree with the model's own wherever it doesn't give up.
@Suite struct OperationScannerTests {
  private let fields = MetFields()

  private func scanned(_ text: String) -> [SessionModel.Operation]? {
    Data(text.utf8).withUnsafeBytes { OperationScanner.operations(in: $0, fields) }
  }

  @Test func agreesWithTheModelOnRandomOperations() throws {
    var random = IdentifierSource(seed: 7)
    let encoder = OperationWriter()
    let decoder = JSONDecoder()
    var scannedCount = 0
    for _ in 0..<3000 {
      let operations = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Self.operation(using: &random)
      }
      let change = Change(
        id: random.make(), terminal: random.make(), moment: SystemClock.now(), operations: operations)
      let text = try encoder.text(of: change)
      let decoded = try decoder.decode([SessionModel.Operation].self, from: Data(text.utf8))
      #expect(decoded == operations)
      if let scanned = scanned(text) {
        scannedCount += 1
        #expect(scanned == decoded)
      }
    }
    #expect(scannedCount > 1500)
  }

  /// Texts that the model refuses, or reads in a way that only it knows, cut or changed at any place.
  @Test func agreesWithTheModelOnDamagedText() throws {
    var random = IdentifierSource(seed: 8)
    let decoder = JSONDecoder()
    let text =
      #"[{"of":"0000000000001","set":"text","to":{"text":"a\nb"}},{"floor":"left"},{"set":"done","to":{"flag":true}}]"#
    // The shortest of each sort, so that damage meets all of it.
    let others = [
      #"[{"set":"prompt","to":{"integer":-10}}]"#, #"[{"undo":"0000000000001"},{"redo":"0000000000002"}]"#,
      #"[{"draft":{"slot":{"new":{"kind":"goal","step":"a","team":"left"}},"terminal":"0000000000001"},"texts":{"text":"x","why":"y"}}]"#,
      #"[{"draft":{"slot":{"entry":{"_0":"0000000000003"}},"terminal":"0000000000001"}}]"#,
      #"[{"set":"agenda","to":{"agenda":{"name":"n","steps":[{"id":"a","name":{"en":"A","zh-Hans":"b"},"prompts":[{"kinds":["goal"],"lead":"both","question":{"en":"q","zh-Hans":"r"}}],"skipped":true,"time":{"joint":0,"left":1,"right":20},"view":"sla"}]}}}]"#,
    ]
    var scannedCount = 0
    for index in 0..<40_000 {
      var bytes = Array(index.isMultiple(of: 2) ? text.utf8 : others[index / 2 % others.count].utf8)
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &random)], at: index)
        }
      }
      guard let scanned = bytes.withUnsafeBytes({ OperationScanner.operations(in: $0, fields) }) else {
        continue
      }
      scannedCount += 1
      let decoded = try? decoder.decode([SessionModel.Operation].self, from: Data(bytes))
      #expect(scanned == decoded, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(scannedCount > 1000)
  }

  @Test(arguments: [
    "", "[", "[{}]", "[{\"floor\":\"left\"}", "[{\"floor\":\"left\"}]x", "[{\"floor\":\"up\"}]",
    "[{\"floor\":\"left\",\"more\":1}]", "[ {\"floor\":\"left\"}]", "[{\"set\":\"a\\u0000\"}]",
    "[{\"set\":\"\u{1}\"}]", "[{\"set\":\"x\",\"to\":{\"text\":\"a\",\"note\":1}}]", "[{\"set\":\"x\\",
    "[{\"set\":\"x\",\"to\":{\"integer\":01}}]", "[{\"set\":\"x\",\"to\":{\"integer\":1.5}}]",
    "[{\"set\":\"x\",\"to\":{\"integer\":1e3}}]", "[{\"set\":\"x\",\"to\":{\"integer\":-}}]",
    "[{\"set\":\"x\",\"to\":{\"integer\":1234567890123456789}}]", "[{\"undo\":\"x\"}]",
    "[{\"of\":\"zzzzzzzzzzzzz\",\"set\":\"x\"}]", "[{\"set\":\"due\",\"to\":{\"day\":\"2027-02-30\"}}]",
  ])
  func givesUpOnAnythingElse(text: String) {
    #expect(scanned(text) == nil)
  }

  @Test func readsWhatIsUsual() {
    #expect(
      scanned(#"[{"of":"0000000000001","set":"text","to":{"text":"a\n\"b\" 目\/"}},{"floor":"nobody"}]"#)
        == [.set(EntryID(bits: 1), .text, .text("a\n\"b\" 目/")), .floor(nil)])
  }

  private static func agenda(saying text: String, using random: inout IdentifierSource) -> Agenda {
    var agenda = Agenda.fallback
    agenda.name = text
    for index in agenda.steps.indices {
      agenda.steps[index].isSkipped = Bool.random(using: &random)
      agenda.steps[index].name = Phrase(text, zh: "步骤 \(index)")
      agenda.steps[index].time = Allotment(
        left: Int64.random(in: Limits.milliseconds, using: &random), joint: Int64(index) * 60_000)
      agenda.steps[index].prompts.append(
        Prompt(Phrase(same: text), lead: .follower, kinds: EntryKind.allCases))
    }
    return agenda
  }

  private static func operation(using random: inout IdentifierSource) -> SessionModel.Operation {
    let texts = ["", "x", "a \"quoted\" one\nof two lines\t\\", "目标 🎯", "\u{1}\u{2028}", "/路径/"]
    let text = texts[Int.random(in: texts.indices, using: &random)]
    let entry: EntryID? = Bool.random(using: &random) ? random.make() : nil
    switch Int.random(in: 0...16, using: &random) {
    case 10: return .set(entry, .prompt, .integer(Int.random(in: -9...1_000_000, using: &random)))
    case 11: return .undo(random.make())
    case 12: return .redo(random.make())
    case 13: return .set(nil, .agenda, .agenda(Self.agenda(saying: text, using: &random)))
    case 14, 15:
      let slot: DraftKey.Slot =
        entry.map { .entry($0) }
        ?? .new(step: text, team: .joint, kind: EntryKind.allCases.randomElement(using: &random) ?? .note)
      let typed: [[Field: String]?] = [nil, [:], [.text: text], [.text: text, .why: "why", .owner: ""]]
      return .draft(
        DraftKey(terminal: random.make(), slot: slot), typed[Int.random(in: 0...3, using: &random)])
    case 0: return .floor(Party.allCases.randomElement(using: &random))
    case 1: return .set(entry, .due, .day(Day(number: Int.random(in: 0...40_000, using: &random))))
    case 2: return .set(entry, .done, .flag(Bool.random(using: &random)))
    case 3: return .set(entry, .goal, .entry(random.make()))
    case 4: return .set(entry, .owner, nil)
    case 5 where text.isEmpty: return .set(nil, .prompt, .integer(Int.random(in: -9...9, using: &random)))
    default: return .set(entry, Field(rawValue: text), .text(text))
    }
  }
}
