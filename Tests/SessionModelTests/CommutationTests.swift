import SessionModel
import Testing

/// Changes to different fields or entries may come in any order.
@Suite struct CommutationTests {
  @Test(arguments: 0..<40) func anyOrderOfCommutingChangesGivesTheSameOutcome(seed: UInt64) {
    var test = TestSession(at: "questions", seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<20 { test.perform(changes.adding(to: test.session)) }
    test.speak(.left, for: 50_000)
    test.speak(nil, for: 1000)
    let base = test.session
    var all: [Change] = []
    for operations in commuting(base, &changes, terminals: test.terminals) {
      all.append(test.change(operations, by: all.count % 3))
    }
    let expected = Outcome(of: Session(id: base.id, changes: base.log + all), at: test.now)
    for _ in 0..<5 {
      let shuffled = all.shuffled(using: &changes.random)
      let found = Outcome(of: Session(id: base.id, changes: base.log + shuffled), at: test.now)
      #expect(found == expected)
    }
  }

  /// At most one change of each field, each list's order, each account and each draft.
  private func commuting(
    _ session: Session, _ changes: inout RandomChanges, terminals: [TerminalID]
  ) -> [[Operation]] {
    var all: [[Operation]] = []
    // Each made before its maker saw the others.
    for _ in 0..<6 { all.append(changes.adding(to: session)) }
    for entry in session.entries(EntryKind.notes) {
      all.append([.set(entry.id, .text, .text("edited \(changes.random.next() % 100)"))])
      all.append([.set(entry.id, .owner, changes.chance(1, in: 2) ? .text("Cy") : nil)])
      if changes.chance(1, in: 4) { all.append(session.deleting(entry.id)) }
      if let moving = session.moving(entry.id, down: changes.chance(1, in: 2)) { all.append(moving) }
      if changes.chance(1, in: 4) { all.append([.set(entry.id, .team, .text("joint"))]) }
    }
    all.append([.set(nil, .title, .text("new title"))])
    all.append([.set(nil, .nextCheckIn, .day(Day(number: 20_900)))])
    all.append([.grant(step: "questions", .each(minutes: 2))])
    all.append([.grant(step: "questions", Allotment(joint: -5))])
    all.append([.move(step: "questions", from: .left, to: .right, milliseconds: 3)])
    all.append([.move(step: "help", from: .right, to: .joint, milliseconds: 4)])
    for terminal in terminals {
      let slot = DraftKey.Slot.new(step: "help", team: .left, kind: .help)
      all.append([.draft(DraftKey(terminal: terminal, slot: slot), [.text: "half"])])
    }
    all.append([.undo(session.log[changes.chance(1, in: 2) ? 3 : 4].id)])
    return all
  }
}
