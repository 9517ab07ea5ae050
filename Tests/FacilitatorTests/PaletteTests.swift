import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The palette: what it finds by a few letters, what it shows, and how it takes what is typed and pasted.
@Suite struct PaletteTests {
  private func found(_ query: String, in language: Language = .english) -> [Command] {
    var palette = Palette()
    #expect(palette.edit { $0.insert(query) })
    return palette.commands(at: .meeting, in: language)
  }

  // MARK: Finding

  @Test(arguments: [
    (Language.english, "park", Command.newParked), (.english, "pass floor", .passFloor),
    (.english, "mins", .writeMinutes),
    (.english, "gmap", .goalMap), (.english, "sign", .agree),
    (.english, "quit", .leave), (.chinese, "退出", .leave), (.english, "time more", .moreTime),
    (.english, "minutes export", .writeMinutes), (.chinese, "阻碍", .newBlocker), (.chinese, "宣读", .readBack),
    (.chinese, "read back", .readBack),
    (.chinese, "搁置", .newParked), (.english, "undo", .undo),
    (.english, "ＵＮＤＯ", .undo), (.chinese, "议程　跳到", .goTo), (.english, "come to those lengthen come", .goTo),
  ]) func itFindsCommandsByAFewLetters(language: Language, query: String, command: Command) {
    #expect(found(query, in: language).first == command)
  }

  @Test(arguments: [
    "zqxj", String(repeating: "e", count: 200), "undo zqxj", "undo\u{301}", "🧭", "undo undo undo q",
  ]) func itFindsNothingWhereLettersAreMissing(query: String) {
    #expect(found(query).isEmpty)
  }

  @Test(
    arguments: [
      ("m", [.moreTime, .lessTime, .up, .down]), ("ne", [.nextStep, .newNote, .newBelow, .newBlocker]),
      ("team", [.otherColumn, .changeTeam, .giveLeft, .agreeOther]),
      ("ste", [.changeStep, .nextStep, .previousStep, .lessTime]),
      ("pf", [.passFloor, .newParked, .writeMinutes, .editExternally]),
      ("other", [.otherColumn, .changeTeam, .agreeOther, .passFloor]),
      ("entry the", [.edit, .changeTeam, .changeStep, .changeKind]),
      ("time both", [.moreTime, .lessTime, .giveOverrun]),
      ("new step", [.newBlocker, .newAction, .newInitiative, .newHelp]),
    ] as [(String, [Command])]) func theBestComeFirst(query: String, commands: [Command])
  {
    #expect(Array(found(query).prefix(4)) == commands)
  }

  /// The names are folded beforehand, not for every word: many words cost little more than one letter.
  @Test(arguments: [
    String(repeating: "long words that wrap around the edge of it ", count: 3),
    Command.goTo.help.english.split(separator: " ").reversed().joined(separator: " "),
  ]) func aLongQueryCostsLittle(query: String) {
    func fastest(_ query: String) -> Duration {
      var palette = Palette()
      _ = palette.edit { $0.insert(query) }
      return (0..<5).map { _ in
        ContinuousClock().measure {
          for _ in 0..<10 { _ = palette.commands(at: .meeting, in: .english) }
        }
      }.min() ?? .zero
    }
    let (short, long) = (fastest("a"), fastest(query))
    #expect(long < short * 5, "\(short) for a letter, \(long) for \(query)")
  }

  // MARK: At the keyboard

  @Test func itShowsKeysAndWhyOneIsOffAndDoesIt() {
    var room = Rehearsal.meeting()
    room.press(":")
    room.type("redo")
    #expect(room.screen.contains("Nothing was taken back in this terminal") && room.screen.contains("Ctrl-R"))
    room.press("ctrl-u")
    room.type("new action")
    room.press("enter")
    #expect(room.screen.contains("new action") && room.state.desk?.form != nil)
    var home = Rehearsal()
    home.press(":")
    home.type("new")
    home.press("enter")
    #expect(home.state.setup != nil)
  }

  /// However other commands come into the list, the first of them is what Enter does.
  @Test(arguments: [Message.paste("new action"), .fill("new action")]) func theFirstOfOtherCommandsIsSelected(
    message: Message
  ) {
    var room = Rehearsal.meeting()
    room.press(":", "down", "down", "down")
    room.tell(message)
    room.press("enter")
    #expect(room.state.overlay == nil && room.state.desk?.form != nil)
  }

  @Test(arguments: [":", "/"]) func theEndOfALongQueryIsSeen(sign: String) {
    var room = Rehearsal.demo(size: Size(rows: 18, columns: 64))
    room.press(sign)
    room.type(String(repeating: "一二三四五", count: 8) + "end")
    let line = room.screen.split(separator: "\n").first { $0.hasPrefix(" \(sign) ") }
    #expect(line?.hasSuffix("end") == true, "\(room.screen)")
  }

  @Test func whereNothingIsFoundThereIsNothingToGoDownTo() {
    var room = Rehearsal.meeting()
    room.press(":")
    room.type("zqxj")
    room.press("down", "enter")
    guard case .palette(let palette)? = room.state.overlay else { Issue.record("no palette"); return }
    #expect(palette.selection == 0)
  }

  /// At the home screen and in a meeting, at every size, what doesn't fit is refused as a whole, and that is said.
  @Test(arguments: Language.allCases, [(12, 40), (18, 64), (24, 80), (30, 100), (50, 160)])
  func whatIsTooLongIsToldAndLeavesTheLine(language: Language, size: (rows: Int, columns: Int)) {
    let size = Size(rows: size.rows, columns: size.columns)
    let told = Phrase("! That doesn't fit: at most 480 bytes", zh: "! 放不下：此处最多 480 字节")[language]
    let long = [
      String(repeating: "x", count: 2000), String(repeating: "中", count: 2000),
      String(repeating: "x", count: 481),
      String(repeating: "long words\n", count: 200),
    ]
    for start in [Rehearsal(language: language, size: size), .meeting(language: language, size: size)] {
      for message in long.flatMap({ [Message.paste($0), .fill($0)] }) {
        var room = start
        room.press(":", "u", "n")
        room.tell(message)
        #expect(room.screen.contains(told) && room.screen.contains("\n : un\n"))
        room.press("d")
        guard case .palette(let palette)? = room.state.overlay else { Issue.record("no palette"); continue }
        #expect(palette.query.text == "und" && !room.screen.contains(told))
      }
      var room = start
      room.press(":")
      room.tell(.paste(String(repeating: "x", count: 480)))
      #expect(!room.screen.contains(told))
      room.press("x")
      #expect(room.screen.contains(told))
    }
  }
}
