import SessionModel

/// People at another terminal of the same meeting, who do anything at any time; now and then of a newer version.
struct ForeignHand {
  /// What they see.
  struct View {
    var session: Session
    /// What is being edited at the first terminal.
    var edited: EntryID?
    /// Where something is being typed there.
    var slot: DraftKey.Slot?
    /// The first terminal.
    var here: TerminalID
  }

  let terminal = TerminalID(bits: 0xF0E1)

  private static let texts = [
    "x", "一条记录，来自另一台终端", "two\nlines\n", "ends\u{1B}[2J\u{7}", "👨‍👩‍👧‍👦 é \u{202E}x", " ", "raise it by 5 %",
    String(repeating: "word ", count: 80), String(repeating: "界", count: 700), "\u{301}", "\t\u{0}",
  ]

  /// What they do next; `nil` when there is nothing to be done.
  func change(_ view: View, at moment: Moment, using random: inout IdentifierSource) -> Change? {
    let operations = operations(view, at: moment, using: &random)
    guard !operations.isEmpty else { return nil }
    return Change(id: random.make(), terminal: terminal, moment: moment, operations: operations)
  }

  private func operations(_ view: View, at now: Moment, using random: inout IdentifierSource) -> [Operation] {
    let session = view.session
    switch Int.random(in: 0..<20, using: &random) {
    case 0...3: return adding(to: session, using: &random)
    case 4...8: return onEntry(view, using: &random)
    case 9: return session.signing(by: Party.teams.randomElement(using: &random) ?? .left)
    case 10, 11: return onAgenda(session, using: &random)
    case 12...14: return onClock(session, at: now, using: &random)
    case 15, 16: return takingBack(session, using: &random)
    case 17: return drafting(view, using: &random)
    case 18: return onMeeting(using: &random)
    default: return newer(session, using: &random)
    }
  }

  private func text(using random: inout IdentifierSource) -> String {
    Self.texts.randomElement(using: &random) ?? "x"
  }

  private func adding(to session: Session, using random: inout IdentifierSource) -> [Operation] {
    let kind = EntryKind.allCases.randomElement(using: &random) ?? .note
    let team = Party.allCases.randomElement(using: &random) ?? .joint
    var fields: [Field: Value] = [.text: .text(text(using: &random))]
    for field in kind.fields.dropFirst() where Bool.random(using: &random) {
      fields[field] = value(of: field, session, using: &random)
    }
    let step =
      Bool.random(using: &random) ? session.step.id : session.agenda.steps.randomElement(using: &random)?.id
    let siblings = session.entries([kind], team: team, step: step)
    let below = Bool.random(using: &random) ? siblings.randomElement(using: &random) : nil
    return session.adding(
      random.make(), kind, team: team, fields: fields, step: step, at: below.map { .below($0.id) } ?? .end)
  }

  /// Something is done to an entry, often to the very one that is being edited at the first terminal.
  private func onEntry(_ view: View, using random: inout IdentifierSource) -> [Operation] {
    let session = view.session
    let any = session.entries(EntryKind.allCases).randomElement(using: &random)?.id
    guard let id = Bool.random(using: &random) ? view.edited ?? any : any, let entry = session[id],
      let kind = entry.kind
    else { return [] }
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: return session.deleting(id)
    case 2: return [.set(id, .deleted, .flag(false))]
    case 3: return session.moving(id, down: Bool.random(using: &random)) ?? []
    case 4: return session.handing(id, to: Party.allCases.randomElement(using: &random) ?? .left) ?? []
    case 5: return session.turning(id, into: EntryKind.allCases.randomElement(using: &random) ?? .note) ?? []
    case 6:
      return session.agenda.steps.randomElement(using: &random).flatMap { session.moving(id, to: $0.id) }
        ?? []
    case 7: return session.agreeing(to: id, by: Party.teams.randomElement(using: &random) ?? .left) ?? []
    default:
      let fields = kind.fields + EntryKind.checkFields + EntryKind.funnelFields + kind.reviewFields
      guard let field = fields.randomElement(using: &random) else { return [] }
      let isClearing = field != .text && Int.random(in: 0..<4, using: &random) == 0
      return session.editing(id, [field: isClearing ? nil : value(of: field, session, using: &random)])
    }
  }

  private func value(of field: Field, _ session: Session, using random: inout IdentifierSource) -> Value {
    switch field.form {
    case .text: .text(text(using: &random))
    case .line: .text("name \(random.next() % 100)")
    case .day: .day(Day(number: Int.random(in: 20_000...22_000, using: &random)))
    case .flag: .flag(Bool.random(using: &random))
    case .choice(let choices): .text(choices.randomElement(using: &random)?.value ?? "")
    case .number: .number(Number(Int64.random(in: -5...Number.maximumDigits, using: &random)))
    case .integer(let range): .integer(Int.random(in: range, using: &random))
    case .rates: .text(["25%, 80%", "0%", "x"].randomElement(using: &random) ?? "")
    case .reference(let kinds, _):
      .entry(session.entries(kinds).randomElement(using: &random)?.id ?? random.make())
    }
  }

  private func onAgenda(_ session: Session, using random: inout IdentifierSource) -> [Operation] {
    guard let step = session.agenda.steps.randomElement(using: &random) else { return [] }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return session.movingStep(step.id, down: Bool.random(using: &random)) ?? []
    case 1: return session.skippingStep(step.id) ?? []
    case 2: return session.granting(minutes: Bool.random(using: &random) ? 1 : -1, in: step)
    default:
      let index = session.agenda.index(of: step.id) ?? 0
      return session.going(
        to: AgendaPosition(step: index, prompt: Int.random(in: step.prompts.indices, using: &random)))
    }
  }

  private func onClock(
    _ session: Session, at now: Moment, using random: inout IdentifierSource
  ) -> [Operation] {
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: session.passingFloor(at: now)
    case 2: session.pausing(at: now)
    case 3: session.givingFloor(to: Party.allCases.randomElement(using: &random) ?? .joint)
    case 4: session.grantingOverrun(at: now)
    default: session.correction(at: now).map { [$0.operation] } ?? []
    }
  }

  private func takingBack(_ session: Session, using random: inout IdentifierSource) -> [Operation] {
    if Bool.random(using: &random), let change = session.redoable(by: terminal) { return [.redo(change.id)] }
    return session.undoable(by: terminal).map { [.undo($0.id)] } ?? []
  }

  /// They type where something is typed at the first terminal, or somewhere else; or take a draft up.
  private func drafting(_ view: View, using random: inout IdentifierSource) -> [Operation] {
    let session = view.session
    let elsewhere = DraftKey.Slot.new(
      step: session.step.id, team: Party.teams.randomElement(using: &random) ?? .left,
      kind: session.prompt.kinds.first ?? .note)
    let slot = view.slot.flatMap { Bool.random(using: &random) ? $0 : nil } ?? elsewhere
    let key = DraftKey(terminal: terminal, slot: slot)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return [.draft(key, nil)]
    case 1: return [.draft(DraftKey(terminal: view.here, slot: slot), nil)]
    default: return [.draft(key, [.text: "half\nof \(random.next() % 100)", .owner: "A"])]
    }
  }

  private func onMeeting(using random: inout IdentifierSource) -> [Operation] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: [.set(nil, .nextCheckIn, .day(Day(number: 20_900)))]
    case 1: [.set(nil, .tolerance, .integer(Int.random(in: 0...100, using: &random)))]
    default:
      [
        .set(
          nil, [.title, .leftTeam, .rightTeam, .place].randomElement(using: &random) ?? .title,
          .text(
            ["市场部与销售部", "A", String(repeating: "W", count: 60), "👩‍🚀"].randomElement(using: &random) ?? "A"))
      ]
    }
  }

  /// What only a newer version or a damaged file writes.
  private func newer(_ session: Session, using random: inout IdentifierSource) -> [Operation] {
    let entry = session.entries(EntryKind.allCases).randomElement(using: &random)?.id ?? random.make()
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return [.unknown(.object(["hum": .integer(3)]))]
    case 1: return [.set(entry, .kind, .text("hologram"))]
    case 2: return [.set(entry, .text, .unknown(.bool(true)))]
    case 3: return [.set(nil, .step, .text("gone"))]
    case 4: return [.set(nil, .prompt, .integer(77))]
    case 5: return [.set(entry, .team, .flag(true)), .set(entry, .order, nil)]
    default: return [.undo(session.log.randomElement(using: &random)?.id ?? random.make())]
    }
  }
}
