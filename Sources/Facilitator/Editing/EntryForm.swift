import SessionModel

/// The panel in which an entry, or something of the meeting itself, is typed.
public struct EntryForm: Equatable, Sendable {
  /// What is being typed.
  public enum Target: Equatable, Sendable {
    /// A new entry.
    case new(EntryKind, team: Party, step: Step.ID, place: Session.Place)
    /// An entry that is there, and what comes after it.
    case entry(EntryID, Then)
    /// The meeting's own fields.
    case meeting
  }

  /// What comes after an entry was edited.
  public enum Then: Equatable, Sendable {
    /// Nothing, or what else lacks something at this step.
    case end
    /// A new entry of its kind: it was new itself, and asked for one thing more.
    case new
    /// The next entry that lacks what the step is there for: this one did, and asked for one thing more.
    case next
  }

  /// Which of an entry's fields come first.
  public enum Section: Equatable, Sendable {
    /// What it says.
    case entry
    /// What the other team finds of a goal: SMART and FAST.
    case checks
    /// A goal's reverse funnel.
    case funnel
    /// What became of it since the last meeting.
    case review
  }

  /// What is being typed.
  public let target: Target
  /// Which fields come first.
  public private(set) var section = Section.entry
  /// What it is called: the kind of entry, or the field's name.
  public let title: Phrase
  /// Whose entry it is.
  public let team: Party
  /// The fields.
  public var form: Form
  /// What the fields held when typing began, so that only what was altered is written.
  public let original: [Field: String]
  /// What a new entry refers to: the one that was selected when it was begun.
  public let referred: EntryID?

  /// The form of a new entry.
  /// - Parameter referred: the entry that it comes from, if a field can refer to it.
  public init(
    new kind: EntryKind, team: Party, at place: Session.Place, referring referred: EntryID? = nil,
    in session: Session
  ) {
    target = .new(kind, team: team, step: session.homeStep(of: kind), place: place)
    title = kind.name
    self.team = team
    self.referred = referred
    form = Form(kind.fields.map { FormField($0, choices: session.choices(for: $0, team: team, from: nil)) })
    if let referred { form.refer(to: referred) }
    original = form.texts
  }

  /// The form of an entry that is there; `nil` when it has gone.
  public init?(
    editing id: EntryID, _ section: Section = .entry, focus: Field? = nil, then: Then = .end,
    in session: Session
  ) {
    guard session.contains(id), let entry = session[id], let kind = entry.kind else { return nil }
    target = .entry(id, then)
    self.section = section
    referred = nil
    title = section == .funnel ? Phrase("reverse funnel", zh: "反向漏斗") : kind.name
    team = entry.team
    form = Form(
      kind.fields(first: section).map { field in
        FormField(
          field, text: entry[field]?.typed ?? "",
          choices: session.choices(for: field, team: entry.team, from: id))
      }, focus: focus)
    original = form.texts
  }

  /// The form of fields of the meeting.
  public init(meeting fields: [Field], title: Phrase, in session: Session) {
    target = .meeting
    self.title = title
    team = .joint
    referred = nil
    form = Form(fields.map { FormField($0, text: session[$0]?.typed ?? "") })
    original = form.texts
  }

  /// What the meeting was set up with and can still be put right.
  public static let setupFields: [Field] = [
    .title, .period, .place, .facilitator, .noteTaker, .leftTeam, .rightTeam, .date, .tolerance,
  ]

  /// Where a draft of it is kept; `nil` for what is too short to need one.
  public var slot: DraftKey.Slot? {
    switch target {
    case .new(let kind, let team, let step, _): .new(step: step, team: team, kind: kind)
    case .entry(let id, _): .entry(id)
    case .meeting: nil
    }
  }

  /// The entry that is edited; `nil` for a new one and for the meeting's own fields.
  public var edited: EntryID? {
    if case .entry(let id, _) = target { id } else { nil }
  }

  /// Whether anything was typed that isn't kept.
  public var isAltered: Bool { form.texts != original }

  /// The values of the fields that were altered; a `nil` value clears the field.
  /// - Parameter today: what dates without a year or by weekday count from.
  /// - Throws: ``FormProblem`` for the first field that can't be read.
  public func alteredValues(today: Day) throws(FormProblem) -> [Field: Value?] {
    var values: [Field: Value?] = [:]
    let isNew = if case .new = target { true } else { false }
    for field in form.fields where field.input.text != (isNew ? "" : original[field.field] ?? "") {
      values[field.field] = .some(try field.value(today: today))
    }
    if case .some(.number(let change)?) = values[.target], isTargetAChange {
      values[.target] = .number(try level(after: change, today: today))
    }
    return values
  }

  /// Whether the target was typed as a change: with its sign.
  private var isTargetAChange: Bool {
    form[.target]?.input.text.first { !$0.isWhitespace }.map { "+-−＋－".contains($0) } ?? false
  }

  /// The level that a change means, from the baseline in the form.
  private func level(after change: Number, today: Day) throws(FormProblem) -> Number {
    let unit = form[.unit].flatMap { GoalUnit(rawValue: $0.input.text) }
    guard case .number(let baseline)? = try form[.baseline]?.value(today: today) else {
      throw FormProblem(
        field: .baseline,
        message: Phrase("A change needs the baseline that it starts from.", zh: "变化量需要先有基线。"))
    }
    guard let level = GoalFigures.level(after: change, from: baseline, in: unit) else {
      throw FormProblem(
        field: .target,
        message: Phrase("That can't be reckoned exactly; write the level to reach.", zh: "无法精确计算；请写要达到的水平。"))
    }
    return level
  }
}

extension Value {
  /// The value as a form takes it.
  var typed: String {
    switch self {
    case .text(let text): text
    case .day(let day): day.iso
    case .flag(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .entry(let entry): entry.description
    case .checkpoints, .agenda, .unknown: ""
    }
  }
}

extension Session {
  /// What a reference field of a team's entry can refer to.
  /// - Parameter id: the entry that refers, which can't be its own object.
  func choices(for field: Field, team: Party, from id: EntryID?) -> [FieldChoice] {
    guard case .reference(let kinds, let whose) = field.form else { return [] }
    let owner: Party? =
      switch whose {
      case .own: team
      case .other: team == .joint ? nil : team.other
      case .any: nil
      }
    return entries(kinds, team: owner).filter { $0.id != id }.map {
      FieldChoice($0.id.description, Phrase(same: $0.text))
    }
  }
}

extension EntryKind {
  /// The fields of a form, those of a section first; the others follow, so that what turns out to be missing can be
  /// put right at once.
  func fields(first section: EntryForm.Section) -> [Field] {
    let first: [Field] =
      switch section {
      case .entry: []
      case .checks where self == .goal: EntryKind.checkFields
      case .checks: []
      case .funnel: EntryKind.funnelFields
      case .review: reviewFields
      }
    return section == .funnel ? first : first + fields.filter { !first.contains($0) }
  }
}

extension Form {
  /// Fills in the first field that can refer to an entry.
  fileprivate mutating func refer(to id: EntryID) {
    let value = id.description
    let index = fields.firstIndex { field in
      if case .choice(let input) = field.input { input.options.contains { $0.value == value } } else { false }
    }
    if let index { fields[index].input.text = value }
  }
}
