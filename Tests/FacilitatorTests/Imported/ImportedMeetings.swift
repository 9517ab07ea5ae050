import Agendas
import Campaign
import Foundation
import Minutes
import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Whatever is let in from a file can be shown at every step, gone on with, and written down.
@Suite struct ImportedMeetings {
  /// The demo's meeting as a file holds it, without what isn't read of it.
  private static let file = Result {
    struct Document: Encodable {
      struct Meeting: Encodable { var id: MeetingID }
      var format = MinutesDocument.formatName
      var version = MinutesDocument.currentVersion
      var meeting: Meeting
      var changes: [Change]
    }
    let session = Rehearsal.demo().session
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return Array(try encoder.encode(Document(meeting: .init(id: session.id), changes: session.log)))
  }

  @Test func theDemoItselfIsLetIn() throws {
    #expect(try faults(of: MeetingImport(Self.file.get())).isEmpty)
  }

  /// Seeded, so that what is found is found again.
  @Test(arguments: 0..<8) func aFileWithSomeBytesAmissIsRefusedOrSafe(seed: UInt64) throws {
    let whole = try Self.file.get()
    var random = IdentifierSource(seed: seed)
    var letIn = 0
    for _ in 0..<Campaign.tries(200, long: 2_500) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.disturb(&bytes, using: &random) }
      guard let meeting = try? MeetingImport(bytes) else { continue }
      letIn += 1
      // All are taken in; to draw each would take minutes.
      guard letIn.isMultiple(of: 25) else { continue }
      let faults = try faults(of: meeting)
      #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3))")
    }
    #expect(letIn > 25)
  }

  private static func disturb(_ bytes: inout [UInt8], using random: inout IdentifierSource) {
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 2: bytes.remove(at: place)
    // Digits and letters of names, which leave it JSON more often than not.
    default:
      let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[place]
      bytes[place] = (isDigit ? "0123456789" : "abcxyz-_ 9").utf8.randomElement(using: &random) ?? 0
    }
  }

  /// Values that no command would write, where the model reckons with them.
  @Test func valuesThatNobodyWouldWriteAreSafe() throws {
    let texts = [
      "", "\u{0}", "\u{1B}[31m\u{9B}2J", "\u{202E}x", "\n\n\n", String(repeating: "\u{301}", count: 400),
    ]
    let values: [Value] =
      texts.map { .text($0) } + [Int.min, -1, 11, .max].map { .integer($0) }
      + [.flag(true), .day(Day(year: 1, month: 1, day: 1) ?? Day(number: 0)), .day(Day(number: 2_932_896))]
      + [Number.maximumDigits, -Number.maximumDigits].map { .number(Number($0)) }
      + [.entry(EntryID(bits: 1)), .checkpoints([]), .unknown(.object([:]))]
    let fields =
      Field.filledIn + [
        .step, .prompt, .starterChoice, .follows, .seriesNumber, .history, .order, .since, .team,
      ]
    let demo = Rehearsal.demo().session
    let end = demo.log.last?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    var ids = IdentifierSource(seed: 3)
    for value in values {
      var session = demo
      for entry in EntryKind.allCases.compactMap({ demo.entries($0).first }) {
        for field in fields where field != .agenda {
          let change = Change(
            id: ids.make(), terminal: ids.make(), moment: end,
            operations: [.set(entry.id, field, value), .set(nil, field, value)])
          session.apply(change)
        }
      }
      // A store may hold them; from a file they aren't let in.
      let faults = try faults(of: session)
      #expect(faults.isEmpty, "\(value): \(faults.prefix(3))")
    }
  }

  @Test func timesAtTheLimitsAreSafe() throws {
    let most = Limits.milliseconds.upperBound
    var session = Rehearsal.demo().session
    var ids = IdentifierSource(seed: 3)
    // So many that a hundred times their sum is beyond 64 bits.
    for turn in 0..<11_000 {
      let time = turn.isMultiple(of: 2) ? Limits.moments.upperBound : Limits.moments.lowerBound
      let moment = Moment(wall: time, clock: time, boot: UInt64(turn))
      session.apply(
        Change(
          id: ids.make(), terminal: ids.make(), moment: moment,
          operations: [.floor(turn.isMultiple(of: 2) ? .right : .left)]))
    }
    let end = session.log.last?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    session.apply(
      Change(
        id: ids.make(), terminal: ids.make(), moment: end,
        operations: [
          .floor(nil), .grant(step: "opening", Allotment(left: most, right: -most, joint: most)),
          .move(step: "help", from: .right, to: .left, milliseconds: most),
        ]))
    #expect(session.share(at: end).difference > 1 << 56)
    #expect(try faults(of: MeetingImport(Self.document(session))).isEmpty)
  }

  private static func document(_ session: Session) throws -> [UInt8] {
    let now = session.log.last?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    return Array(try Minutes(of: session, at: now, language: .english, utcOffset: 0).json().utf8)
  }

  // MARK: Showing

  /// What is wrong with the screens of a meeting: at every step, on the wall, and the next meeting's.
  private func faults(of meeting: MeetingImport) throws -> [String] {
    #expect(try MeetingImport(Self.document(meeting.session)).changes == meeting.session.log)
    return try faults(of: meeting.session)
  }

  private func faults(of session: Session) throws -> [String] {
    var faults: [String] = []
    let language: Language = session.log.count.isMultiple(of: 2) ? .english : .chinese
    var room = Rehearsal(language: language, size: Size(rows: 18, columns: 64))
    room.tell(.opened(OpenedMeeting(session: session, lastSign: nil)))
    let look = { (room: inout Rehearsal) in faults += FrameFaults.of(room.frame(), room.state) }
    look(&room)
    for step in 1...session.agenda.steps.count {
      room.press("esc")
      room.go(to: step)
      room.press("enter", "down")
      look(&room)
    }
    room.press("esc", "w")
    look(&room)
    room.press("esc", "P")
    look(&room)
    room.tell(.resized(Size(rows: 50, columns: 160)))
    look(&room)
    let minutes = Minutes(of: session, at: room.now, language: language, utcOffset: 0)
    #expect(try !minutes.markdown().isEmpty && !minutes.json().isEmpty)
    _ = MeetingSummary(of: session)
    let next = FollowUp(
      of: session, on: Day(number: 20_900), agenda: Agenda.builtIn("joint-90") ?? .fallback,
      language: language)
    var ids = IdentifierSource(seed: 1)
    _ = next.firstChange(ids.make(), by: ids.make(), at: room.now, ids: &ids)
    return faults
  }
}
