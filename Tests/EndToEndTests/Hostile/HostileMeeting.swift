import Foundation
import HostileTexts
import Minutes
import SessionModel

/// A meeting in which a hostile text stands wherever one can.
struct HostileMeeting {
  let texts: [HostileText]
  let session: Session

  init(_ texts: [HostileText]) {
    self.texts = texts
    var ids = IdentifierSource(seed: 5)
    let now = Moment(wall: 1_799_000_000_000, clock: 1_000_000, boot: 1)
    let terminal: TerminalID = ids.make()
    let new = NewMeeting(
      on: Day(wall: now.wall, offset: 0), language: .english, starter: .left,
      agenda: Agenda.builtIn("joint-90") ?? .fallback)
    let names: [Field] = [.title, .leftTeam, .rightTeam, .place]
    var changes = [
      Change(
        id: ids.make(), terminal: terminal, moment: now,
        operations: new.operations(ids: &ids)
          + names.enumerated().map { .set(nil, $1, .text(texts[$0 % texts.count].text)) })
    ]
    var session = Session(id: ids.make(), changes: changes)
    for (number, hostile) in texts.enumerated() {
      let kind = EntryKind.notes[number % EntryKind.notes.count]
      let lines = kind.fields.filter { $0.form == .text || $0.form == .line }
      let operations = session.adding(
        ids.make(), kind, team: Party.teams[number % 2],
        fields: Dictionary(uniqueKeysWithValues: lines.map { ($0, .text(hostile.text)) }))
      let change = Change(id: ids.make(), terminal: terminal, moment: now, operations: operations)
      session.apply(change)
      changes.append(change)
    }
    self.session = session
  }

  /// Puts it into a store by the program's own way in.
  func take(into lodging: Lodging) throws {
    let now = session.log.last?.moment ?? Moment(wall: 0, clock: 0, boot: 0)
    let json = try Minutes(of: session, at: now, language: .english, utcOffset: 0).json()
    let run = try lodging.run("import", "-", input: Data(json.utf8))
    guard run.status == 0 else { throw Complaint("import failed: \(run.errors)") }
  }

  /// The texts of its entries, in an order of their own.
  var entries: [String] { Self.texts(of: session) }

  static func texts(of session: Session) -> [String] {
    session.entries(EntryKind.allCases).compactMap { $0[.text]?.text }.sorted()
  }
}
