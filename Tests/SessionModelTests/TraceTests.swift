import Testing

@testable import SessionModel

/// Changes that are taken out again since others come before them.
@Suite struct TraceTests {
  /// All that a session holds is compared, whether or not anything can be seen of it yet.
  @Test(arguments: 0..<12) func aChangeThatIsTakenOutLeavesNothing(seed: UInt64) throws {
    var test = TestSession(at: "questions", seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<150 {
      test.now = test.now.advanced(by: Int64(changes.random.next() % 3000))
      let terminal = Int(changes.random.next() % 3)
      let change = test.change(
        Self.operations(on: test.session, by: test.terminals[terminal], at: test.now, &changes), by: terminal)
      var session = test.session
      let found = session.applyForNow(change)
      let again = session.applyForNow(change)
      #expect(session.log.last == change && again == nil)
      session.takeOut(try #require(found))
      for (part, others) in zip(Self.parts(of: session), Self.parts(of: test.session)) {
        #expect(part.value == others.value, "\(part.name), by \(change.operations)")
      }
      test.apply(change)
    }
    #expect(test.session.version.number > 1, "nothing was signed")
  }

  private static func operations(
    on session: Session, by terminal: TerminalID, at now: Moment, _ changes: inout RandomChanges
  ) -> [SessionModel.Operation] {
    switch changes.random.next() % 12 {
    case 0:
      let key = DraftKey(terminal: terminal, slot: .new(step: "questions", team: .left, kind: .goal))
      return [.draft(key, changes.chance(1, in: 3) ? nil : [.text: "typed \(changes.random.next())"])]
    case 1: return session.signing(by: .left) + session.signing(by: .right)
    case 2: return changes.pick(Party.teams).map(session.signing) ?? []
    case 3: return session.undoable(by: terminal).map { [.undo($0.id)] } ?? []
    case 4: return session.redoable(by: terminal).map { [.redo($0.id)] } ?? []
    default: return changes.operations(on: session, at: now)
    }
  }

  private static func parts(of session: Session) -> [(name: String, value: AnyHashable)] {
    Mirror(reflecting: session).children.compactMap { child in
      guard let name = child.label, name != "trace" else { return nil }
      guard let value = child.value as? AnyHashable else {
        Issue.record("\(name) can't be compared")
        return nil
      }
      return (name, value)
    }
  }
}
