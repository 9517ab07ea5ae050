import SessionModel

/// The screens in words: what plain mode says, line by line, of the same state that the other screens draw.
///
/// Every line makes sense alone, is short, and has no mark that a screen reader would spell out. Texts that people
/// wrote stand in one line each, so that none of them can pass for a line of the program.
public struct Speech: Sendable {
  /// What is told of.
  let state: State
  let language: Language

  /// The words for a state.
  public init(_ state: State) {
    self.state = state
    language = state.setting.language
  }

  var keyMap: KeyMap { state.setting.keyMap }

  /// What stands between things that are told one after the other.
  var comma: String { Phrase(", ", zh: "，")[language] }
  /// What stands between statements about one thing.
  var semicolon: String { Phrase("; ", zh: "；")[language] }
  /// What stands between sentences.
  var space: String { Phrase(" ", zh: "")[language] }
  private var stop: String { Phrase(".", zh: "。")[language] }

  /// A statement with its full stop, unless it ends in a mark already.
  func sentence(_ text: String) -> String {
    guard let last = text.last, !".?!:;。？！：；…".contains(last) else { return text }
    return text + stop
  }

  /// A text that somebody wrote, in one line.
  func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A text of the screens without the marks that only make sense to the eye.
  func spoken(_ text: Phrase) -> String {
    let marks = [
      (" → ", Phrase(" to ", zh: "到")), (" · ", Phrase("; ", zh: "；")), ("✓ ", Phrase(same: "")),
      ("○ ", Phrase(same: "")),
    ]
    return marks.reduce(line(text[language])) { $0.replacing($1.0, with: $1.1[language]) }
  }

  /// The start of a text, enough to tell it from others.
  func excerpt(_ text: String) -> String {
    let line = line(text)
    return line.count > 40 ? "“\(line.prefix(40))…”" : "“\(line)”"
  }

  func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// How many there are of something.
  func count(_ number: Int, _ one: Phrase, _ many: Phrase? = nil) -> Phrase {
    Phrase(
      "\(number) \(number == 1 ? one.english : (many ?? Phrase(one.english + "s", zh: one.chinese)).english)",
      zh: "\(number) \(one.chinese)")
  }

  /// A party's name.
  func name(_ party: Party, in session: Session) -> String { line(session.name(of: party)[language]) }
}
