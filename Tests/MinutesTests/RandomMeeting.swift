import Agendas
import SessionModel

/// A meeting of random changes, by several terminals: also deleted, undone, half typed and unknown things.
struct RandomMeeting {
  private(set) var session: Session
  private(set) var now = Moment(wall: 1_799_748_000_000, clock: 1_000, boot: 1)
  private var random: IdentifierSource
  private let terminals: [TerminalID]
  private var known: [EntryID] = []

  init(seed: UInt64, changes: Int) {
    random = IdentifierSource(seed: seed)
    session = Session(id: random.make())
    terminals = [random.make(), random.make(), random.make()]
    let day = Day(year: 2027, month: 1, day: 12) ?? Day(number: 0)
    var new = NewMeeting(
      on: day, language: .english, starter: .right, agenda: Agenda.builtIn("joint-90") ?? .fallback)
    new.attendees = [.left: ["Ada"], .right: [HostileNotes.random(&random)]]
    new.title = HostileNotes.random(&random)
    apply(new.operations(ids: &random))
    for _ in 0..<changes { apply(operations()) }
  }

  private mutating func apply(_ operations: [SessionModel.Operation]) {
    now = now.advanced(by: Int64.random(in: 0...90_000, using: &random))
    let terminal = terminals.randomElement(using: &random) ?? TerminalID(bits: 0)
    session.apply(Change(id: random.make(), terminal: terminal, moment: now, operations: operations))
  }

  private mutating func operations() -> [SessionModel.Operation] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: return adding()
    case 4: return editing()
    case 5: return session.passingFloor(at: now)
    case 6: return session.pausing(at: now)
    case 7:
      let step = Int.random(in: session.agenda.steps.indices, using: &random)
      return session.going(to: AgendaPosition(step: step))
    case 8: return [session.correction(at: now)?.operation].compactMap(\.self) + session.granting(minutes: 1)
    case 9: return session.log.randomElement(using: &random).map { [.undo($0.id)] } ?? []
    case 10:
      let taken = session.log.filter { session.isUndone($0.id) }
      return taken.randomElement(using: &random).map { [.redo($0.id)] } ?? []
    default: return odd()
    }
  }

  private mutating func adding() -> [SessionModel.Operation] {
    let id: EntryID = random.make()
    known.append(id)
    let kind = EntryKind.notes.randomElement(using: &random) ?? .note
    let team = Party.allCases.randomElement(using: &random) ?? .joint
    var fields: [Field: Value] = [.text: .text(HostileNotes.random(&random))]
    for field in kind.fields.dropFirst() where Bool.random(using: &random) {
      fields[field] = value(of: field)
    }
    return session.adding(id, kind, team: team, fields: fields)
  }

  private mutating func editing() -> [SessionModel.Operation] {
    guard let id = known.randomElement(using: &random), let fields = session[id]?.kind?.fields else {
      return []
    }
    guard let field = fields.randomElement(using: &random) else { return session.deleting(id) }
    let value: Value? = Bool.random(using: &random) ? value(of: field) : nil
    return session.editing(id, [field: value])
  }

  private mutating func value(of field: Field) -> Value {
    switch field.form {
    case .text, .line: .text(HostileNotes.random(&random))
    case .day: .day(Day(number: Int.random(in: 20_000...22_000, using: &random)))
    case .flag: .flag(Bool.random(using: &random))
    case .choice(let choices): .text(choices.randomElement(using: &random)?.value ?? "")
    case .number:
      .number(Number(digits: Int64.random(in: -9999...9999, using: &random), scale: 2) ?? Number(0))
    case .integer(let range): .integer(Int.random(in: range, using: &random))
    case .rates: .text("25%, 80%, 50%")
    case .reference: .entry(known.randomElement(using: &random) ?? EntryID(bits: 1))
    }
  }

  /// What a newer version, a half-typed note and a fresh deletion leave in the list.
  private mutating func odd() -> [SessionModel.Operation] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: [.unknown(.object(["vote": .array([.integer(3), .null, .number(0.5), .bool(true)])]))]
    case 1: [.set(nil, Field(rawValue: "mood"), .unknown(.object(["colour": .string("#fff")])))]
    case 2:
      [
        .draft(
          DraftKey(terminal: terminals[0], slot: .new(step: "help", team: .left, kind: .help)),
          Bool.random(using: &random) ? [.text: HostileNotes.random(&random)] : nil)
      ]
    default: known.randomElement(using: &random).map { session.deleting($0) } ?? []
    }
  }
}
