import Foundation
import Minutes
import SessionModel
import Testing

/// What is JSON and no meeting is refused with the member that is wrong.
@Suite struct ContentFaults {
  /// A document with one of each sort of operation and value, and all places in it.
  private static let example = Result {
    var document = SmallDocument()
    document.addOneOfEach()
    return try document.tree
  }

  /// Members without which there is still a document.
  private static func isOptional(_ place: [JSONValue.Place]) -> Bool {
    switch place.last {
    case .member("of"), .member("to"), .member("texts"), .member("actual"), .member("confidence"): true
    // Without the member that says which one it is, it is a newer version's.
    case .member(let name): place.count > 4 && Self.telling.contains(name)
    default: false
    }
  }

  private static let telling = [
    "set", "floor", "grant", "move", "draft", "undo", "redo", "text", "day", "flag", "integer", "number",
    "checkpoints", "entry", "agenda", "new",
  ]

  private func refusal(_ tree: JSONValue?) throws -> ImportFault? {
    do {
      _ = try MeetingImport(SmallDocument.encoded(tree)).session
      return nil
    } catch let fault as ImportFault {
      return fault
    }
  }

  @Test func eachMemberThatIsMissingIsNamed() throws {
    let tree = try Self.example.get()
    var count = 0
    for place in tree.places {
      guard case .member = place.last else { continue }
      let fault = try refusal(tree.replacing(place[...], with: nil))
      if Self.isOptional(place), fault == nil { continue }
      count += 1
      let expected = Self.foreign(place) ? ImportFault.Place.file : .member(place.path)
      // Without its type a value is one of a newer version, which no field of this one holds.
      let around = ImportFault.Place.member(
        place.dropLast().last == .member("to") ? Array(place.dropLast()).path : place.path)
      let inFirst = ImportFault.Place.member("changes[0]")
      #expect(
        [expected, around, inFirst].contains(fault?.place), "\(place.path): \(String(describing: fault))")
    }
    #expect(count > 30)
  }

  @Test(arguments: [
    JSONValue.null, .bool(true), .integer(-7), .number(0.5), .string("\u{1B}[31m"), .array([]), .object([:]),
    .array([.null]), .object(["x": .null]), .integer(.max), .integer(.min), .string(""),
  ]) func eachValueOfAnotherTypeIsNamedOrOfNoConsequence(value: JSONValue) throws {
    let tree = try Self.example.get()
    for place in tree.places {
      let mutilated = try #require(tree.replacing(place[...], with: value))
      guard let fault = try refusal(mutilated) else {
        // A text is a text, whatever it says; nothing, where nothing may be; a form of a newer version.
        let isOfOneType = Self.sameType(tree[place], value)
        let isOptional = Self.isOptional(place) || place.contains(.member("skipped"))
        let isNewer = if case .object = value { true } else { false }
        #expect(isOfOneType || isOptional || isNewer, "\(place.path) = \(value)")
        continue
      }
      guard case .member(let path) = fault.place else {
        #expect(Self.foreign(place))
        continue
      }
      // The place itself, something in it, or, of a set-up that isn't one any more, the first change.
      #expect(path.hasPrefix(place.path) || path == "changes[0]", "\(place.path) = \(value): \(path)")
    }
  }

  private static func foreign(_ place: [JSONValue.Place]) -> Bool { place == [.member("format")] }

  private static func sameType(_ one: JSONValue?, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.string, .string), (.integer, .integer), (.bool, .bool), (.array, .array), (.object, .object): true
    default: false
    }
  }

  @Test func aNewerDocumentIsRefusedWithAWord() throws {
    let tree = try Self.example.get()
    let fault = try refusal(tree.replacing([.member("version")], with: .integer(2)))
    #expect(fault?.place == .member("version") && fault?.reason.english.contains("update entente") == true)
    #expect(try refusal(tree.replacing([.member("version")], with: .integer(0)))?.place == .member("version"))
  }

  @Test(arguments: ["[]", "7", "\"x\"", "null", "{}", #"{"format":"other","version":1}"#, #"{"format":7}"#])
  func whatIsSomebodyElsesIsToldSo(json: String) {
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(json.utf8)) }
    #expect(fault?.place == .file && fault?.reason.english.contains("isn't a meeting of entente") == true)
  }

  struct Case: Sendable {
    var name: String
    var path: String
    var build: @Sendable (inout SmallDocument) -> Void
  }

  private static let long = String(repeating: "x", count: Limits.entryTextBytes + 1)
  private static let entry = EntryID(bits: 2)

  private static func step(_ id: String = "s", _ prompts: [Prompt] = [Prompt(Phrase(same: "q"))]) -> Step {
    Step(id: id, name: Phrase(same: "n"), time: .each(minutes: 1), prompts: prompts)
  }

  private static func agenda(_ name: String, _ path: String, _ agenda: Agenda) -> Case {
    Case(name: name, path: "changes[1].operations[0].to.agenda" + path) {
      $0.add([.set(nil, .agenda, .agenda(agenda))])
    }
  }

  private static func operation(_ name: String, _ path: String, _ operation: SessionModel.Operation) -> Case {
    Case(name: name, path: "changes[1].operations[0]" + path) { $0.add([operation]) }
  }

  private static let cases = [
    Case(name: "no changes", path: "changes") { $0.changes = [] },
    Case(name: "no title", path: "changes[0]") { $0.changes[0].operations.remove(at: 0) },
    Case(name: "no agenda", path: "changes[0]") { $0.changes[0].operations.remove(at: 1) },
    Case(name: "the same change twice", path: "changes[1].id") { $0.changes.append($0.changes[0]) },
    Case(name: "too many entries", path: "changes") { document in
      document.add((0...UInt64(Limits.entries)).map { .set(EntryID(bits: $0), .kind, .text("note")) })
    },
    operation("a long note", ".to.text", .set(entry, .text, .text(long))),
    operation("a long title", ".to.text", .set(nil, .title, .text(String(long.prefix(961))))),
    operation("a long field", ".set", .set(entry, Field(rawValue: long), nil)),
    operation("a long step", ".grant.step", .grant(step: long, Allotment())),
    operation("a long step moved", ".move.step", .move(step: long, from: .left, to: .right, milliseconds: 1)),
    operation(
      "a long draft", ".texts.text",
      .draft(DraftKey(terminal: TerminalID(bits: 1), slot: .entry(entry)), [.text: long])),
    operation(
      "a draft at a long step", ".draft.slot.new.step",
      .draft(DraftKey(terminal: TerminalID(bits: 1), slot: .new(step: long, team: .left, kind: .goal)), nil)),
    operation("time that nobody spoke", ".grant.time.left", .grant(step: "s", Allotment(left: .max))),
    operation(
      "more than that moved", ".move.milliseconds",
      .move(step: "s", from: .left, to: .right, milliseconds: .min)),
    operation("a large number", "", .unknown(.object(["later": .array([.number(0x1p63)])]))),
    operation(
      "a large number in a value", ".to", .set(nil, .title, .unknown(.object(["x": .number(-1e300)])))),
    operation(
      "two operations in one", "",
      .unknown(.object(["undo": .string("0000000000001"), "floor": .string("left")]))),
    operation(
      "two values in one", ".to",
      .set(nil, .title, .unknown(.object(["text": .string("x"), "flag": .bool(true)])))),
    agenda("no steps", ".steps", Agenda(name: "x", steps: [])),
    agenda("no questions", ".steps[0].prompts", Agenda(name: "x", steps: [step("s", [])])),
    agenda("a step twice", ".steps[1].id", Agenda(name: "x", steps: [step(), step()])),
    agenda("too many steps", ".steps", Agenda(name: "x", steps: (0...41).map { step("\($0)") })),
    agenda(
      "too many questions", ".steps[0].prompts",
      Agenda(name: "x", steps: [step("s", (0...40).map { Prompt(Phrase(same: "\($0)")) })])),
    agenda("a long name", ".name", Agenda(name: long, steps: [step()])),
    agenda("a long step's id", ".steps[0].id", Agenda(name: "x", steps: [step(long)])),
    agenda(
      "a long question", ".steps[0].prompts[0].question.zh-Hans",
      Agenda(name: "x", steps: [step("s", [Prompt(Phrase("q", zh: long))])])),
  ]

  @Test(arguments: cases.indices) func whatIsBeyondTheLimitsIsNamed(index: Int) throws {
    let example = Self.cases[index]
    var document = SmallDocument()
    example.build(&document)
    let bytes = try document.bytes
    let fault = #expect(throws: ImportFault.self, "\(example.name)") { try MeetingImport(bytes) }
    #expect(
      fault?.place == .member(example.path), "\(example.name): \(String(describing: fault?.reason.english))")
    #expect(fault?.reason.chinese.isEmpty == false)
  }

  @Test(arguments: [
    (#""wall":1799748000000"#, #""wall":8796093022209"#, "changes[0].moment.wall"),
    (#""clock":1"#, #""clock":-8796093022209"#, "changes[0].moment.clock"),
    (#""boot":9"#, #""boot":18446744073709551616"#, "changes[0].moment.boot"),
    (#""wall":1799748000000"#, #""wall":0.5"#, "changes[0].moment.wall"),
    (#""confidence":5"#, #""confidence":5.5"#, "changes[1].operations[5].to.checkpoints[0].confidence"),
    (#""version":1"#, #""version":1.5"#, "version"),
    (#""boot":9"#, #""boot":-1"#, "changes[0].moment.boot"),
    (#""boot":9"#, #""boot":1e400"#, "changes[0].moment.boot"),
    (#""version":1"#, #""version":99999999999999999999"#, "version"),
    (#""id":"0000000000007""#, #""id":"000000000000u""#, "meeting.id"),
    (#""integer":0"#, #""integer":9223372036854775808"#, "changes[1].operations[3].to.integer"),
    (#""day":"2024-10-04""#, #""day":"2024-02-30""#, "changes[1].operations[1].to.day"),
    (#""number":"7""#, #""number":"7e3""#, "changes[1].operations[4].to.number"),
  ]) func whatIsNoSuchThingIsNamed(old: String, new: String, path: String) throws {
    var document = SmallDocument()
    document.addOneOfEach()
    let json = String(decoding: try document.bytes, as: UTF8.self)
    let range = try #require(json.range(of: old))
    let bytes = Array(json.replacingCharacters(in: range, with: new).utf8)
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(bytes) }
    #expect(fault?.place == .member(path), "\(String(describing: fault?.reason.english))")
  }

  /// They are counted before any is read, so that none has to be a change.
  @Test(arguments: [0, 1]) func tooManyChangesAreRefusedUnread(more: Int) throws {
    let changes = Array(repeating: "0", count: Limits.changes + more).joined(separator: ",")
    let json =
      #"{"format":"entente-minutes","version":1,"meeting":{"id":"0000000000007"},"changes":[\#(changes)]}"#
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(json.utf8)) }
    #expect(fault?.place == .member(more == 0 ? "changes[0]" : "changes"))
    #expect(fault?.reason.english.contains("at most 200000 changes") == (more == 1))
  }

  @Test func theLongestThatPeopleCanTypeIsTakenIn() throws {
    var document = SmallDocument()
    document.note(String(repeating: "x", count: Limits.entryTextBytes))
    document.add([.set(nil, .title, .text(String(repeating: "x", count: Limits.nameBytes)))])
    #expect(try MeetingImport(document.bytes).session.entries(.note).first?.text.utf8.count == 65_536)
  }
}
