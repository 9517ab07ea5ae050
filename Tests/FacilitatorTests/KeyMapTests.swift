import SessionModel
import Terminal
import Testing

@testable import Facilitator

@Suite struct KeyMapTests {
  @Test func theStandardMapHasNoClashAndMissesNoCommand() throws {
    let map = try KeyMap(KeyMap.standardBindings)
    for command in Command.allCases {
      #expect(!map.keys(for: command).isEmpty, "\(command)")
      for language in Language.allCases {
        #expect(!command.short[language].isEmpty)
        #expect(!command.help[language].isEmpty)
      }
    }
  }

  @Test func aClashNamesBothPlaces() {
    #expect(throws: KeyMapError.boundTwice("p", .pause, .newNote)) {
      try KeyMap([(.pause, ["p"]), (.newNote, ["p"])])
    }
    #expect(throws: KeyMapError.unknownKey("hyper-x", .pause)) { try KeyMap([(.pause, ["hyper-x"])]) }
    #expect(throws: KeyMapError.boundTwice("ctrl-x ctrl-e", .edit, .delete)) {
      try KeyMap([(.edit, ["ctrl-x ctrl-e"]), (.delete, ["ctrl-x ctrl-e"])])
    }
    #expect(throws: KeyMapError.unknownKey("ctrl-x hyper-e", .edit)) {
      try KeyMap([(.edit, ["ctrl-x hyper-e"])])
    }
    // The same key at two places is no clash.
    #expect(throws: Never.self) { try KeyMap([(.openMeeting, ["enter"]), (.edit, ["enter"])]) }
  }

  /// The keys that stay as they are, from version to version.
  @Test(arguments: [
    ("space", Command.passFloor), ("p", .pause), ("1", .giveLeft), ("2", .giveRight), ("0", .giveJoint),
    ("+", .moreTime), ("-", .lessTime), ("=", .giveOverrun), ("m", .moveSeconds), ("n", .nextStep),
    ("N", .previousStep), ("g", .goTo), ("tab", .otherColumn), ("h", .left), ("j", .down), ("k", .up),
    ("l", .right),
    ("i", .newNote), ("o", .newBelow), ("e", .edit), ("enter", .edit), ("E", .editExternally), ("x", .delete),
    ("J", .moveDown),
    ("K", .moveUp), ("b", .newBlocker), ("r", .newHelp), ("d", .newDecision), ("t", .newAction),
    ("v", .newParked),
    ("u", .undo), ("ctrl-r", .redo), ("w", .writeMinutes), ("?", .help), ("f1", .help), ("q", .leave),
    ("f2", .passFloor), ("f3", .pause), ("f4", .giveJoint),
  ]) func keysStayAsTheyAre(key: String, command: Command) throws {
    #expect(KeyMap.standard.command(for: try #require(Key(name: key)), at: .meeting) == command)
  }

  @Test func labelsAreAsPeopleSeeThem() {
    let labels = ["space", "ctrl-r", "f2", "shift-tab", "a", "A", "-", "+", "escape", "up", "alt-enter"]
      .compactMap { Key(name: $0)?.label }
    #expect(labels == ["Space", "Ctrl-R", "F2", "Shift-Tab", "a", "A", "-", "+", "Esc", "↑", "Alt-Enter"])
  }

  @Test func twoKeysInARowAreToldAsOne() {
    #expect(KeyMap.standard.labels(for: .editExternally) == ["E", "Ctrl-X Ctrl-E"])
    #expect(KeyMap.standard.markdown(in: .english).contains("| `E` `Ctrl-X Ctrl-E` | "))
  }

  @Test func helpTellsWhyAKeyIsOff() {
    var room = Rehearsal.meeting(size: Size(rows: 60, columns: 100))
    room.press("?")
    #expect(room.screen.contains("off: Nobody is over the time."))
  }

  /// The reference tells no key that does nothing.
  @Test func theKeysInsideANoteDoWhatTheyAreSaidTo() throws {
    for (names, help) in EditorKeys.all.dropFirst(3) {
      for name in names {
        let key = try #require(Key(name: name), "\(name)")
        var kills = KillText()
        var editor = TextEditor("zero\none two\nthree four\nfive six", limit: 1000)
        var outcomes: [TextEditor.Outcome] = []
        // Somewhere in the middle, with something killed, undone and to be done again.
        for before in [
          Key.ctrl("w"), .alt("b"), .up, .alt("b"), .alt("b"), .alt("f"), .left, .ctrl("d"), .ctrl("_"),
        ] {
          _ = editor.handle(before, columns: 40, kills: &kills)
        }
        outcomes.append(editor.handle(key, columns: 40, kills: &kills))
        #expect(outcomes == [.edited], "\(name): \(help.english)")
      }
    }
  }
}
