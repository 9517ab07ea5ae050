import SessionModel

/// Puts words together as a language does it: its punctuation, dates, and names of parties.
struct Writing {
  let language: Language
  /// The parties' names, by party: they are wanted for almost every line.
  private let names: [Party: PartyName]

  init(_ language: Language, of session: Session) {
    self.language = language
    let nameless = Phrase("(no name)", zh: "（未命名）")[language]
    let pairs = Party.allCases.map { party in
      let name = MarkdownText.folded(session.name(of: party)[language])
      return (party, PartyName(name.isEmpty ? nameless : name))
    }
    names = Dictionary(uniqueKeysWithValues: pairs)
  }

  func callAsFunction(_ phrase: Phrase) -> String {
    phrase[language]
  }

  /// A phrase that begins a line.
  func capitalized(_ phrase: Phrase) -> String {
    let text = phrase[language]
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `Owner: Ada`
  func labelled(_ label: String, _ text: String) -> String {
    label + Phrase(": ", zh: "：")[language] + text
  }

  /// `Raise the rate (Marketing)`; with the space that keeps a text in brackets from becoming a link.
  func bracketed(_ text: String, _ remark: String) -> String {
    text + Phrase(" (\(remark))", zh: "（\(remark)）")[language]
  }

  /// `Ada, Bo`
  func listed(_ parts: [String]) -> String {
    parts.joined(separator: Phrase(", ", zh: "，")[language])
  }

  /// Names, which Chinese lists with a comma of their own.
  func names(_ names: [String]) -> String {
    names.joined(separator: Phrase(", ", zh: "、")[language])
  }

  func date(_ day: Day) -> String {
    Phrase(day.iso, zh: "\(day.year)年\(day.month)月\(day.day)日")[language]
  }

  /// A party's name, on one line but not escaped yet.
  func name(of party: Party) -> String {
    names[party]?.plain ?? ""
  }

  /// A party's name as it stands after other words of a line.
  func inlineName(of party: Party) -> String {
    names[party]?.inline ?? ""
  }

  /// A party's name at the start of a list item.
  func itemName(of party: Party) -> String {
    names[party]?.block ?? ""
  }

  /// What somebody typed; in a word that there is nothing to see, when there isn't.
  func typed(_ text: String, in place: MarkdownText.Place) -> String {
    let escaped = MarkdownText.escaped(text, in: place)
    return escaped.isEmpty ? self(Wording.noText) : escaped
  }

  /// A name that somebody typed, on one line.
  func typedName(_ text: String) -> String {
    typed(MarkdownText.folded(text), in: .inline)
  }
}

/// A party's name as it stands at the places where it is wanted most.
private struct PartyName {
  var plain: String
  var inline: String
  var block: String

  init(_ name: String) {
    plain = name
    inline = MarkdownText.escaped(name, in: .inline)
    block = MarkdownText.escaped(name, in: .block)
  }
}
