import Agendas
import SessionModel

/// A meeting in the making, with several terminals. Time is made up, and goes on only when a test says so.
struct TestSession {
  private(set) var session: Session
  var now = Moment(wall: 1_799_748_000_000, clock: 5_000_000, boot: 7)
  let terminals: [TerminalID]
  private var ids: IdentifierSource

  /// A meeting of the default agenda, at one of its steps.
  init(at step: Step.ID = "opening", starter: Party = .left, agenda: String = "joint-90", seed: UInt64 = 1) {
    ids = IdentifierSource(seed: seed)
    session = Session(id: ids.make())
    terminals = [ids.make(), ids.make(), ids.make()]
    let day = Day(year: 2027, month: 1, day: 12) ?? Day(number: 0)
    var new = NewMeeting(
      on: day, language: .english, starter: starter, agenda: Agenda.builtIn(agenda) ?? .fallback)
    new.attendees = [.left: ["Ada"], .right: ["Bo"]]
    perform(new.operations(ids: &ids), by: 0)
    if step != "opening" { go(to: step) }
  }

  mutating func make<Subject>() -> Identifier<Subject> {
    ids.make()
  }

  mutating func change(_ operations: [SessionModel.Operation], by terminal: Int = 0) -> Change {
    Change(id: ids.make(), terminal: terminals[terminal], moment: now, operations: operations)
  }

  @discardableResult
  mutating func perform(_ operations: [SessionModel.Operation], by terminal: Int = 0) -> ChangeID {
    let change = change(operations, by: terminal)
    session.apply(change)
    return change.id
  }

  mutating func apply(_ change: Change) {
    session.apply(change)
  }

  @discardableResult
  mutating func add(
    _ kind: EntryKind, _ team: Party, _ text: String = "x", _ fields: [Field: Value] = [:],
    step: Step.ID? = nil, at place: Session.Place = .end
  ) -> EntryID {
    let id: EntryID = ids.make()
    let fields = fields.merging([.text: .text(text)]) { first, _ in first }
    perform(session.adding(id, kind, team: team, fields: fields, step: step, at: place))
    return id
  }

  mutating func go(to step: Step.ID, prompt: Int = 0) {
    guard let index = session.agenda.index(of: step) else { return }
    perform(session.going(to: AgendaPosition(step: index, prompt: prompt)))
  }

  mutating func wait(_ milliseconds: Int64) {
    now = now.advanced(by: milliseconds)
  }

  /// Gives the floor, and lets time pass.
  mutating func speak(_ party: Party?, for milliseconds: Int64) {
    perform([.floor(party)])
    wait(milliseconds)
  }

  /// Takes back a terminal's last change; `false` when it has none.
  @discardableResult
  mutating func undo(by terminal: Int) -> Bool {
    guard let target = session.undoable(by: terminals[terminal]) else { return false }
    perform([.undo(target.id)], by: terminal)
    return true
  }

  /// Brings back what a terminal took back last; `false` when there is nothing.
  @discardableResult
  mutating func redo(by terminal: Int) -> Bool {
    guard let target = session.redoable(by: terminals[terminal]) else { return false }
    perform([.redo(target.id)], by: terminal)
    return true
  }

  func texts(_ kinds: EntryKind..., team: Party? = nil, step: Step.ID? = nil) -> [String] {
    session.entries(kinds, team: team, step: step).map(\.text)
  }

  func spoken(_ party: Party, in step: Step.ID) -> Int64 {
    session.clock.spoken(by: party, in: step, at: now)
  }
}
