import SessionModel
import Terminal

/// Fields to be filled in, one of which has the focus.
public struct Form: Equatable, Sendable {
  /// The fields; never empty.
  public var fields: [FormField]
  /// The field that takes the keys.
  public private(set) var focus: Int

  /// A form with the focus on a field.
  public init(_ fields: [FormField], focus: Field? = nil) {
    self.fields = fields
    self.focus = fields.firstIndex { $0.field == focus } ?? 0
  }

  /// The field that has the focus.
  public var focused: FormField {
    get { fields[focus] }
    set { fields[focus] = newValue }
  }

  /// The field that Tab goes to.
  public var next: FormField { fields[(focus + 1) % fields.count] }

  /// A field by its name.
  public subscript(field: Field) -> FormField? {
    fields.first { $0.field == field }
  }

  /// Gives the focus to a field, if the form has it.
  public mutating func focus(on field: Field) {
    focus = fields.firstIndex { $0.field == field } ?? focus
  }

  /// Moves the focus, around the end.
  public mutating func moveFocus(by distance: Int) {
    focus = ((focus + distance) % fields.count + fields.count) % fields.count
  }

  /// Gives a key to the field that has the focus.
  /// - Parameters:
  ///   - columns: how many columns its text is wrapped to.
  ///   - kills: what was killed last in any text.
  public mutating func handle(
    _ key: Key, language: Language, columns: Int, kills: inout KillText
  ) -> TextEditor.Outcome {
    fields[focus].input.handle(key, language: language, columns: columns, kills: &kills)
  }

  /// What was typed, by field: a draft.
  public var texts: [Field: String] {
    fields.reduce(into: [:]) { texts, field in
      if !field.input.text.isEmpty { texts[field.field] = field.input.text }
    }
  }

  /// Puts a text or a stored choice into a field, if the form has it.
  public mutating func set(_ field: Field, to text: String) {
    guard let index = fields.firstIndex(where: { $0.field == field }) else { return }
    fields[index].input.text = text
  }

  /// Takes up a draft.
  public mutating func restore(_ texts: [Field: String]) {
    for index in fields.indices {
      if let text = texts[fields[index].field] { fields[index].input.text = text }
    }
  }
}

/// One field of a form.
public struct FormField: Equatable, Sendable {
  /// Which field it is.
  public let field: Field
  /// What it is called on the screen.
  public let label: Phrase
  /// What was typed so far.
  public var input: FieldInput

  /// Makes a field that looks as its form asks for.
  /// - Parameters:
  ///   - text: the text, stored choice, date or reference that it starts with; empty for none.
  ///   - choices: what a reference can refer to.
  public init(_ field: Field, label: Phrase? = nil, text: String = "", choices: [FieldChoice] = []) {
    self.field = field
    self.label = label ?? field.name
    switch field.form {
    case .text: input = .text(TextEditor(limit: Limits.entryTextBytes))
    case .line, .day, .number, .integer, .rates:
      input = .text(TextEditor(isMultiline: false, limit: Limits.nameBytes))
    case .flag: input = .choice(ChoiceInput(FieldChoice.yesNo))
    case .choice(let choices): input = .choice(ChoiceInput(choices))
    case .reference: input = .choice(ChoiceInput(choices))
    }
    input.text = text
  }

  /// Makes a field with a choice of its own.
  public init(_ field: Field, label: Phrase, choice: String, of choices: [FieldChoice]) {
    self.field = field
    self.label = label
    input = .choice(ChoiceInput(choices))
    input.text = choice
  }
}

/// What is typed into a field.
public enum FieldInput: Equatable, Sendable {
  /// Free text.
  case text(TextEditor)
  /// One of a few.
  case choice(ChoiceInput)

  /// The text, or the stored value of the choice; empty when there is none.
  public var text: String {
    get {
      switch self {
      case .text(let editor): editor.text
      case .choice(let input): input.selected?.value ?? ""
      }
    }
    set {
      switch self {
      case .text(let editor):
        self = .text(
          TextEditor(newValue, isMultiline: editor.isMultiline, limit: max(editor.limit, newValue.utf8.count))
        )
      case .choice(var input):
        input.select(value: newValue)
        self = .choice(input)
      }
    }
  }

  /// Takes a key.
  /// - Parameters:
  ///   - columns: how many columns a text is wrapped to.
  ///   - kills: what was killed last in any text.
  public mutating func handle(
    _ key: Key, language: Language, columns: Int, kills: inout KillText
  ) -> TextEditor.Outcome {
    switch self {
    case .text(var editor):
      // Held once only, or the first edit would copy the whole text.
      self = .choice(ChoiceInput([]))
      let outcome = editor.handle(key, columns: columns, kills: &kills)
      self = .text(editor)
      return outcome
    case .choice(var input):
      let outcome = input.handle(key, language: language)
      self = .choice(input)
      return outcome
    }
  }
}

/// A choice of one among a few, or of none.
public struct ChoiceInput: Equatable, Sendable {
  /// What can be chosen.
  public let options: [FieldChoice]
  private var index: Int?

  /// A choice that nobody has made yet.
  public init(_ options: [FieldChoice]) {
    self.options = options
  }

  /// What is chosen; `nil` when nothing is.
  public var selected: FieldChoice? { index.map { options[$0] } }

  /// Chooses by stored value; an unknown one chooses nothing.
  public mutating func select(value: String) {
    index = options.firstIndex { $0.value == value }
  }

  /// Takes a key: the number of an option, or arrows and Space to go through them. Letters do nothing: words meant
  /// for another field must not choose.
  public mutating func handle(_ key: Key, language: Language) -> TextEditor.Outcome {
    switch key {
    case .right, .down, .space: step(by: 1)
    case .left, .up: step(by: -1)
    case .backspace, .delete, .ctrl("u"), .ctrl("k"): index = nil
    default:
      guard let number = key.character?.wholeNumberValue, options.indices.contains(number - 1) else {
        return .ignored
      }
      index = number - 1
    }
    return .edited
  }

  private mutating func step(by distance: Int) {
    guard !options.isEmpty else { return }
    let start = index ?? (distance > 0 ? -1 : options.count)
    index = ((start + distance) % options.count + options.count) % options.count
  }
}

extension FieldChoice {
  static let yesNo = [FieldChoice("yes", Phrase("yes", zh: "是")), FieldChoice("no", Phrase("no", zh: "否"))]
}
