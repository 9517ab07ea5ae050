import Agendas
import Minutes
import SessionModel

/// A meeting in the making. Time is made up, and goes on only when a test says so.
struct TestMeeting {
  private(set) var session: Session
  /// The present: at first 2027-01-12, 10:00 UTC.
  var now = Moment(wall: 1_799_748_000_000, clock: 5_000_000, boot: 7)
  private var ids: IdentifierSource
  private let terminal: TerminalID

  /// A meeting that nothing is known of.
  static var empty: TestMeeting { TestMeeting(seed: 1) }

  /// A meeting of which only these fields are known, and the agenda: `joint-90` unless they have another.
  init(_ set: [Field: Value] = [:]) {
    self.init(seed: 1)
    self.set(set.merging([.agenda: .agenda(Agenda.builtIn("joint-90") ?? .fallback)]) { given, _ in given })
  }

  /// A meeting as the form for new ones makes it.
  init(new meeting: NewMeeting) {
    self.init(seed: 1)
    perform(meeting.operations(ids: &ids))
  }

  /// The meeting after another one, four weeks later.
  init(following other: TestMeeting, _ language: Language = .english, seed: UInt64 = 2) {
    self.init(seed: seed)
    now = other.now.advanced(by: 28 * 86_400_000)
    let day = (other.session.date ?? Day(number: 0)).adding(days: 28)
    let followUp = FollowUp(of: other.session, on: day, agenda: other.session.agenda, language: language)
    session.apply(followUp.firstChange(ids.make(), by: terminal, at: now, ids: &ids))
  }

  private init(seed: UInt64) {
    ids = IdentifierSource(seed: seed)
    session = Session(id: ids.make())
    terminal = ids.make()
  }

  @discardableResult
  mutating func perform(_ operations: [SessionModel.Operation]) -> ChangeID {
    let change = Change(id: ids.make(), terminal: terminal, moment: now, operations: operations)
    session.apply(change)
    return change.id
  }

  mutating func set(_ fields: [Field: Value]) {
    perform(fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { .set(nil, $0.key, $0.value) })
  }

  @discardableResult
  mutating func add(
    _ kind: EntryKind, _ team: Party = .joint, _ text: String, _ fields: [Field: Value] = [:],
    step: Step.ID? = nil
  ) -> EntryID {
    let id: EntryID = ids.make()
    let fields = fields.merging([.text: .text(text)]) { first, _ in first }
    perform(session.adding(id, kind, team: team, fields: fields, step: step))
    return id
  }

  mutating func speak(_ party: Party?, for milliseconds: Int64) {
    perform([.floor(party)])
    now = now.advanced(by: milliseconds)
  }

  mutating func go(to step: Step.ID) {
    guard let index = session.agenda.index(of: step) else { return }
    perform(session.going(to: AgendaPosition(step: index)))
  }

  func minutes(_ language: Language = .english, utcOffset: Int = 0) -> Minutes {
    Minutes(of: session, at: now, language: language, utcOffset: utcOffset)
  }
}

extension Day {
  /// A day of 2027.
  static func day(_ month: Int, _ day: Int) -> Value {
    .day(Day(year: 2027, month: month, day: day) ?? Day(number: 0))
  }
}
