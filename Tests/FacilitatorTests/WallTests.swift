import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct WallTests {
  /// A terminal that is the wall of another one's meeting.
  private func wall(of room: Rehearsal, size: Size = Size(rows: 30, columns: 100)) -> Rehearsal {
    var wall = Rehearsal(size: size, terminal: 99, role: .wall, seed: 5)
    wall.now = room.now
    let leading = Attendance(terminal: room.state.setting.terminal, role: .facilitator)
    wall.tell(.opened(OpenedMeeting(session: room.session, lastSign: nil, others: [leading])))
    wall.effects = []
    return wall
  }

  /// Tells the wall what the room has changed since.
  private func follow(_ wall: inout Rehearsal, _ room: Rehearsal) {
    wall.now = room.now
    wall.tell(.received(Array(room.session.log.dropFirst(wall.session.log.count))))
  }

  /// Nobody speaks on a wall when the program that ran the clock is gone: what is shown is what the next start finds.
  @Test func theClockOfAMeetingThatWasLeftAloneStandsStill() {
    var room = Rehearsal.demo()
    room.press("space")
    room.pass(20_000)
    let typist = Attendance(terminal: room.state.setting.terminal, role: .facilitator)
    var wall = wall(of: room)
    let before = wall.screen
    wall.pass(5000)
    #expect(wall.screen != before && wall.state.outlook.wait != nil)
    wall.tell(.attendance([Attendance(terminal: TerminalID(bits: 5), role: .wall)]))
    let left = wall.screen
    #expect(left.contains("No terminal leads this meeting"))
    wall.pass(60_000)
    #expect(wall.screen == left && wall.state.outlook.wait == nil)
    wall.tell(.attendance([typist]))
    #expect(wall.screen != left && !wall.screen.contains("No terminal leads"))
  }

  /// A wall that comes too late shows the clock as of the last sign of life.
  @Test func aWallThatFindsNobodyShowsTheLastSignOfLife() {
    var room = Rehearsal.demo()
    room.press("space")
    room.pass(20_000)
    let sign = room.now
    let early = wall(of: room)
    var late = wall(of: room)
    late.now = room.now.advanced(by: 300_000)
    late.tell(.opened(OpenedMeeting(session: room.session, lastSign: sign)))
    let clocks = { (screen: String) in screen.split(separator: "\n").prefix(9) }
    #expect(clocks(late.screen) == clocks(early.screen))
  }

  @Test func itFollowsTheMeetingAsItIsTyped() {
    var room = Rehearsal.demo()
    var wall = wall(of: room)
    room.press("space")
    follow(&wall, room)
    #expect(wall.screen.contains("▶ Sales"))
    room.press("i")
    room.type("Half a sent")
    room.pass(room.state.desk?.draftDelay ?? 0)
    follow(&wall, room)
    #expect(wall.screen.contains("✎ Sales · goal: Half a sent"))
    room.type("ence\n")
    follow(&wall, room)
    #expect(wall.screen.contains("◆ Half a sentence") && !wall.screen.contains("✎"))
    room.press("escape")
    room.go(to: 2)
    follow(&wall, room)
    #expect(wall.screen.contains("What matters most to your team now"))
    // What waits for a reply is never out of sight.
    #expect(wall.screen.contains("Open help requests (1)"))
    #expect(wall.screen.contains("? Sales: Case studies that answer the price question"))
  }

  @Test func whatNobodyTypesAtAnyMoreGoesAway() {
    var room = Rehearsal.demo()
    room.press("i")
    room.type("Left lying")
    room.pass(1000)
    var wall = wall(of: room)
    #expect(wall.screen.contains("Left lying"))
    wall.pass(WallNotes.typingLasts)
    #expect(!wall.screen.contains("Left lying"))
    #expect(wall.state.outlook.wait == nil)
  }

  @Test func theLatestOfALongTextIsShown() {
    var room = Rehearsal.demo()
    room.press("i")
    room.type(String(repeating: "word ", count: 200) + "and the end")
    room.pass(1000)
    let screen = wall(of: room, size: Size(rows: 18, columns: 64)).screen
    for text in ["✎ Sales · goal: …", "and the end", "What do you want your team"] {
      #expect(screen.replacing("\n ", with: " ").contains(text), "\(screen)")
    }
  }

  @Test func noKeyOfItChangesTheMeeting() {
    var room = Rehearsal.demo()
    room.press("space")
    var wall = wall(of: room)
    let names = KeyMap.standardBindings.flatMap(\.1).filter { !$0.contains(" ") && $0 != "q" }
    for name in names + ["escape", "ctrl-a", "x", "9", "backspace"] {
      wall.press(name)
      #expect(wall.effects.isEmpty, "\(name)")
    }
    #expect(wall.screen.contains("for reading only"))
    wall.tell(.paste("pasted\nlines"))
    wall.tell(.slept(since: room.now.advanced(by: -100_000)))
    #expect(wall.effects.isEmpty && wall.state.overlay == nil)
    wall.press("q")
    guard case .leave? = wall.effects.first else { return #expect(Bool(false), "q must leave") }
  }

  @Test func theOneWhoLeadsLooksAtItAndComesBack() {
    var room = Rehearsal.demo()
    room.press("P", "space")
    #expect(room.session.clock.running?.party == .right)
    #expect(room.screen.contains("P back to the meeting") && !room.screen.contains("▸"))
    let count = room.session.log.count
    room.press("i", "x", "b", "a")
    #expect(room.session.log.count == count && room.state.desk?.form == nil)
    #expect(room.screen.contains("P leads back"))
    room.press("n")
    #expect(room.session.position == AgendaPosition(step: 4, prompt: 5))
    for key in ["P", "escape", "q"] {
      room.press(key)
      #expect(room.screen.contains("▸"), "\(key)")
      room.press("P")
    }
  }

  /// Nobody may come by to press another key.
  @Test func aWarningDoesNotStayOnTheWall() {
    var wall = wall(of: .demo())
    wall.press("x")
    #expect(wall.screen.contains("for reading only"))
    wall.pass(State.noticeLasts)
    #expect(!wall.screen.contains("for reading only") && wall.state.outlook.wait == nil)
  }

  @Test func whatTheMeetingTellsDoesNotStayOnTheWallEither() {
    var room = Rehearsal.demo()
    room.go(to: 9)
    room.press("a", "A")
    var wall = wall(of: room)
    room.press("i")
    room.type("one more thing\n")
    follow(&wall, room)
    #expect(wall.screen.contains("The signed minutes were altered"))
    wall.pass(State.noticeLasts)
    #expect(!wall.screen.contains("The signed minutes were altered"))
  }

  @Test func whatWasLeftByOneWhoIsGoneIsNotBeingTyped() {
    var room = Rehearsal.demo()
    room.press("i")
    room.type("Nobody goes on with this")
    room.pass(1000)
    var wall = wall(of: room)
    let typist = Attendance(terminal: room.state.setting.terminal, role: .facilitator)
    let other = Attendance(terminal: TerminalID(bits: 12), role: .noteTaker(.left))
    wall.tell(.attendance([typist, other]))
    #expect(wall.screen.contains("Nobody goes on"))
    wall.tell(.attendance([other]))
    #expect(!wall.screen.contains("Nobody goes on"))
  }

  /// What the room talks about is on the wall, however many entries come after it.
  @Test func whatIsDiscussedIsInSight() {
    var room = Rehearsal.meeting(size: Size(rows: 18, columns: 64))
    room.go(to: 2)
    room.press("h", "i")
    for number in 1...20 { room.type("Priority \(number)\n") }
    room.press("escape")
    var wall = wall(of: room, size: Size(rows: 18, columns: 64))
    #expect(wall.screen.contains("• Priority 20") && !wall.screen.contains("• Priority 3\n"))
    for _ in 0..<17 { room.press("up") }
    room.press("a")
    follow(&wall, room)
    #expect(wall.screen.contains("• Priority 3\n"), "\(wall.screen)")
  }

  @Test func itGoesOnToANewerMeetingUnlessSomebodySpeaks() {
    var room = Rehearsal.demo()
    var wall = wall(of: room)
    wall.tell(.tick)
    guard case .seek(.none)? = wall.effects.last else { return #expect(Bool(false), "it must seek") }
    room.press("space")
    follow(&wall, room)
    wall.effects = []
    wall.tell(.tick)
    #expect(wall.effects.isEmpty)
  }

  @Test func itWaitsForTheMeeting() {
    var wall = Rehearsal(terminal: 99, role: .wall)
    wall.state.wall = .only(awaiting: "abc")
    #expect(wall.screen.contains("Waiting for the meeting abc"))
    #expect(wall.state.outlook.wait == nil)
    wall.tell(.tick)
    guard case .seek("abc")? = wall.effects.last else { return #expect(Bool(false), "it must seek") }
    wall.tell(.trouble(Trouble(Phrase("It is locked.", zh: "已锁定。"))))
    #expect(wall.screen.contains("✗ It is locked.") && wall.state.outlook.wait != nil)
    wall.tell(.troubleOver)
    let room = Rehearsal.demo()
    wall.now = room.now
    wall.tell(.opened(OpenedMeeting(session: room.session, lastSign: nil)))
    #expect(wall.screen.contains("Four questions"))
    // The one that was named is there.
    wall.effects = []
    wall.tell(.tick)
    #expect(wall.effects.isEmpty)
  }

  @Test func theOutcomeStaysOnTheWallPageByPage() {
    var room = Rehearsal.demo()
    for number in 1...30 {
      room.press("d")
      room.type("Decision number \(number), which is as long as such sentences usually are\n")
      room.press("escape")
    }
    room.go(to: 9)
    room.press("a", "A")
    #expect(room.session.version.isFinal)
    var wall = wall(of: room, size: Size(rows: 18, columns: 64))
    var seen: Set<String> = []
    for _ in 0..<40 {
      #expect(wall.screen.contains("Outcome · version 1, signed by both teams"))
      for number in 1...30 where wall.screen.contains("Decision number \(number),") {
        seen.insert("\(number)")
      }
      if wall.screen.contains("◆ Marketing") { seen.insert("goal") }
      wall.pass(wall.state.outlook.wait ?? 0)
    }
    #expect(seen.count == 31)
    // A large wall shows it all, and never wakes up for it.
    var large = self.wall(of: room, size: Size(rows: 90, columns: 160))
    #expect(large.state.outlook.wait == nil)
    // What is altered afterwards is in discussion again.
    room.press("d")
    room.type("One more\n")
    follow(&large, room)
    #expect(!large.screen.contains("Outcome · version"))
  }

  @Test func pagesHoldEveryLineOnceAndCutNoRow() {
    var random = IdentifierSource(seed: 12)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 0...20, using: &random)).map { number in
        ListRow(
          heading: "H\(number / 4)", item: .checkIn, mark: "•", role: .text,
          text: String(repeating: "word ", count: Int.random(in: 1...30, using: &random)))
      }
      let lines = RowLines(rows, columns: Int.random(in: 20...80, using: &random))
      let height = Int.random(in: 3...20, using: &random)
      let pages = lines.pages(of: height)
      #expect(pages.reduce(0) { $0 + $1.count } == lines.lines.count)
      for (page, next) in zip(pages, pages.dropFirst()) {
        #expect(!page.isEmpty && page.count <= height && page.endIndex == next.startIndex)
        #expect(page.last?.row != nil, "a heading stands alone")
        let isCut = page.last?.row == next.first?.row
        #expect(!isCut || page.allSatisfy { $0.row == page.last?.row || $0.row == nil })
      }
    }
  }
}

@Suite struct BigDigitsTests {
  @Test func theyAreAsLargeAsTheyCanBe() {
    for isASCII in [false, true] {
      for columns in 17...140 {
        for rows in 5...20 {
          guard let digits = BigDigits("12:34", columns: columns, rows: rows, isASCII: isASCII) else {
            #expect(Bool(false), "\(columns)×\(rows)")
            continue
          }
          #expect(digits.columns <= columns && digits.rows.count <= rows)
          #expect(digits.rows.allSatisfy { $0.count == digits.columns })
          let next = digits.columns / 17 + 1
          let height = isASCII ? 5 * max(1, next / 2) : (5 * next + 1) / 2
          #expect(17 * next > columns || height > rows, "\(columns)×\(rows) has room for more")
          if isASCII { #expect(digits.rows.allSatisfy { $0.allSatisfy { "█ ".contains($0) } }) }
        }
      }
    }
    #expect(BigDigits("12:34", columns: 16, rows: 20, isASCII: false) == nil)
    #expect(BigDigits("1:34", room: "−12:34", columns: 18, rows: 20, isASCII: false) == nil)
  }
}
