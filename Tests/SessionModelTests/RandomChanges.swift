import SessionModel

/// What people at several terminals might do next, by a seed.
struct RandomChanges {
  var random: IdentifierSource

  init(seed: UInt64) {
    // Other numbers than those of a test's meeting, or identifiers would meet.
    random = IdentifierSource(seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
  }

  mutating func chance(_ number: Int, in total: Int) -> Bool {
    Int.random(in: 0..<total, using: &random) < number
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  /// The operations of a command that can be taken back: notes, the agenda, and the clocks.
  mutating func operations(on session: Session, at now: Moment) -> [Operation] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: adding(to: session)
    case 3...4: editing(session)
    case 5: meetingField()
    default: clock(session, at: now)
    }
  }

  mutating func adding(to session: Session) -> [Operation] {
    let kind = pick(EntryKind.notes) ?? .note
    let team = pick(Party.allCases) ?? .joint
    var fields: [Field: Value] = [.text: .text("note \(random.next() % 1000)")]
    for field in kind.fields.dropFirst() where chance(1, in: 2) { fields[field] = value(of: field, session) }
    let siblings = session.entries([kind], team: team, step: session.homeStep(of: kind))
    let place = chance(1, in: 3) ? pick(siblings).map { Session.Place.below($0.id) } : nil
    return session.adding(random.make(), kind, team: team, fields: fields, at: place ?? .end)
  }

  private mutating func editing(_ session: Session) -> [Operation] {
    guard let entry = pick(session.entries(EntryKind.notes)), let kind = entry.kind else { return [] }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return session.deleting(entry.id)
    case 1: return session.moving(entry.id, down: chance(1, in: 2)) ?? []
    default:
      guard let field = pick(kind.fields) else { return [] }
      let value: Value? = chance(3, in: 4) ? value(of: field, session) : nil
      return session.editing(entry.id, [field: value])
    }
  }

  private mutating func meetingField() -> [Operation] {
    let field = pick([Field.title, .period, .place, .facilitator, .noteTaker, .leftTeam]) ?? .title
    return chance(1, in: 6)
      ? [.set(nil, .nextCheckIn, .day(Day(number: 20_900)))]
      : [.set(nil, field, .text("name \(random.next() % 1000)"))]
  }

  /// Commands on the clocks and the agenda.
  mutating func clock(_ session: Session, at now: Moment) -> [Operation] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...1: return session.passingFloor(at: now)
    case 2: return session.pausing(at: now)
    case 3: return session.givingFloor(to: pick(Party.allCases) ?? .joint)
    case 4: return session.granting(minutes: chance(1, in: 2) ? 1 : -1)
    case 5: return session.grantingOverrun(at: now)
    case 6: return session.correction(at: now).map { [$0.operation] } ?? []
    default:
      let step = Int.random(in: session.agenda.steps.indices, using: &random)
      let prompt = Int.random(in: session.agenda.steps[step].prompts.indices, using: &random)
      return session.going(to: AgendaPosition(step: step, prompt: prompt))
    }
  }

  private mutating func value(of field: Field, _ session: Session) -> Value {
    switch field.form {
    case .text, .line: .text("text \(random.next() % 1000)")
    case .day: .day(Day(number: Int.random(in: 20_000...22_000, using: &random)))
    case .flag: .flag(chance(1, in: 2))
    case .choice(let choices): .text(pick(choices)?.value ?? "")
    case .number: .number(Number(Int64(random.next() % 10_000)))
    case .integer(let range): .integer(Int.random(in: range, using: &random))
    case .rates: .text("25%, 80%")
    case .reference(let kinds, _): .entry(pick(session.entries(kinds))?.id ?? random.make())
    }
  }
}
