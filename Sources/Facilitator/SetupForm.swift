import SessionModel

/// The form of a new meeting. Everything in it has a default, so that Enter alone starts one.
public struct SetupForm: Equatable, Sendable {
  /// The fields.
  public var form: Form
  private let date: Day
  private let utcOffset: Int?
  private let tossed: Party
  private let agendas: [AgendaChoice]
  private let agenda: Agenda

  /// The form with its defaults, and what was given on the command line in their place.
  /// - Parameter agendas: what can be chosen instead of the meeting's own agenda.
  public init(_ new: NewMeeting, agendas: [AgendaChoice], language: Language) {
    date = new.date
    utcOffset = new.utcOffset
    tossed = new.starter
    self.agendas = agendas
    agenda = new.agenda
    let chosen = agendas.first { $0.name == new.agenda.name }
    let names = agendas.map { FieldChoice($0.name, Phrase(same: $0.name)) }
    let orders = QuestionOrder.allCases.map { FieldChoice($0.rawValue, $0.name) }
    let starters =
      [FieldChoice(StarterChoice.toss.rawValue, StarterChoice.toss.name)]
      + [
        FieldChoice(Party.left.rawValue, Phrase("left team", zh: "左侧团队")),
        FieldChoice(Party.right.rawValue, Phrase("right team", zh: "右侧团队")),
      ]
    let people = { (party: Party) in (new.attendees[party] ?? []).joined(separator: ", ") }
    form = Form([
      FormField(.title, text: new.title), FormField(.period, text: new.period),
      FormField(.place, text: new.place), FormField(.facilitator, text: new.facilitator),
      FormField(.noteTaker, text: new.noteTaker),
      FormField(.leftTeam, text: new.teams.left),
      FormField(.leftPeople, label: Field.leftPeople.setupLabel, text: people(.left)),
      FormField(.rightTeam, text: new.teams.right),
      FormField(.rightPeople, label: Field.rightPeople.setupLabel, text: people(.right)),
      FormField(.agenda, label: Field.agenda.name, choice: new.agenda.name, of: names),
      FormField(
        .questionOrder, label: Field.questionOrder.setupLabel,
        choice: (chosen?.order(of: new.agenda) ?? .byTeam).rawValue, of: orders),
      FormField(
        .starter, label: Field.starter.name,
        choice: new.starterChoice == .toss ? StarterChoice.toss.rawValue : new.starter.rawValue, of: starters),
    ])
  }

  private var chosenAgenda: AgendaChoice? {
    agendas.first { $0.name == form[.agenda]?.input.text }
  }

  /// Takes what was typed into the field in focus. Another agenda brings its own order of the four questions.
  public mutating func take(_ input: FieldInput) {
    form.focused.input = input
    guard form.focused.field == .agenda, let order = chosenAgenda?.questions else { return }
    form.set(.questionOrder, to: order.rawValue)
  }

  /// The meeting that the form describes.
  /// - Throws: ``FormProblem`` for the first field that can't be used.
  public func meeting(language: Language) throws(FormProblem) -> NewMeeting {
    var new = NewMeeting(
      on: date, utcOffset: utcOffset, language: language, starter: tossed, agenda: agenda)
    let defaults = (title: new.title, teams: new.teams)
    new.title = try name(.title) ?? defaults.title
    new.period = try name(.period) ?? ""
    new.place = try name(.place) ?? ""
    new.facilitator = try name(.facilitator) ?? ""
    new.noteTaker = try name(.noteTaker) ?? ""
    do {
      new.teams = try Name.checkedTeams(
        try name(.leftTeam) ?? defaults.teams.left, try name(.rightTeam) ?? defaults.teams.right)
    } catch let problem as Name.Problem {
      throw FormProblem(field: .rightTeam, message: problem.message)
    } catch let problem as FormProblem {
      throw problem
    } catch {
      throw FormProblem(field: .rightTeam, message: Name.Problem.empty.message)
    }
    new.attendees = [.left: try people(.leftPeople), .right: try people(.rightPeople)]
    if let choice = chosenAgenda {
      let order = form[.questionOrder].flatMap { QuestionOrder(rawValue: $0.input.text) }
      new.agenda = choice[order ?? choice.questions]
    }
    if let starter = form[.starter].flatMap({ Party(rawValue: $0.input.text) }) {
      new.starter = starter
      new.starterChoice = .choice
    }
    return new
  }

  private func name(_ field: Field) throws(FormProblem) -> String? {
    guard let text = form[field]?.input.text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return try checked(text, field)
  }

  private func people(_ field: Field) throws(FormProblem) -> [String] {
    var names: [String] = []
    for part in (form[field]?.input.text ?? "").split(whereSeparator: {
      ",\u{FF0C}\u{3001};\u{FF1B}".contains($0)
    })
    where part.contains(where: { !$0.isWhitespace }) {
      names.append(try checked(String(part), field))
    }
    return names
  }

  private func checked(_ text: String, _ field: Field) throws(FormProblem) -> String {
    do {
      return try Name.checked(text)
    } catch {
      throw FormProblem(field: field, message: error.message)
    }
  }
}

// Fields that only the form has: the meeting holds people as attendees and the order in its agenda.
extension Field {
  static let leftPeople = Field(rawValue: "left-people")
  static let rightPeople = Field(rawValue: "right-people")
  static let questionOrder = Field(rawValue: "question-order")

  var setupLabel: Phrase {
    switch self {
    case .leftPeople: Phrase("its people", zh: "左队成员")
    case .rightPeople: Phrase("its people", zh: "右队成员")
    case .questionOrder: Phrase("four questions", zh: "四个问题")
    default: name
    }
  }
}
