import Foundation

/// What the command line asks for.
struct Options {
  /// What can be measured.
  enum Run: String {
    case typing
    case room
    case minutes
    case start
  }

  /// What is measured.
  let run: Run
  /// How many entries the meeting has in the end.
  var entries = 10_000
  /// How many notes are made to see how soon the others show them.
  var changes = 200
  /// For how many seconds each way of doing nothing is looked at.
  var seconds = 10
  /// How many characters are typed at full speed.
  var characters = 4_000
  /// Whether only what arrives counts, not when.
  var isExactnessOnly = false
  /// How often each program is started.
  var rounds = 20
  /// How many small meetings the store holds besides.
  var meetings = 1_000
  /// Other programs that are measured beside ours, by name.
  var others: [String] = []
  /// The program that is typed into.
  var program = ""

  init(_ arguments: some Collection<String>) throws {
    var rest = Array(arguments)
    guard let run = rest.first.flatMap(Run.init) else {
      throw Complaint("say typing, room, minutes or start first")
    }
    self.run = run
    rest.removeFirst()
    if run == .minutes { return }
    while !rest.isEmpty {
      let argument = rest.removeFirst()
      switch argument {
      case "--exactness": isExactnessOnly = true
      case "--entries": entries = try Self.number(after: argument, &rest)
      case "--changes": changes = min(try Self.number(after: argument, &rest), TypedText.singles.count)
      case "--seconds": seconds = try Self.number(after: argument, &rest)
      case "--characters": characters = try Self.number(after: argument, &rest)
      case "--rounds": rounds = try Self.number(after: argument, &rest)
      case "--meetings": meetings = try Self.number(after: argument, &rest)
      case "--against":
        others = rest.first?.split(separator: ",").map(String.init) ?? []
        rest = Array(rest.dropFirst())
      default:
        guard program.isEmpty, !argument.hasPrefix("--") else { throw Complaint("what is \(argument)?") }
        program = argument
      }
    }
    let usual = [".build/release/entente", ".build/debug/entente"]
    let places = program.isEmpty ? usual : [program]
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      throw Complaint(
        "there is no program \(places[0]); build it with swift build -c release --product entente")
    }
    program = found
  }

  private static func number(after option: String, _ rest: inout [String]) throws -> Int {
    guard let number = rest.first.flatMap({ Int($0) }), number > 0 else {
      throw Complaint("\(option) needs a number")
    }
    rest.removeFirst()
    return number
  }
}

/// Why the bench can't go on.
struct Complaint: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
