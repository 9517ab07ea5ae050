import SessionModel
import Testing

/// A facilitator who types an example into the program, looking at the screen after each step.
struct Player {
  let terminal: Terminal
  let example: Example
  var watch = FloorWatch()

  private var words: Example.Words { example.words }

  // MARK: The floor

  /// Presses a key after which a party, or nobody, has the floor.
  mutating func pass(_ key: String, to party: Party?) async throws {
    let pressed = wallClock()
    try terminal.keys(key)
    try await terminal.wait(until: floorText(party))
    watch.passed(to: party, pressed: pressed, seen: wallClock())
  }

  func floorText(_ party: Party?) -> String {
    switch party {
    case .left: example.marketing.team + words.hasTheFloor
    case .right: example.sales.team + words.hasTheFloor
    case .joint: words.jointTime
    case nil: words.nobody
    }
  }

  // MARK: Going through the agenda

  /// Presses keys that lead to a step.
  func go(_ keys: String..., to step: Int) async throws {
    for key in keys { try terminal.keys(key) }
    try await terminal.wait(until: words.step(step))
  }

  /// Leaves a form: a key that follows Esc too soon would be taken for Alt with that key.
  func endTyping() async throws {
    try terminal.keys("Escape")
    try await terminal.wait(until: words.footer)
  }

  // MARK: Typing

  /// Types a note and presses Enter, and waits until the screen calls it kept.
  func note(_ text: String) async throws {
    try terminal.type(text)
    try terminal.keys("Enter")
    try await terminal.wait(for: "“\(text)” kept") { screen in
      screen.shows(String(text.prefix(12))) && !screen.below("─ ").shows(text)
        && screen.shows(words.allKept)
    }
  }

  /// Types into the fields of a form one after the other; `nil` leaves one as it is.
  func fill(_ fields: [String?]) throws {
    for (index, text) in fields.enumerated() {
      if index > 0 { try terminal.keys("Tab") }
      if let text { try terminal.type(text) }
    }
  }

  // MARK: Looking

  /// The screen without the agenda at the left.
  func stage(_ screen: ScreenText) -> ScreenText {
    screen.part(from: rail, to: example.columns)
  }

  /// A team's column, or what there is at that side.
  func side(_ party: Party) throws -> ScreenText {
    let screen = try terminal.screen
    let width = (example.columns - rail - 2) / 2
    return party == .left
      ? screen.part(from: rail, to: rail + width) : screen.part(from: rail + width + 2, to: example.columns)
  }

  private var rail: Int { example.columns >= 96 ? 27 : 0 }
}
