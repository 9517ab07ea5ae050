import Foundation
import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Every screen as text, at the sizes that matter and in both languages, compared with files.
///
/// After a change that is meant, `ENTENTE_RECORD=1 swift test --filter GoldenFrames` writes them anew; read the
/// difference before committing it.
@Suite struct GoldenFrames {
  static let sizes = [(64, 18), (80, 24), (100, 30), (160, 50), (240, 67)].map {
    Size(rows: $0.1, columns: $0.0)
  }
  static let cases = sizes.flatMap { size in Language.allCases.map { (size, $0) } }

  @Test(arguments: cases) func screensLookAsTheyDid(size: Size, language: Language) throws {
    try Self.compare(Self.screens(size, language), "\(size.columns)x\(size.rows)-\(language.rawValue).txt")
  }

  /// Compares screens with a file of the folder `Golden`.
  static func compare(_ screens: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] != nil {
      try screens.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let pairs = zip(golden.split(separator: "\n"), screens.split(separator: "\n"))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      golden == screens, "\(name), first at line \(difference?.offset ?? -1): \(difference?.element as Any)")
  }

  /// Every screen under its title, drawn in some way.
  static func screens(
    _ size: Size, _ language: Language, drawn: @escaping (Rehearsal) -> String = { $0.screen }
  ) -> String {
    var text = ""
    let show = { (title: String, room: Rehearsal) in
      text += "=== \(title)\n" + drawn(room) + "\n"
    }
    var first = Rehearsal(language: language, size: size)
    show("first run", first)
    first.press("n")
    show("a new meeting", first)
    first.press("enter")
    show("opening", first)

    var room = Rehearsal.demo(language: language, size: size)
    show("questions", room)
    room.press("space", "i")
    room.pass(61_000)
    room.type("A note 一条记录")
    show("typing", room)
    room.press("tab")
    show("another field", room)
    room.press("escape")
    show("a draft", room)
    room.pass(600_000)
    show("over the time", room)
    room.press("g")
    show("go to", room)
    room.press("down", "+", "down", "x")
    show("an altered agenda", room)
    room.press("u", "u", "escape", "d")
    room.type("Both teams report weekly\n")
    room.press("escape")
    show("a decision", room)
    room.go(to: 6)
    show("board", room)
    room.press("down", "enter")
    show("a reply", room)
    room.press("escape")
    room.go(to: 3)
    show("lead stages", room)
    room.go(to: 4)
    show("customers", room)
    room.go(to: 7)
    room.press("h", "enter", "1", "tab")
    room.type("We call that many")
    show("cross-check", room)
    room.press("enter", "escape", "M")
    show("goal map", room)
    room.press("escape", "F")
    room.type("10000")
    room.press("tab", "tab")
    room.type("10k")
    room.press("tab")
    room.type("25%, 80%, 50%")
    show("reverse funnel", room)
    room.press("enter")
    show("goal with its funnel", room)
    room.go(to: 8)
    show("service level agreement", room)
    room.go(to: 9)
    show("closing", room)
    room.press("R")
    show("reading back", room)
    room.press("escape")
    room.press("w")
    show("minutes", room)
    room.press("escape", "?")
    show("keys", room)
    room.press("escape", "p", "q")
    show("leaving", room)

    var next = Rehearsal(language: language, size: size)
    next.tell(.following(room.session))
    show("since last time", next)
    next.press("enter")
    next.type("14.5")
    next.press("tab")
    next.type("7\n")
    show("a goal since last time", next)

    var home = Rehearsal(language: language, size: size)
    var ids = IdentifierSource(seed: 5)
    home.tell(
      .meetings(
        (1...30).map { day in
          MeetingSummary(
            id: ids.make(), title: "Q\(day % 4 + 1) planning 季度计划",
            date: Day(year: 2026, month: 11, day: day),
            state: day > 20 ? .planned : .draft, openEnds: day, changed: 0)
        }))
    home.press("down", "down")
    show("home", home)
    return text + wall(size, language, drawn)
  }

  /// The wall, from before the meeting to its outcome.
  private static func wall(
    _ size: Size, _ language: Language, _ drawn: @escaping (Rehearsal) -> String
  ) -> String {
    var text = ""
    var wall = Rehearsal(language: language, size: size, terminal: 99, role: .wall)
    text += "=== the wall before the meeting\n" + drawn(wall) + "\n"
    var room = Rehearsal.demo(language: language, size: size)
    let show = { (title: String, room: Rehearsal) in
      wall.now = room.now
      let leading = Attendance(terminal: room.state.setting.terminal, role: .facilitator)
      wall.tell(.opened(OpenedMeeting(session: room.session, lastSign: nil, others: [leading])))
      text += "=== the wall: \(title)\n" + drawn(wall) + "\n"
    }
    room.press("space", "i")
    room.type("A note 一条记录，正在输入")
    room.pass(61_000)
    room.type("…")
    room.pass(1000)
    show("typing", room)
    room.press("enter", "escape", "escape")
    let titles = [
      "opening", "priorities", "lead stages", "customers", "questions", "board", "cross-check", "SLA",
      "closing",
    ]
    for (index, title) in titles.enumerated() {
      room.go(to: index + 1)
      show(title, room)
    }
    room.press("p")
    room.pass(31_000)
    show("nobody's clock is running", room)
    room.press("P")
    text += "=== the wall, in passing\n" + drawn(room) + "\n"
    room.press("P", "a", "A")
    show("outcome", room)
    return text
  }

  @Test(arguments: [(20, 5), (39, 12), (40, 11), (40, 12), (63, 18), (64, 17)]) func smallScreensSayOrShow(
    columns: Int, rows: Int
  ) {
    let room = Rehearsal.demo(size: Size(rows: rows, columns: columns))
    let tooSmall = columns < 40 || rows < 12
    #expect(room.screen.replacing("\n", with: " ").contains("entente needs 40×12") == tooSmall)
    #expect(room.screen.contains("Nobody has the floor") != tooSmall)
  }
}
