import SessionModel

/// What a look at one thing found.
struct Finding: Hashable, Sendable {
  /// How it is.
  enum Verdict: String, Sendable, CaseIterable {
    /// As it should be.
    case good
    /// Something is lost; the program makes do without.
    case shortfall
    /// The program can't do its work.
    case fault
  }

  /// What was looked at.
  var name: Phrase
  var verdict: Verdict
  /// What is so, in one line.
  var what: Phrase
  /// What to do about it, in one line; `nil` where nothing is to be done.
  var todo: Phrase?
  /// Lines for the person's own eyes, since the program can't see its terminal.
  var sample: [String] = []

  static func good(_ name: Phrase, _ what: Phrase) -> Finding {
    Finding(name: name, verdict: .good, what: what)
  }

  static func shortfall(_ name: Phrase, _ what: Phrase, todo: Phrase) -> Finding {
    Finding(name: name, verdict: .shortfall, what: what, todo: todo)
  }

  static func fault(_ name: Phrase, _ what: Phrase, todo: Phrase?) -> Finding {
    Finding(name: name, verdict: .fault, what: what, todo: todo)
  }
}
