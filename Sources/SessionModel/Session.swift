/// A meeting as it stands: what its ordered list of changes adds up to.
///
/// The only way to alter a session is ``apply(_:)``. Two sessions that applied the same changes in the same
/// order are equal, on whatever machine; changes to different fields or entries may come in any order.
public struct Session: Sendable, Identifiable {
  /// Names the meeting.
  public let id: MeetingID
  /// Every change, in the order in which it took effect.
  public private(set) var log: [Change] = []
  /// The speaking time and who has the floor.
  public private(set) var clock = SpeakingClock()
  /// What is being typed, or was left half typed.
  public private(set) var drafts: [DraftKey: Draft] = [:]
  /// The agenda; the one of last resort when a damaged store holds none.
  public private(set) var agenda = Agenda.fallback
  /// Where the meeting is; the start until somebody goes on.
  public private(set) var position = AgendaPosition(step: 0)

  private var positions: [ChangeID: Int] = [:]
  private var undone: Set<ChangeID> = []
  /// What both teams put their names to.
  private(set) var signOff = SignOff()
  private var registers = RegisterTable()
  private var table: [EntryID: Entry] = [:]
  private var lists: [ListKey: [EntryID]] = [:]
  private var facts: [ClockFact] = []
  /// Whether something of the clock was taken back that it still holds.
  private var isClockStale = false
  /// Whether something was written, or taken back, that tells where in which agenda the meeting is.
  private var isPlaceStale = false
  private var stacks: [TerminalID: UndoStack] = [:]
  /// What the change that is taking effect finds; `nil` while nobody asks.
  private var trace: Trace?

  /// An empty meeting.
  public init(id: MeetingID) {
    self.id = id
  }

  /// A meeting from its changes.
  ///
  /// Said for lists by itself, since another module would ask at run time how to go through one.
  public init(id: MeetingID, changes: [Change]) {
    self.init(id: id, changes: changes[...])
  }

  /// A meeting from its changes, of which not all need be there yet.
  public init(id: MeetingID, changes: some Sequence<Change>) {
    self.init(id: id)
    log.reserveCapacity(changes.underestimatedCount)
    positions.reserveCapacity(changes.underestimatedCount)
    for change in changes { take(change) }
    settle()
  }

  /// Lets a change take effect; one that was applied before has none.
  public mutating func apply(_ change: Change) {
    take(change)
    settle()
  }

  /// Lets a change take effect that may have to be taken out again, should another one turn out to come before it.
  /// - Returns: what it found, for ``takeOut(_:)``; `nil` when it was applied before and so had no effect.
  mutating func applyForNow(_ change: Change) -> Trace? {
    guard positions[change.id] == nil else { return nil }
    trace = Trace(
      registers: registers, drafts: drafts, clock: clock, facts: facts.count, signOff: signOff.mark,
      stack: stacks[change.terminal])
    apply(change)
    defer { trace = nil }
    return trace
  }

  /// Takes the last change out, as if it had never come.
  /// - Parameter found: what it found.
  mutating func takeOut(_ found: Trace) {
    guard let change = log.popLast() else { return }
    positions[change.id] = nil
    for (id, before) in found.entries.reversed() {
      let after = table.removeValue(forKey: id)
      table[id] = before
      move(id, from: after?.spot, to: before?.spot)
    }
    undone.formSymmetricDifference(found.marked)
    signOff.takeOut(change.id, since: found.signOff)
    stacks[change.terminal] = found.stack
    facts.removeLast(facts.count - found.facts)
    (registers, drafts, clock) = (found.registers, found.drafts, found.clock)
    settlePlace()
  }

  private mutating func take(_ change: Change) {
    guard positions[change.id] == nil else { return }
    positions[change.id] = log.count
    log.append(change)
    var rest = change.operations[...]
    while let operation = rest.first {
      guard case .set(let entry?, _, _) = operation else {
        perform(operation, of: change)
        rest.removeFirst()
        continue
      }
      // Most changes are one entry's fields: looked up and put into its list once, not once a field.
      let run = rest.prefix { if case .set(entry, _, _) = $0 { true } else { false } }
      withEntry(entry, madeBy: change) { found in
        found.update(run.count) { registers in
          for case .set(_, let field, let value) in run {
            registers.update(field) { $0.write(field.held(value), by: change.id) }
          }
        }
      }
      rest.removeFirst(run.count)
    }
    signOff.record(change, isUndone: undone.contains(change.id))
    // What a meeting was set up with is edited, never taken back.
    if log.count > 1 { stacks[change.terminal, default: UndoStack()].record(change) }
  }

  /// Everything but the setting of an entry's fields.
  private mutating func perform(_ operation: Operation, of change: Change) {
    switch operation {
    case .set(_, let field, let value):
      update(field) { $0.write(field.held(value), by: change.id) }
      if field == .step, let step = value?.text { add(.step(step), of: change) }
    case .floor(let party): add(.floor(party), of: change)
    case .grant(let step, let time): add(.grant(step: step, time), of: change)
    case .move(let step, let from, let to, let milliseconds):
      add(.move(Correction(step: step, from: from, to: to, milliseconds: milliseconds)), of: change)
    case .draft(let key, let texts):
      drafts[key] = texts.map { Draft(key: key, texts: $0, change: change.id, moment: change.moment) }
    case .undo(let target): mark(target, undone: true)
    case .redo(let target): mark(target, undone: false)
    case .unknown: break
    }
  }

  // MARK: The meeting's own fields

  private mutating func update(_ field: Field, _ body: (inout Register) -> Void) {
    registers.update(field, body)
    if field == .agenda || field == .step || field == .prompt { isPlaceStale = true }
  }

  private mutating func settlePlace() {
    isPlaceStale = false
    agenda = self[.agenda]?.agenda.flatMap { $0.isValid ? $0 : nil } ?? .fallback
    let step = self[.step]?.text.flatMap(agenda.index(of:)) ?? 0
    let prompts = agenda.steps[step].prompts.count
    position = AgendaPosition(step: step, prompt: min(max(0, self[.prompt]?.integer ?? 0), prompts - 1))
  }

  // MARK: Entries and their lists

  private mutating func withEntry(_ id: EntryID, madeBy change: Change, _ body: (inout Entry) -> Void) {
    var entry = table.removeValue(forKey: id) ?? Entry(id: id, made: change.moment, maker: change.terminal)
    let isNew = entry.registers.list.isEmpty
    if trace != nil { trace?.entries.append((id, isNew ? nil : entry)) }
    let before = entry.spot
    body(&entry)
    let after = entry.spot
    table[id] = entry
    move(id, from: before, to: after)
  }

  /// Puts an entry of the table where it belongs now.
  private mutating func move(_ id: EntryID, from before: Entry.Spot?, to after: Entry.Spot?) {
    guard before != after else { return }
    if let before, let index = lists[before.list]?.lastIndex(of: id) {
      lists[before.list]?.remove(at: index)
      if lists[before.list]?.isEmpty == true { lists[before.list] = nil }
    }
    guard let after else { return }
    Self.insert(id, at: after, into: &lists[after.list, default: []], of: table)
  }

  /// Puts an entry into a list, a new one mostly at its end.
  ///
  /// Not a session's own function: a closure of one holds a copy of all that it has.
  private static func insert(
    _ id: EntryID, at spot: Entry.Spot, into list: inout [EntryID], of table: [EntryID: Entry]
  ) {
    let isBefore = { (other: EntryID) in (table[other]?.spot?.order ?? "", other) < (spot.order, id) }
    guard let last = list.last, !isBefore(last) else { return list.append(id) }
    var low = 0
    var high = list.count - 1
    while low < high {
      let middle = (low + high) / 2
      if isBefore(list[middle]) { low = middle + 1 } else { high = middle }
    }
    list.insert(id, at: low)
  }

  // MARK: The clock

  private mutating func add(_ kind: ClockFact.Kind, of change: Change) {
    let fact = ClockFact(change: change.id, moment: change.moment, kind: kind)
    facts.append(fact)
    if !isClockStale { clock.apply(fact) }
  }

  /// Reckons anew what follows from all that was written: once for many changes.
  private mutating func settle() {
    if isClockStale { settleClock() }
    if isPlaceStale { settlePlace() }
  }

  /// After something of the clock was taken back.
  private mutating func settleClock() {
    isClockStale = false
    clock = facts.reduce(into: SpeakingClock()) { clock, fact in
      if !undone.contains(fact.change) { clock.apply(fact) }
    }
  }

  // MARK: Undo

  private mutating func mark(_ target: ChangeID, undone isUndone: Bool) {
    guard let position = positions[target], isUndone != undone.contains(target) else { return }
    undone.formSymmetricDifference([target])
    trace?.marked.formSymmetricDifference([target])
    signOff.toggle(target, undone: undone)
    let change = log[position]
    for case .set(let entry, let field, _) in change.operations {
      if let entry {
        withEntry(entry, madeBy: change) { found in
          found.update(1) { $0.update(field) { $0.mark(target, undone: isUndone) } }
        }
      } else {
        update(field) { $0.mark(target, undone: isUndone) }
      }
    }
    if change.operations.contains(where: \.isOfClock) { isClockStale = true }
  }
}

extension Operation {
  /// Whether the clock must know of it.
  fileprivate var isOfClock: Bool {
    switch self {
    case .floor, .grant, .move, .set(nil, .step, _): true
    default: false
    }
  }
}

extension Session {
  /// A field of the meeting itself.
  public subscript(field: Field) -> Value? {
    registers[field]?.value
  }

  /// An entry, also one that was deleted or whose making was taken back.
  public subscript(entry: EntryID) -> Entry? {
    table[entry]
  }

  /// Whether an entry is there to be seen.
  public func contains(_ entry: EntryID) -> Bool {
    table[entry]?.spot != nil
  }

  /// How many entries there are to be seen, attendees aside.
  public var entryCount: Int {
    lists.reduce(0) { $1.key.kind == .attendee ? $0 : $0 + $1.value.count }
  }

  /// Entries in their order: of a kind, of a team or of all, of a step or of all.
  public func entries(_ kinds: EntryKind..., team: Party? = nil, step: Step.ID? = nil) -> [Entry] {
    entries(kinds, team: team, step: step)
  }

  /// Entries of several kinds: of a team or of all, of a step or of all.
  ///
  /// Teams come left, right, joint; then steps as in the agenda; then kinds as asked for; then the entries'
  /// own order.
  public func entries(_ kinds: [EntryKind], team: Party? = nil, step: Step.ID? = nil) -> [Entry] {
    Array(list(kinds, team: team, step: step))
  }

  /// The same entries, each looked up only when it is looked at: for screens, which show a few of many.
  public func list(_ kinds: [EntryKind], team: Party? = nil, step: Step.ID? = nil) -> EntryList {
    let parties = team.map { [$0] } ?? Party.allCases
    let steps = step.map { [$0] } ?? stepsWithEntries
    let parts = parties.flatMap { party in
      steps.flatMap { step in
        kinds.compactMap { lists[ListKey(step: step, team: party, kind: $0)] }
      }
    }
    return EntryList(parts, of: table)
  }

  private var stepsWithEntries: [Step.ID] {
    // An agenda from a damaged store may have a step twice, which must not list its entries twice.
    var seen: Set<Step.ID> = []
    let known = agenda.steps.map(\.id).filter { seen.insert($0).inserted }
    let others = Set(lists.keys.map(\.step)).subtracting(seen)
    return known + others.sorted()
  }

  /// Whether a change was taken back.
  public func isUndone(_ change: ChangeID) -> Bool {
    undone.contains(change)
  }

  /// A change of the meeting; `nil` when it isn't there.
  public func change(_ id: ChangeID) -> Change? {
    position(of: id).map { log[$0] }
  }

  /// Where in the log a change stands, counted from 0.
  func position(of change: ChangeID) -> Int? {
    positions[change]
  }

  /// What is being typed, or was left half typed, the latest last: by the order of the record, which a wall clock that
  /// is set back doesn't alter.
  public var draftsInOrder: [Draft] {
    let order = { (draft: Draft) in (position(of: draft.change) ?? 0, draft.key.terminal) }
    return drafts.values.sorted { order($0) < order($1) }
  }

  /// The change that undo would take back for a terminal; `nil` when there is none.
  public func undoable(by terminal: TerminalID) -> Change? {
    stacks[terminal]?.done.last.flatMap { positions[$0] }.map { log[$0] }
  }

  /// The change that redo would bring back for a terminal; `nil` when there is none.
  public func redoable(by terminal: TerminalID) -> Change? {
    stacks[terminal]?.undone.last.flatMap { positions[$0] }.map { log[$0] }
  }
}
