/// Types into a terminal, and counts what is typed beyond the notes' own text.
struct Keyboard {
  let terminal: Terminal
  private(set) var tally = Tally()

  /// What was pressed, by what it was for.
  struct Tally: CustomStringConvertible {
    /// Characters of the notes themselves, which don't count.
    var characters = 0
    /// Entries whose end was said by a key, and those keys.
    var entries = 0
    var ends = 0
    /// Fields besides the text that were filled in, and the keys for it beyond what was typed into them.
    var fields = 0
    var fieldKeys = 0
    /// Keys that pass the floor or stop the clock.
    var clock = 0
    /// All other keys: going about, beginning, leaving.
    var navigation = 0

    var description: String {
      "\(characters) characters of notes; beyond them: \(ends) keys for the ends of \(entries) entries, "
        + "\(fieldKeys) for \(fields) fields, \(clock) for the clock, \(navigation) of navigation"
    }
  }

  init(_ terminal: Terminal, _ tally: Tally = Tally()) {
    self.terminal = terminal
    self.tally = tally
  }

  /// Keys that lead somewhere.
  mutating func go(_ keys: String...) throws {
    for key in keys { try terminal.keys(key) }
    tally.navigation += keys.count
  }

  /// Esc, waited for: a key that follows too soon would be taken for Alt with that key.
  mutating func escape(until text: String = "? keys") async throws {
    try go("Escape")
    try await terminal.wait(until: text)
  }

  /// Keys for the clock.
  mutating func clock(_ keys: String...) throws {
    for key in keys { try terminal.keys(key) }
    tally.clock += keys.count
  }

  /// Keys that fill fields: agreements, signatures, choices.
  mutating func fields(_ count: Int, _ keys: String...) throws {
    for key in keys { try terminal.keys(key) }
    tally.fields += count
    tally.fieldKeys += keys.count
  }

  /// A note's own text.
  mutating func text(_ text: String) throws {
    try terminal.type(text)
    tally.characters += text.count
  }

  /// The fields of a form from the focused one on; `nil` is passed over, a choice is told by its number.
  mutating func fill(_ fields: [Value?]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 {
        try terminal.keys("Tab")
        tally.fieldKeys += 1
      }
      switch field {
      case .typed(let text)?:
        try self.text(text)
        tally.fields += 1
      case .chosen(let number)?:
        try terminal.keys(number)
        tally.fields += 1
        tally.fieldKeys += 1
      case nil: break
      }
    }
  }

  /// What goes into a field.
  enum Value: ExpressibleByStringLiteral {
    case typed(String)
    case chosen(String)

    init(stringLiteral text: String) {
      self = .typed(text)
    }
  }

  /// A new entry: its text, the fields after it, and Enter.
  mutating func entry(_ text: String, _ fields: [Value?] = []) throws {
    try self.text(text)
    if !fields.isEmpty { try fill([nil] + fields) }
    try end()
  }

  /// Enter at the end of an entry.
  mutating func end() throws {
    try terminal.keys("Enter")
    tally.entries += 1
    tally.ends += 1
  }
}
