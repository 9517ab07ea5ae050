import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What is half typed, and what is shown as kept.
@Suite struct DraftTests {
  /// Between two frames a burst of keys may open an entry, alter it and leave it again.
  @Test func whatWasLeftHalfTypedBetweenTwoFramesIsShown() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("One")
    room.press("enter")
    room.press("escape")
    var painter = Painter(theme: .standard)
    _ = painter.paint(room.state)
    room.press("e")
    room.type(" more")
    room.pass(250)
    room.press("escape")
    let painted = painter.paint(room.state)
    #expect(painted.text.contains("✎ One more"))
    #expect(painted == room.frame())
  }

  @Test func whatIsTypedIsNotedWithinHalfASecond() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("half")
    #expect(room.session.drafts.isEmpty)
    #expect(room.state.outlook.wait.map { $0 <= 500 } == true)
    room.pass(250)
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half"])
    room.pass(60_000)
    room.type(" a thought")
    room.press("escape")
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half a thought"])
    #expect(room.session.entries(.priority).isEmpty)
    #expect(room.screen.contains("✎ half a thought"))
    room.press("i")
    #expect(room.screen.contains("Your draft is back."))
    room.type("!")
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["half a thought!"])
    #expect(room.session.drafts.isEmpty)
  }

  /// Also at the steps that are one list.
  @Test(arguments: [3, 6, 8, 9]) func whatWasLeftHalfTypedIsSeenInAList(step: Int) {
    var room = Rehearsal.meeting()
    room.go(to: step)
    room.press("i")
    room.type("half")
    room.press("escape")
    #expect(room.session.drafts.count == 1 && room.screen.contains("✎ half"))
    room.press("i")
    #expect(!room.screen.contains("✎ half") && room.screen.contains("half"))
  }

  @Test func whereOthersReadAlongItIsNotedSooner() {
    var room = Rehearsal.meeting()
    room.tell(.attendance([Attendance(terminal: TerminalID(bits: 3), role: .wall)]))
    room.go(to: 2)
    room.press("i")
    room.type("half")
    room.pass(100)
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["half"])
  }

  @Test func aHangUpKeepsTheDraft() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("cut off in mid-sen")
    room.tell(.leaving)
    #expect(room.session.drafts.values.map { $0.texts[.text] } == ["cut off in mid-sen"])
    guard case .leave? = room.effects.last else {
      Issue.record("it stays")
      return
    }
  }

  @Test func aDraftLeftBehindByAnotherTerminalIsTakenUpHere() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    var ids = IdentifierSource(seed: 99)
    let dead: TerminalID = ids.make()
    let key = DraftKey(terminal: dead, slot: .new(step: "priorities", team: .left, kind: .priority))
    room.tell(
      .received([
        Change(
          id: ids.make(), terminal: dead, moment: room.now,
          operations: [.draft(key, [.text: "from the other one"])])
      ]))
    #expect(room.screen.contains("✎ from the other one"))
    room.tell(.attendance([Attendance(terminal: dead, role: .noteTaker(.left))]))
    room.pass(60_000)
    room.press("i")
    #expect(!room.screen.contains("Your draft is back."), "somebody is typing it just now")
    room.press("escape")
    room.tell(.attendance([]))
    room.press("i")
    #expect(room.screen.contains("Your draft is back."))
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["from the other one"])
    #expect(room.session.drafts.isEmpty)
  }

  /// The order of the record tells which draft is the newest, whatever the wall clock said meanwhile.
  @Test func theLastDraftIsTheNewestAlthoughTheWallClockWasSetBack() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    for (bits, text) in [(UInt64(91), "older"), (90, "newer")] {
      let terminal = TerminalID(bits: bits)
      let key = DraftKey(terminal: terminal, slot: .new(step: "priorities", team: .left, kind: .priority))
      room.now.wall -= 3_600_000
      room.now.clock += 1000
      room.tell(
        .received([
          Change(
            id: ChangeID(bits: bits), terminal: terminal, moment: room.now,
            operations: [.draft(key, [.text: text])])
        ]))
    }
    #expect(room.state.beingTyped.map { $0.texts[.text] } == ["older", "newer"])
    let (older, newer) = (room.screen.ranges(of: "✎ older"), room.screen.ranges(of: "✎ newer"))
    #expect(older.count == 1 && newer.count == 1 && older[0].lowerBound < newer[0].lowerBound)
    room.press("i", "enter")
    #expect(room.session.entries(.priority).map(\.text) == ["newer"])
  }

  @Test func aDraftOfATerminalThatDiedIsBackAtOnce() {
    var before = Rehearsal.meeting()
    before.go(to: 2)
    before.press("i")
    before.type("killed in mid-sen")
    before.pass(250)
    var room = Rehearsal(terminal: 8, seed: 43)
    room.now = before.now
    room.tell(.opened(OpenedMeeting(session: before.session, lastSign: nil)))
    room.press("i")
    #expect(room.screen.contains("Your draft is back."))
    room.press("enter")
    #expect(room.session.entries(.priority).map(\.text) == ["killed in mid-sen"])
  }

  @Test func whatAnotherTerminalTypesAtTheSamePlaceStaysInSight() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("mine")
    room.pass(250)
    let other = TerminalID(bits: 99)
    let key = DraftKey(terminal: other, slot: .new(step: "priorities", team: .left, kind: .priority))
    let change = Change(
      id: ChangeID(bits: 5), terminal: other, moment: room.now, operations: [.draft(key, [.text: "theirs"])])
    room.tell(.received([change]))
    #expect(room.screen.contains("✎ theirs"))
    #expect(!room.screen.contains("✎ mine"))
  }

  @Test func whatIsRefusedIsNotedAllTheSame() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("i", "tab", "tab")
    room.type("Ana")
    room.press("enter")
    #expect(room.screen.contains("It needs a text first."))
    room.pass(500)
    #expect(room.session.drafts.values.map { $0.texts[.owner] } == ["Ana"])
    #expect(room.state.outlook.wait.map { $0 > 1 } ?? true)
  }

  @Test func aBlankNoteLeavesNoDraft() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.tell(.paste("  \n \t "))
    room.pass(500)
    room.press("enter")
    #expect(room.session.drafts.isEmpty)
    #expect(room.session.entries(.priority).isEmpty)
  }

  @Test func anEditThatLeavesNoTextIsNoDraft() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.press("i")
    room.type("said\n")
    room.press("escape", "e", "ctrl-u", "escape")
    #expect(room.session.drafts.isEmpty)
    #expect(!room.screen.contains("Left as a draft"))
    #expect(room.session.entries(.priority).map(\.text) == ["said"])
    room.press("e")
    #expect(!room.screen.contains("Your draft is back."))
  }

  @Test func nothingIsShownAsKeptBeforeTheStoreHasIt() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.storeAnswers = false
    room.press("i")
    room.type("on its way\n")
    #expect(room.screen.contains("… keeping"))
    #expect(!room.screen.contains("all kept"))
    room.tell(.received(room.state.desk?.shared.pending ?? []))
    #expect(room.screen.contains("✓ all kept, typing as a draft"))
    room.type("half")
    #expect(room.screen.contains("✓ all kept, typing as a draft"))
    room.press("escape", "down")
    #expect(room.screen.contains("… keeping"))
    room.tell(.received(room.state.desk?.shared.pending ?? []))
    #expect(room.screen.contains("✓ all kept") && !room.screen.contains("typing as a draft"))
  }

  /// Why a key did nothing is told also while the disk is full, until the next key.
  @Test func whatIsRefusedIsToldAlsoInTrouble() {
    var room = Rehearsal.meeting()
    room.go(to: 3)
    room.tell(.trouble(Trouble(Phrase("The disk is full.", zh: "磁盘已满。"))))
    room.press("t")
    room.type("call due:zzz\n")
    #expect(room.screen.contains("! “zzz”") && !room.screen.contains("The disk is full."))
    room.press("left")
    #expect(room.screen.contains("✗ The disk is full."))
    room.press("enter")
    #expect(room.screen.contains("! “zzz”"))
    room.tell(.trouble(Trouble(Phrase("The file is gone.", zh: "文件不见了。"))))
    #expect(room.screen.contains("✗ The file is gone."))
  }

  @Test func troubleWithTheStoreIsShownAndLeavingAsks() {
    var room = Rehearsal.meeting()
    room.go(to: 2)
    room.storeAnswers = false
    room.press("i")
    room.type("precious\n")
    room.press("escape")
    room.tell(.trouble(Trouble(Phrase("The disk is full.", zh: "磁盘已满。"))))
    #expect(room.screen.contains("✗ The disk is full."))
    room.press("q")
    #expect(room.screen.contains("Not everything could be written") && !room.screen.contains("? keys"))
    room.press("escape")
    room.tell(.troubleOver)
    #expect(!room.screen.contains("The disk is full."))
  }
}
