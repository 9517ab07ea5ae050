import SessionModel
import Testing

/// Taking back is a change too, and each terminal takes back its own.
@Suite struct UndoTests {
  @Test(arguments: 0..<40) func undoOfAllGivesTheStartAndRedoBringsAllBack(seed: UInt64) {
    var test = TestSession(at: "questions", seed: seed)
    let start = test.session
    var changes = RandomChanges(seed: seed)
    for _ in 0..<60 {
      test.wait(Int64(changes.random.next() % 30_000))
      let terminal = Int(changes.random.next() % 3)
      let roll = changes.random.next() % 10
      if roll == 0, canUndo(terminal, test, start) {
        test.undo(by: terminal)
      } else if roll == 1 {
        test.redo(by: terminal)
      } else {
        test.perform(changes.operations(on: test.session, at: test.now), by: terminal)
      }
    }
    let end = Outcome(of: test.session, at: test.now)

    var undone: [Int] = []
    while let terminal = (0..<3).filter({ canUndo($0, test, start) }).randomElement(using: &changes.random) {
      test.undo(by: terminal)
      undone.append(terminal)
    }
    #expect(!undone.isEmpty)
    #expect(Outcome(of: test.session, at: test.now) == Outcome(of: start, at: test.now))
    for terminal in undone.reversed() { test.redo(by: terminal) }
    #expect(Outcome(of: test.session, at: test.now) == end)
  }

  private func canUndo(_ terminal: Int, _ test: TestSession, _ start: Session) -> Bool {
    guard let change = test.session.undoable(by: test.terminals[terminal]) else { return false }
    return !start.log.contains(change)
  }

  @Test func laterWritesOfOthersStayInForce() {
    var test = TestSession()
    let id = test.add(.note, .left, "first")
    let mine = test.perform([.set(id, .text, .text("mine"))], by: 0)
    test.perform([.set(id, .text, .text("theirs"))], by: 1)
    test.perform([.undo(mine)], by: 0)
    #expect(test.session[id]?.text == "theirs")
    #expect(test.session[id]?.history(of: .text).map(\.isUndone) == [false, true, false])
    test.undo(by: 1)
    #expect(test.session[id]?.text == "first")
    test.redo(by: 0)
    #expect(test.session[id]?.text == "mine")
  }

  @Test func terminalsTakeBackTheirOwn() {
    var test = TestSession()
    let first = test.perform([.set(nil, .place, .text("a"))], by: 1)
    let second = test.perform([.set(nil, .period, .text("b"))], by: 2)
    #expect(test.session.undoable(by: test.terminals[1])?.id == first)
    #expect(test.session.undoable(by: test.terminals[2])?.id == second)
    #expect(test.session.redoable(by: test.terminals[1]) == nil)
    test.undo(by: 1)
    #expect(test.session.isUndone(first) && !test.session.isUndone(second))
    #expect(test.session.place == nil && test.session.period == "b")
    #expect(test.session.undoable(by: test.terminals[1]) == nil)
    #expect(test.session.redoable(by: test.terminals[1])?.id == first)
    #expect(test.session.undoable(by: TerminalID(bits: 1)) == nil)
  }

  @Test func somethingNewEndsRedo() {
    var test = TestSession()
    test.perform([.set(nil, .place, .text("a"))], by: 1)
    test.undo(by: 1)
    test.perform([.set(nil, .place, .text("b"))], by: 1)
    #expect(test.session.redoable(by: test.terminals[1]) == nil)
    #expect(test.session.place == "b")
  }

  @Test func typingNeitherCountsNorEndsRedo() {
    var test = TestSession()
    let change = test.perform([.set(nil, .place, .text("a"))], by: 1)
    test.undo(by: 1)
    let key = DraftKey(terminal: test.terminals[1], slot: .entry(EntryID(bits: 1)))
    test.perform([.draft(key, [.text: "h"])], by: 1)
    #expect(test.session.redoable(by: test.terminals[1])?.id == change)
    test.redo(by: 1)
    #expect(test.session.undoable(by: test.terminals[1])?.id == change)
  }

  @Test func undoOfAMadeEntryHidesItAndRedoShowsIt() {
    var test = TestSession()
    let id = test.add(.note, .left)
    test.undo(by: 0)
    #expect(!test.session.contains(id) && test.texts(.note).isEmpty)
    test.redo(by: 0)
    #expect(test.session.contains(id) && test.texts(.note) == ["x"])
  }

  @Test func undoOfADeletionAndAMoveRestoresThePlace() {
    var test = TestSession()
    let ids = ["a", "b", "c"].map { test.add(.note, .left, $0) }
    test.perform(test.session.deleting(ids[1]))
    #expect(test.texts(.note) == ["a", "c"])
    test.undo(by: 0)
    #expect(test.texts(.note) == ["a", "b", "c"])
    test.perform(test.session.moving(ids[0], down: true) ?? [])
    #expect(test.texts(.note) == ["b", "a", "c"])
    test.undo(by: 0)
    #expect(test.texts(.note) == ["a", "b", "c"])
  }

  @Test func undoTwiceAndOfNothingHasNoEffect() {
    var test = TestSession()
    let change = test.perform([.set(nil, .place, .text("a"))])
    test.perform([.undo(change)])
    test.perform([.undo(change)])
    test.perform([.undo(ChangeID(bits: 3))])
    #expect(test.session.place == nil)
    test.perform([.redo(change)])
    test.perform([.redo(change)])
    #expect(test.session.place == "a")
  }

  @Test func undoOfAFloorChangeRecountsTheTime() {
    var test = TestSession(at: "help")
    test.speak(.left, for: 1000)
    let late = test.perform([.floor(.right)])
    test.wait(500)
    #expect(test.spoken(.left, in: "help") == 1000 && test.spoken(.right, in: "help") == 500)
    test.perform([.undo(late)])
    #expect(test.spoken(.left, in: "help") == 1500 && test.spoken(.right, in: "help") == 0)
    test.perform([.redo(late)])
    #expect(test.spoken(.left, in: "help") == 1000 && test.spoken(.right, in: "help") == 500)
  }
}
