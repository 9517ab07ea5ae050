import SessionModel

// An entry in words: what it is called, what it says, and what is known of it.

/// One thing that is said, told apart from others by its name.
struct SpokenPart: Equatable, Sendable {
  /// What it is about: the same before and after it was altered.
  var name: String
  /// What is said.
  var text: String
  /// What it comes to; nothing is said again while that stays.
  var sense: String
  /// Whether it is only said when there is nothing else to be said of the same thing.
  var isAside: Bool

  init(_ name: String, _ text: String, sense: String? = nil, isAside: Bool = false) {
    self.name = name
    self.text = text
    self.sense = sense ?? text
    self.isAside = isAside
  }
}

extension Speech {
  /// `goal 2 of Marketing`, counted within its step.
  func label(_ entry: Entry, in session: Session) -> Phrase {
    let kind = entry.kind ?? .note
    let index = session.list([kind], team: entry.team, step: entry.step).index(of: entry.id)
    let number = index.map { " \($0 + 1)" } ?? ""
    let label = Phrase(kind.name.english + number, zh: kind.name.chinese + number)
    guard entry.team != .joint else { return label }
    let team = session.name(of: entry.team)
    let gap = label.chinese.first?.isASCII == true ? " " : ""
    return Phrase(
      "\(label.english) of \(line(team.english))", zh: "\(line(team.chinese))的\(gap)\(label.chinese)")
  }

  /// The parts of an entry: its text, its fields, who agrees.
  func parts(_ entry: Entry, in session: Session) -> [SpokenPart] {
    [SpokenPart(Field.text.rawValue, line(entry.text))] + fieldParts(entry, in: session)
      + (session.step.view == .checks ? suggestions(entry, in: session) : [])
      + agreements(entry, in: session)
  }

  /// All about an entry, in one line.
  func description(_ entry: Entry, in session: Session) -> String {
    sentence(parts(entry, in: session).map(\.text).joined(separator: semicolon))
  }

  private func fieldParts(_ entry: Entry, in session: Session) -> [SpokenPart] {
    guard let kind = entry.kind else { return [] }
    var fields = kind.fields.filter { $0 != .text }
    if kind == .goal { fields += EntryKind.checkFields + EntryKind.funnelFields }
    fields += kind.reviewFields.filter { !fields.contains($0) } + [.since]
    var parts = fields.compactMap { field in
      entry[field].flatMap { words($0, field, in: session) }
        .map { SpokenPart(field.rawValue, label(of: field) + language.colon + $0) }
    }
    if kind == .help, entry.reply == nil, session.step.view == .board {
      parts.append(SpokenPart(Field.reply.rawValue, Phrase("no reply yet", zh: "尚未答复")[language]))
    }
    if kind == .goal, let change = entry.figures.change, let unit = entry.unit {
      let text = Phrase(
        "a change of \(change.text) \(unit.name.english)", zh: "变化 \(change.text) \(unit.name.chinese)")
      parts.append(SpokenPart("change", text[language]))
    }
    if kind == .goal, let funnel = session.funnel(of: entry) {
      let stages = session.stages(of: funnel, language).map { "\(Number($0.count).text) \(line($0.name))" }
      parts.append(
        SpokenPart(
          "funnel", Phrase("funnel: ", zh: "漏斗：")[language] + stages.joined(separator: comma)))
    }
    return parts
  }

  private func label(of field: Field) -> String {
    field == .since ? Phrase("since", zh: "自")[language] : field.name[language]
  }

  /// A value in words; `nil` when it refers to what is gone, or isn't for people.
  private func words(_ value: Value, _ field: Field, in session: Session) -> String? {
    switch value {
    case .entry(let id): session.contains(id) ? session[id].map { label($0, in: session)[language] } : nil
    case .number(let number): number.text
    case .flag(let flag): FieldChoice.yesNo.first { $0.value == (flag ? "yes" : "no") }?.name[language]
    case .text(let text):
      if case .choice(let choices) = field.form {
        choices.first { $0.value == text }?.name[language] ?? line(text)
      } else {
        line(text)
      }
    case .day, .integer: value.typed
    case .checkpoints, .agenda, .unknown: nil
    }
  }

  private func suggestions(_ goal: Entry, in session: Session) -> [SpokenPart] {
    guard goal.kind == .goal else { return [] }
    return session.smart(of: goal).filter { $0.verdict == nil }.map { check in
      let word =
        check.suggestion.map { Phrase("\($0.name.english) is suggested", zh: "建议为\($0.name.chinese)") }
        ?? Phrase("not judged yet", zh: "尚未判断")
      let lacking = check.missing.map { $0.name[language] }
      let missing =
        lacking.isEmpty
        ? "" : Phrase(", missing ", zh: "，缺少")[language] + lacking.joined(separator: comma)
      return SpokenPart(
        check.criterion.field.rawValue,
        check.criterion.name[language] + language.colon + word[language] + missing)
    }
  }

  /// What each team says whose word is wanted. The notice tells whoever agrees; so these are for others.
  private func agreements(_ entry: Entry, in session: Session) -> [SpokenPart] {
    entry.consenting.map { team in
      let name = session.name(of: team)
      let isPriority = entry.kind == .priority
      let text =
        switch entry.agreement(of: team) {
        case .holds where isPriority: Phrase("\(name.english) understands", zh: "\(name.chinese)已理解")
        case .holds: Phrase("\(name.english) agrees", zh: "\(name.chinese)同意")
        case .lapsed: Phrase("\(name.english) only before an edit", zh: "\(name.chinese)仅在修改前同意")
        case .none: Phrase("\(name.english) not yet", zh: "\(name.chinese)尚未同意")
        }
      return SpokenPart(Self.agreementName + team.rawValue, line(text[language]))
    }
  }

  /// What the names of the parts begin with that tell of agreements.
  static let agreementName = "agreement-"
}
