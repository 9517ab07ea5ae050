import SessionModel

/// Checks what a document's changes come to: that they make a meeting, and keep within the limits.
struct ImportLimits {
  /// The longest one-line text, in bytes: a follow-up's title is its forerunner's and some words more.
  static let nameBytes = 2 * Limits.nameBytes
  /// The most steps of an agenda: a follow-up's may have one more, for looking back.
  static let steps = Limits.agendaSteps + 1
  /// The most questions of a step.
  static let prompts = Limits.agendaSteps

  /// - Throws: ``ImportFault`` for the first fault.
  static func check(_ meeting: MeetingImport) throws(ImportFault) {
    guard let first = meeting.changes.first else {
      throw ImportFault(Wrong.noChanges, at: .member("changes"))
    }
    guard first.setsUp else { throw ImportFault(Wrong.noSetUp, at: .member("changes[0]")) }
    var known: Set<ChangeID> = []
    for (index, change) in meeting.changes.enumerated() {
      guard known.insert(change.id).inserted else {
        throw ImportFault(Wrong.sameChange, at: .member("changes[\(index)].id"))
      }
      for (place, operation) in change.operations.enumerated() {
        try ImportLimits().check(operation, "changes[\(index)].operations[\(place)]")
      }
    }
    guard meeting.session.entryCount <= Limits.entries else {
      throw ImportFault(Wrong.manyEntries, at: .member("changes"))
    }
  }

  private func check(_ operation: SessionModel.Operation, _ path: String) throws(ImportFault) {
    switch operation {
    case .set(let entry, let field, let value):
      try name(field.rawValue, path + ".set")
      try check(value, of: field, path)
      let limit = entry == nil ? Self.nameBytes : Limits.entryTextBytes
      switch value {
      case .text(let text): try self.text(text, limit, path + ".to.text")
      case .agenda(let agenda): try check(agenda, path + ".to.agenda")
      case .unknown(let value): try check(value, path + ".to")
      default: break
      }
    case .grant(let step, _): try name(step, path + ".grant.step")
    case .move(let step, _, _, _): try name(step, path + ".move.step")
    case .draft(let key, let texts):
      if case .new(let step, _, _) = key.slot { try name(step, path + ".draft.slot.new.step") }
      for (field, text) in texts ?? [:] {
        try name(field.rawValue, path + ".texts")
        try self.text(text, Limits.entryTextBytes, path + ".texts.\(field.rawValue.prefix(40))")
      }
    case .unknown(let value): try check(value, path)
    case .floor, .undo, .redo: break
    }
  }

  /// A field of this version holds what the model says, and nothing else.
  private func check(_ value: Value?, of field: Field, _ path: String) throws(ImportFault) {
    guard let content = field.content else { return }
    guard let value else {
      if content.canBeCleared { return }
      throw ImportFault(Wrong.missing, at: .member(path + ".to"))
    }
    if content.holds(value) { return }
    guard value.type == content.type else {
      throw ImportFault(Wrong.type(content.type), at: .member(path + ".to"))
    }
    throw ImportFault(Wrong.content(content), at: .member(path + ".to." + content.type))
  }

  /// A number beyond 64 bits in what a newer version wrote would not be passed on as it came.
  private func check(_ value: JSONValue, _ path: String) throws(ImportFault) {
    switch value {
    case .number(let number) where number.magnitude >= 0x1p63:
      throw ImportFault(Wrong.inexact, at: .member(path))
    case .array(let values): for value in values { try check(value, path) }
    case .object(let members): for value in members.values { try check(value, path) }
    default: break
    }
  }

  private func check(_ agenda: Agenda, _ path: String) throws(ImportFault) {
    try name(agenda.name, path + ".name")
    if agenda.steps.isEmpty { throw ImportFault(Wrong.noSteps, at: .member(path + ".steps")) }
    if agenda.steps.count > Self.steps {
      throw ImportFault(Wrong.manySteps, at: .member(path + ".steps"))
    }
    var known: Set<Step.ID> = []
    for (index, step) in agenda.steps.enumerated() {
      let path = path + ".steps[\(index)]"
      guard known.insert(step.id).inserted else {
        throw ImportFault(Wrong.sameStep, at: .member(path + ".id"))
      }
      try check(step, path)
    }
  }

  private func check(_ step: Step, _ path: String) throws(ImportFault) {
    try name(step.id, path + ".id")
    try phrase(step.name, Self.nameBytes, path + ".name")
    if step.prompts.isEmpty { throw ImportFault(Wrong.noPrompts, at: .member(path + ".prompts")) }
    if step.prompts.count > Self.prompts {
      throw ImportFault(Wrong.manyPrompts, at: .member(path + ".prompts"))
    }
    for (index, prompt) in step.prompts.enumerated() {
      try phrase(prompt.question, Limits.questionBytes, path + ".prompts[\(index)].question")
    }
  }

  private func phrase(_ phrase: Phrase, _ limit: Int, _ path: String) throws(ImportFault) {
    for language in Language.allCases { try text(phrase[language], limit, path + "." + language.rawValue) }
  }

  private func name(_ name: String, _ path: @autoclosure () -> String) throws(ImportFault) {
    try text(name, Self.nameBytes, path())
  }

  private func text(_ text: String, _ limit: Int, _ path: @autoclosure () -> String) throws(ImportFault) {
    if text.utf8.count > limit { throw ImportFault(Wrong.long(limit), at: .member(path())) }
  }
}

extension Change {
  /// Whether the change gives a meeting what every new one has.
  fileprivate var setsUp: Bool {
    let hasTitle = operations.contains { if case .set(nil, .title, .text) = $0 { true } else { false } }
    return hasTitle
      && operations.contains { if case .set(nil, .agenda, .agenda) = $0 { true } else { false } }
  }
}
