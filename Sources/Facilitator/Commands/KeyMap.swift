import SessionModel
import Terminal

/// Which keys do what. Everything that tells of keys is made from the one map.
public struct KeyMap: Sendable {
  // Lists, which are short: dictionaries of so many kinds would cost each start more than all their looking up.
  private var keys: [(command: Command, key: Key)] = []
  private var commands: [(place: Command.Place, key: Key, command: Command)] = []
  private var sequences: [(sequence: KeySequence, command: Command)] = []

  /// A map from commands to the names of their keys; two names with a blank between are pressed one after the
  /// other, while text is typed.
  /// - Throws: ``KeyMapError`` for a name that is no key's, and for a key that has two commands at one place.
  public init(_ bindings: [(Command, [String])]) throws(KeyMapError) {
    for (command, names) in bindings {
      for name in names {
        if let sequence = KeySequence(name: name) {
          if let other = sequences.first(where: { $0.sequence == sequence }) {
            throw .boundTwice(name, other.command, command)
          }
          sequences.append((sequence, command))
          continue
        }
        guard let key = Key(name: name) else { throw .unknownKey(name, command) }
        keys.append((command, key))
        for place in command.places {
          if let other = self.command(for: key, at: place) { throw .boundTwice(key.name, other, command) }
          commands.append((place, key, command))
        }
      }
    }
  }

  /// The command of a key at a place.
  public func command(for key: Key, at place: Command.Place) -> Command? {
    commands.first { $0.place == place && $0.key == key }?.command
  }

  /// The command of a key while text is typed: only keys that aren't text themselves.
  public func commandWhileTyping(for key: Key) -> Command? {
    guard case .function = key.code, let command = command(for: key, at: .meeting), command.worksWhileTyping
    else {
      return nil
    }
    return command
  }

  /// Whether a key is the first of several while text is typed.
  func beginsSequence(_ key: Key) -> Bool {
    sequences.contains { $0.sequence.first == key }
  }

  /// The commands that begin with a key while text is typed, each with the key that comes second.
  public func commandsWhileTyping(after first: Key) -> [Key: Command] {
    sequences.reduce(into: [:]) { if $1.sequence.first == first { $0[$1.sequence.second] = $1.command } }
  }

  /// The keys of a command, the main one first.
  public func keys(for command: Command) -> [Key] {
    keys.lazy.filter { $0.command == command }.map(\.key)
  }

  /// The main key of a command as help writes it; empty when it has none.
  public func label(for command: Command) -> String {
    keys.first { $0.command == command }?.key.label ?? ""
  }

  /// All keys of a command as help writes them, those that are pressed one after the other as one.
  public func labels(for command: Command) -> [String] {
    keys(for: command).map(\.label)
      + sequences.filter { $0.command == command }.map(\.sequence.label).sorted()
  }
}

/// Two keys that are pressed one after the other.
private struct KeySequence: Equatable, Sendable {
  let first: Key
  let second: Key

  /// `nil` when the name is one key's, or none's.
  init?(name: String) {
    guard name.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let keys = name.split(separator: " ").map { Key(name: String($0)) }
    guard keys.count == 2, let first = keys[0], let second = keys[1] else { return nil }
    self.first = first
    self.second = second
  }

  var label: String { "\(first.label) \(second.label)" }
}

/// Why a key map can't be used.
public enum KeyMapError: Error, Equatable {
  /// No key has this name.
  case unknownKey(String, Command)
  /// One key would do two things at one place.
  case boundTwice(String, Command, Command)
}

extension KeyMap {
  /// The default map. Its keys stay as they are from version to version.
  public static let standardBindings: [(Command, [String])] = [
    (.passFloor, ["space", "f2"]), (.pause, ["p", "f3"]),
    (.giveLeft, ["1"]), (.giveRight, ["2"]), (.giveJoint, ["0", "f4"]),
    (.moreTime, ["+"]), (.lessTime, ["-"]), (.giveOverrun, ["="]), (.moveSeconds, ["m"]),
    (.nextStep, ["n", "f6"]), (.previousStep, ["N", "f5"]), (.goTo, ["g"]),
    (.otherColumn, ["tab", "f7"]), (.up, ["up", "k"]), (.down, ["down", "j"]), (.left, ["left", "h"]),
    (.right, ["right", "l"]),
    (.newNote, ["i"]), (.newBelow, ["o"]), (.edit, ["e", "enter"]),
    (.editExternally, ["E", "ctrl-x ctrl-e"]), (.delete, ["x"]),
    (.moveDown, ["J"]), (.moveUp, ["K"]),
    (.newBlocker, ["b"]), (.newHelp, ["r"]), (.newDecision, ["d"]), (.newAction, ["t"]), (.newParked, ["v"]),
    (.newInitiative, ["I"]), (.startFrom, ["s"]),
    (.changeTeam, ["c"]), (.changeKind, ["C"]), (.changeStep, ["G"]), (.history, ["H"]),
    (.agree, ["a"]), (.agreeOther, ["A"]), (.funnel, ["F"]), (.takeOver, ["S"]), (.goalMap, ["M"]),
    (.readBack, ["R"]),
    (.undo, ["u"]), (.redo, ["ctrl-r"]), (.writeMinutes, ["w"]), (.saveElsewhere, ["W", "f8"]),
    (.find, ["/"]), (.help, ["?", "f1"]),
    (.palette, [":"]), (.wall, ["P"]), (.leave, ["q"]),
    (.newMeeting, ["n"]), (.openMeeting, ["enter"]), (.openDemo, ["d"]),
    (.followUp, ["f"]),
  ]

  /// The default map.
  ///
  /// That it holds no clash is a test's to show; should one slip through, the later binding is left out.
  public static let standard: KeyMap = {
    var bindings = standardBindings
    while true {
      if let map = try? KeyMap(bindings) { return map }
      bindings.removeLast()
    }
  }()
}

extension Key {
  /// What people call it who don't spell its name; `nil` for most.
  private var sign: String? {
    guard modifiers.isEmpty else { return nil }
    return switch code {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .escape: "Esc"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    // Asked for with every key that is typed.
    case .tab: "Tab"
    case .enter: "Enter"
    case .character(" "): "Space"
    default: nil
    }
  }

  /// The key as people see it: `Space`, `Ctrl-R`, `F2`, `↑`, `a`.
  public var label: String {
    if let sign { return sign }
    guard name.count > 1 else { return name }
    return name.split(separator: "-").map { part in
      part.count > 1 || modifiers.contains(.control)
        ? part.prefix(1).uppercased() + part.dropFirst() : String(part)
    }.joined(separator: "-")
  }
}
