import SessionModel
import Testing

@testable import Facilitator

@Suite struct PlainCommands {
  /// A room at either place.
  private func room(_ place: Command.Place, _ language: Language) -> Rehearsal {
    place == .home ? Rehearsal(language: language) : .demo(language: language)
  }

  /// Every command that there is, also one that is added tomorrow.
  @Test(arguments: Language.allCases) func everyCommandIsReachableByName(_ language: Language) {
    for command in Command.allCases {
      for place in command.places {
        let speech = Speech(room(place, language).state)
        for typed in [command.rawValue, ":" + command.rawValue, "：" + command.rawValue.uppercased()] {
          #expect(speech.read(typed).messages.map(words) == ["command \(command.rawValue)"], "\(typed)")
        }
        #expect(speech.help.contains { $0.hasPrefix(command.rawValue) }, "help is silent about \(command)")
      }
    }
  }

  @Test func noCommandIsCalledLikeAWordOfPlainMode() {
    let words = Set(PlainWord.allCases.map(\.rawValue))
    #expect(Command.allCases.filter { words.contains($0.rawValue) }.isEmpty)
  }

  /// Short names and keys do what they say, or tell what they may mean.
  @Test(arguments: Language.allCases) func shortNamesAndKeysLeadThere(_ language: Language) {
    for command in Command.allCases {
      for place in command.places {
        let names = PlainNames(room(place, language).state)
        for short in [command.short.english, command.short.chinese] {
          let found = names.find(short)
          // A name of one command may be the short name of another: the name counts.
          let isTaken = found.count == 1 && found[0].name == short
          #expect(isTaken || found.contains(.command(command)), "\(short)")
        }
        for key in KeyMap.standard.keys(for: command) {
          for name in [key.label, key.name] where name.count > 1 || name == key.name {
            let isName = Command.allCases.contains { $0.rawValue == SearchText.folded(name) }
            #expect(isName || names.find(name) == [.command(command)], "\(name)")
          }
        }
      }
    }
  }

  /// While typing, what works there is done there, and what doesn't ends typing first.
  @Test func everyCommandIsReachableWhileTyping() {
    var room = Rehearsal.demo()
    room.press("i")
    for command in Command.allCases where command.places.contains(.meeting) && command != .help {
      let expected =
        command.worksWhileTyping
        ? ["command \(command.rawValue)"] : ["key escape", "command \(command.rawValue)"]
      #expect(Speech(room.state).read(":" + command.rawValue).messages.map(words) == expected)
    }
    #expect(!Speech(room.state).read(":help").lines.isEmpty)
  }

  @Test(arguments: [
    ("pa", "pass-floor, pause, new-parked, palette"), ("move-", "move-seconds, move-down, move-up"),
  ]) func whatIsAmbiguousTellsItsCandidates(typed: String, candidates: String) {
    let reading = Speech(Rehearsal.demo().state).read(typed)
    #expect(reading.messages.isEmpty)
    #expect(reading.lines == ["“\(typed)” may be: \(candidates)."])
  }
}
