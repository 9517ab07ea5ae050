import Foundation
import SessionModel
import Testing

/// The stored form is for ever: what is written here is in people's files.
@Suite struct CodingTests {
  private static let entry = EntryID(bits: 0x0123_4567_89AB_CDEF)
  private static let key = DraftKey(
    terminal: TerminalID(bits: 3), slot: .new(step: "help", team: .left, kind: .help))

  private static let operations: [(SessionModel.Operation, String)] = [
    (.set(entry, .text, .text("a/b")), #"{"of":"028t5cy4tqkff","set":"text","to":{"text":"a/b"}}"#),
    (.set(entry, .owner, nil), #"{"of":"028t5cy4tqkff","set":"owner"}"#),
    (.set(nil, .title, .text("x")), #"{"set":"title","to":{"text":"x"}}"#),
    (.set(nil, .date, .day(Day(number: 20_830))), #"{"set":"date","to":{"day":"2027-01-12"}}"#),
    (.set(entry, .done, .flag(true)), #"{"of":"028t5cy4tqkff","set":"done","to":{"flag":true}}"#),
    (.set(nil, .prompt, .integer(-3)), #"{"set":"prompt","to":{"integer":-3}}"#),
    (
      .set(entry, .goal, .entry(EntryID(bits: 1))),
      #"{"of":"028t5cy4tqkff","set":"goal","to":{"entry":"0000000000001"}}"#
    ),
    (
      .set(nil, .agenda, .agenda(agenda)),
      #"{"set":"agenda","to":{"agenda":{"name":"short","steps":[{"id":"a","name":{"en":"A","zh-Hans":"甲"},"#
        + #""prompts":[{"kinds":["goal"],"lead":"starter","question":{"en":"Q","zh-Hans":"问"}}],"#
        + #""time":{"joint":3,"left":1,"right":2},"view":"board"}]}}}"#
    ),
    (
      .set(nil, Field(rawValue: "mood"), .unknown(.object(["colour": .string("red")]))),
      #"{"set":"mood","to":{"colour":"red"}}"#
    ),
    (.floor(.left), #"{"floor":"left"}"#), (.floor(.joint), #"{"floor":"joint"}"#),
    (.floor(nil), #"{"floor":"nobody"}"#),
    (
      .grant(step: "help", Allotment(left: 1, right: -2, joint: 3)),
      #"{"grant":{"step":"help","time":{"joint":3,"left":1,"right":-2}}}"#
    ),
    (
      .move(step: "help", from: .left, to: .right, milliseconds: 10_000),
      #"{"move":{"from":"left","milliseconds":10000,"step":"help","to":"right"}}"#
    ),
    (
      .draft(key, [.text: "ha", .why: ""]),
      #"{"draft":{"slot":{"new":{"kind":"help","step":"help","team":"left"}},"terminal":"0000000000003"},"#
        + #""texts":{"text":"ha","why":""}}"#
    ),
    (
      .draft(DraftKey(terminal: TerminalID(bits: 3), slot: .entry(entry)), nil),
      #"{"draft":{"slot":{"entry":{"_0":"028t5cy4tqkff"}},"terminal":"0000000000003"}}"#
    ),
    (.undo(ChangeID(bits: 5)), #"{"undo":"0000000000005"}"#),
    (.redo(ChangeID(bits: 6)), #"{"redo":"0000000000006"}"#),
    (
      .unknown(.object(["vote": .array([.null, .bool(true), .integer(1), .number(1.5), .string("x")])])),
      #"{"vote":[null,true,1,1.5,"x"]}"#
    ),
    (.unknown(.object(["floor": .string("audience")])), #"{"floor":"audience"}"#),
    (.unknown(.object(["undo": .string("not an id")])), #"{"undo":"not an id"}"#),
  ]

  private static let agenda = Agenda(
    name: "short",
    steps: [
      Step(
        id: "a", name: Phrase("A", zh: "甲"), time: Allotment(left: 1, right: 2, joint: 3), view: .board,
        prompts: [Prompt(Phrase("Q", zh: "问"), lead: .starter, kinds: [.goal])])
    ])

  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decoded<Decoded: Decodable>(_ json: String) throws -> Decoded {
    try JSONDecoder().decode(Decoded.self, from: Data(json.utf8))
  }

  @Test(arguments: operations.indices) func operationsAreWrittenLikeThis(index: Int) throws {
    let (operation, json) = Self.operations[index]
    #expect(try encoded(operation) == json)
    let again: SessionModel.Operation = try decoded(json)
    #expect(again == operation)
  }

  @Test func changesAreWrittenLikeThis() throws {
    let change = Change(
      id: ChangeID(bits: 1), terminal: TerminalID(bits: 2), moment: Moment(wall: 3, clock: 4, boot: .max),
      operations: [.floor(nil), .undo(ChangeID(bits: 5))])
    let json =
      #"{"id":"0000000000001","moment":{"boot":18446744073709551615,"clock":4,"wall":3},"#
      + #""operations":[{"floor":"nobody"},{"undo":"0000000000005"}],"terminal":"0000000000002"}"#
    #expect(try encoded(change) == json)
    let again: Change = try decoded(json)
    #expect(again == change)
  }

  @Test func namesInTheStoreStay() {
    #expect(Party.allCases.map(\.rawValue) == ["left", "right", "joint"])
    #expect(
      EntryKind.allCases.map(\.rawValue) == [
        "goal", "initiative", "blocker", "help", "priority", "lead-stage", "insight", "stall", "sla",
        "decision", "action", "works", "works-not", "parked", "note", "attendee",
      ])
    #expect(
      BlockerKind.allCases.map(\.rawValue) == ["resources", "information", "data", "analysis", "other"])
    #expect(BlockerStatus.allCases.map(\.rawValue) == ["open", "resolved", "accepted"])
    #expect(HelpReply.allCases.map(\.rawValue) == ["accepted", "partly", "declined"])
    #expect(StarterChoice.allCases.map(\.rawValue) == ["toss", "alternation", "choice"])
    #expect(Language.allCases.map(\.rawValue) == ["en", "zh-Hans"])
    #expect(
      Field.known.map(\.rawValue) == [
        "text", "why", "goal", "owner", "due", "blocker-kind", "blocker-status", "reply", "reason", "done",
        "reviewed", "present", "kind", "team", "step", "order", "deleted", "title", "period", "place", "date",
        "facilitator", "note-taker", "left-team", "right-team", "starter", "starter-choice", "agenda",
        "prompt",
        "next-check-in",
      ])
    #expect(
      StepView.allCases.map(\.rawValue) == [
        "opening", "columns", "board", "stages", "checks", "sla", "review", "closing",
      ])
    #expect(
      Lead.allCases.map(\.rawValue) == [
        "starter", "follower", "left", "right", "both",
      ])
  }

  @Test(arguments: 0..<20) func randomChangesSurviveTheRoundTrip(seed: UInt64) throws {
    var test = TestSession(seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<60 {
      test.wait(Int64(changes.random.next() % 60_000))
      test.perform(changes.operations(on: test.session, at: test.now), by: Int(changes.random.next() % 3))
      if changes.chance(1, in: 5) { _ = test.undo(by: Int(changes.random.next() % 3)) }
    }
    let json = try encoded(test.session.log)
    let log: [Change] = try decoded(json)
    #expect(log == test.session.log)
    #expect(try encoded(log) == json)
    let again = Session(id: test.session.id, changes: log)
    #expect(Outcome(of: again, at: test.now) == Outcome(of: test.session, at: test.now))
  }

  @Test(arguments: [
    #"{"set":"text","of":"short","to":{"text":"x"}}"#, #"{"set":"due","to":{"day":"2027-02-30"}}"#,
    #"{"grant":{"step":"help"}}"#, #"{"move":{"step":"help","from":"left","to":"all","milliseconds":1}}"#,
    #"{"draft":{"terminal":"0000000000003","slot":{"new":{"kind":"poll","step":"a","team":"left"}}}}"#,
    #"{}"#, #"[1,2]"#, #""x""#, #"7"#, #"null"#, #"{"set":7}"#, #"{"later":{"deep":[{"a":[[]]}]}}"#,
  ]) func whatIsntUnderstoodIsKeptAsItCame(json: String) throws {
    let operation: SessionModel.Operation = try decoded(json)
    guard case .unknown = operation else {
      Issue.record("\(operation) was understood")
      return
    }
    let again: SessionModel.Operation = try decoded(try encoded(operation))
    #expect(again == operation)
    let (before, after): (JSONValue, JSONValue) = (try decoded(json), try decoded(try encoded(operation)))
    #expect(before == after)
  }

  /// Sums of such numbers would overflow, which ends a program.
  @Test(arguments: [
    #"{"grant":{"step":"help","time":{"joint":0,"left":9223372036854775807,"right":0}}}"#,
    #"{"grant":{"step":"help","time":{"joint":-68719476737,"left":0,"right":0}}}"#,
    #"{"move":{"from":"left","milliseconds":68719476737,"step":"help","to":"right"}}"#,
  ]) func timesThatNobodySpokeHaveNoEffect(json: String) throws {
    let operation: SessionModel.Operation = try decoded(json)
    guard case .unknown = operation else {
      Issue.record("\(operation) was understood")
      return
    }
    #expect(try encoded(operation) == json)
  }

  @Test(arguments: ["wall", "clock"]) func momentsThatNeverWereAreRefused(reading: String) throws {
    let readings = ["boot": 1, "clock": 2, "wall": 3]
    let moment: Moment = try decoded(try encoded(readings))
    #expect(moment == Moment(wall: 3, clock: 2, boot: 1))
    let refused = try encoded(readings.merging([reading: 8_796_093_022_209]) { $1 })
    #expect(throws: DecodingError.self) { try decoded(refused) as Moment }
  }

  @Test func namesOfANewerVersionInAnAgendaAreReplacedWhereShownAndPassedOn() throws {
    let json =
      #"{"name":"newer","steps":[{"id":"a","name":{"en":"A","zh-Hans":"甲"},"#
      + #""prompts":[{"kinds":["poll","goal","vote"],"lead":"everybody","question":{"en":"Q","zh-Hans":"问"}}],"#
      + #""time":{"joint":3,"left":1,"right":2},"view":"carousel"}]}"#
    var agenda: Agenda = try decoded(json)
    let step = try #require(agenda.steps.first)
    #expect(step.view == .columns && !step.isSkipped)
    #expect(step.prompts[0].lead == .both && step.prompts[0].kinds == [.goal])
    #expect(try encoded(agenda) == json)
    agenda.steps[0].isSkipped = true
    #expect(try encoded(agenda) == json.replacing(#""time""#, with: #""skipped":true,"time""#))
    let again: Agenda = try decoded(try encoded(agenda))
    #expect(again == agenda && again.steps[0].isSkipped)
    agenda.steps[0].view = .board
    agenda.steps[0].prompts[0].kinds = [.help]
    agenda.steps[0].prompts[0].lead = .left
    #expect(agenda.steps[0].view == .board && agenda.steps[0].prompts[0].kinds == [.help])
    #expect(try encoded(agenda).contains(#"{"kinds":["help"],"lead":"left","#))
  }

  @Test func wrongTextsAreRefusedWithAWord() {
    #expect(throws: DecodingError.self) { try decoded(#""tomorrow""#) as Day }
    #expect(throws: DecodingError.self) { try decoded(#""x""#) as EntryID }
    #expect(throws: DecodingError.self) { try decoded(#"{"id":"0000000000001"}"#) as Change }
  }
}
