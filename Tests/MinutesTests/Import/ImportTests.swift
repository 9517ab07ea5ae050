import Foundation
import Minutes
import SessionModel
import Testing

/// A meeting taken in from its minutes is the meeting.
@Suite struct ImportTests {
  @Test(arguments: 0..<40) func randomMeetingsComeBackWhole(seed: UInt64) throws {
    let meeting = RandomMeeting(seed: seed, changes: 80)
    let language: Language = seed.isMultiple(of: 2) ? .english : .chinese
    let minutes = Minutes(of: meeting.session, at: meeting.now, language: language, utcOffset: 3600)
    let json = try minutes.json()
    let session = try MeetingImport(Array(json.utf8)).session
    expectSame(session, meeting.session, at: meeting.now)
    let again = Minutes(of: session, at: meeting.now, language: language, utcOffset: 3600)
    #expect(try again.json() == json)
    #expect(again.markdown() == minutes.markdown())
  }

  /// Most of a document follows from the changes, and is different where another version wrote it.
  @Test func onlyWhatTheMeetingIsMadeOfIsRead() throws {
    let meeting = WorkedExample.meeting(.english)
    let json = try meeting.minutes().json()
    var document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    document["meeting"] = ["id": meeting.session.id.description, "goals": 7]
    document["language"] = nil
    document["later"] = [[]]
    let session = try MeetingImport(Array(JSONSerialization.data(withJSONObject: document))).session
    expectSame(session, meeting.session, at: meeting.now)
  }

  @Test func aByteOrderMarkIsNoFault() throws {
    let meeting = WorkedExample.meeting(.chinese)
    let json = try meeting.minutes(.chinese).json()
    #expect(try MeetingImport([0xEF, 0xBB, 0xBF] + Array(json.utf8)).changes == meeting.session.log)
  }

  @Test func textsOfAnyKindAreKeptExactly() throws {
    for note in HostileNotes.all {
      var document = SmallDocument()
      document.note(note)
      let text = try MeetingImport(document.bytes).session.entries(.note).first?.text
      #expect(text.map { $0.unicodeScalars.elementsEqual(note.unicodeScalars) } == true)
    }
  }

  @Test func whatANewerVersionAddsIsKept() throws {
    let newer: [SessionModel.Operation] = [
      .unknown(.object(["vote": .array([.integer(3), .null, .number(0.5), .bool(true), .string("x")])])),
      .set(nil, Field(rawValue: "mood"), .unknown(.object(["colour": .string("#fff")]))),
      .set(EntryID(bits: 9), Field(rawValue: "mood"), .integer(-1)),
      .set(EntryID(bits: 9), .kind, .text("poll")),
      Self.draft(
        .object(["new": .object(["step": .string("s"), "team": .string("left"), "kind": .string("poll")])])),
      Self.draft(.object(["margin": .integer(7)])),
    ]
    var document = SmallDocument()
    document.add(newer)
    let meeting = try MeetingImport(document.bytes)
    #expect(meeting.changes.last?.operations == newer)
    let minutes = Minutes(
      of: meeting.session, at: document.changes[0].moment, language: .english, utcOffset: 0)
    #expect(try SchemaValidator.faults(of: [minutes.json()], schema: MinutesDocument.schema()) == [""])
  }

  private static func draft(_ slot: JSONValue) -> SessionModel.Operation {
    let draft = JSONValue.object(["terminal": .string(TerminalID(bits: 1).description), "slot": slot])
    return .unknown(.object(["draft": draft, "texts": .object(["text": .string("x")]), "later": .null]))
  }

  /// Everything that a session says of itself.
  private func expectSame(_ one: Session, _ other: Session, at now: Moment) {
    #expect(one.id == other.id && one.log == other.log)
    let kinds = EntryKind.allCases
    #expect(one.entries(kinds) == other.entries(kinds))
    #expect(mentioned(in: one).allSatisfy { one[$0] == other[$0] })
    #expect(one.clock == other.clock && one.drafts == other.drafts && one.version == other.version)
    #expect(one.openEnds(at: now) == other.openEnds(at: now))
    #expect(one.log.allSatisfy { one.isUndone($0.id) == other.isUndone($0.id) })
    for terminal in Set(one.log.map(\.terminal)) {
      #expect(one.undoable(by: terminal) == other.undoable(by: terminal))
      #expect(one.redoable(by: terminal) == other.redoable(by: terminal))
    }
  }

  /// All entries that there ever were, those that were deleted too.
  private func mentioned(in session: Session) -> Set<EntryID> {
    Set(
      session.log.flatMap(\.operations).compactMap { operation in
        if case .set(let entry, _, _) = operation { entry } else { nil }
      })
  }
}
