import SessionModel
import TOMLText

extension Agenda {
  /// The agenda that a TOML file describes: its steps in order, each a known one with its minutes or one of the
  /// file's own (see `joint-90.toml` and the README).
  /// - Parameters:
  ///   - toml: the file's text.
  ///   - file: how messages call it; the agenda is called by its last part without `.toml`.
  ///   - order: in which order the four questions are asked; `nil` for what the file says, which is by team
  ///     where it says nothing.
  /// - Throws: ``AgendaError`` for the first fault, with its line.
  public init(toml: String, file: String, questions order: QuestionOrder? = nil) throws(AgendaError) {
    let text = try AgendaText(toml, file: file)
    self = try text.agenda(named: TOMLFolder.name(of: file), questions: order)
  }
}

/// An agenda's file while it is read: the root of the document.
struct AgendaText {
  let source: TOMLSource
  /// The order of the four questions that the file asks for.
  let questions: QuestionOrder
  private let steps: [TOMLFileTable]

  private static let keys = ["questions", "step"]

  init(_ text: String, file: String) throws(AgendaError) {
    let source = TOMLSource(text: text, file: file, header: "[[step]]")
    let root = try source.parse()
    if let key = root.keys.sorted().first(where: { !Self.keys.contains($0) }) {
      throw source.error(
        Phrase(
          "there is no key \(quoted(key)) here; an agenda has questions and [[step]]",
          zh: "此处没有键 \(quoted(key))；议程只有 questions 和 [[step]]"), at: source.lines.root(key))
    }
    self.source = source
    questions = try Self.order(root, source)
    steps = try Self.steps(root, source)
  }

  private static func order(_ root: TOMLFileTable, _ source: TOMLSource) throws(AgendaError) -> QuestionOrder
  {
    guard let value = root["questions"] else { return .byTeam }
    if let order = value.string.flatMap(QuestionOrder.init) { return order }
    let orders = QuestionOrder.allCases.map { "\"\($0.rawValue)\"" }
    throw source.error(
      Phrase(
        "questions isn't an order of the four questions; write \(orders.joined(separator: " or "))",
        zh: "questions 不是四个问题的顺序；请写 \(orders.joined(separator: " 或 "))"),
      at: source.lines.root("questions"))
  }

  private static func steps(_ root: TOMLFileTable, _ source: TOMLSource) throws(AgendaError)
    -> [TOMLFileTable]
  {
    let values = root["step"]?.array.map { Array($0) } ?? []
    let tables = values.compactMap(\.table)
    guard !tables.isEmpty, tables.count == values.count else {
      throw source.error(
        Phrase(
          "an agenda needs steps; begin each with a line [[step]], then use = \"…\" and minutes = …",
          zh: "议程需要步骤；每个步骤以 [[step]] 一行开始，再写 use = \"…\" 和 minutes = …"),
        at: source.lines.root("step") ?? 1)
    }
    guard tables.count <= Limits.agendaSteps else {
      throw source.error(
        Phrase(
          "an agenda has at most \(Limits.agendaSteps) steps; leave out the others",
          zh: "议程最多 \(Limits.agendaSteps) 个步骤；请去掉多余的"), at: source.lines.table("step", Limits.agendaSteps))
    }
    return tables
  }

  /// The agenda that the file describes.
  /// - Parameter order: in which order the four questions are asked; `nil` for what the file says.
  func agenda(named name: String, questions order: QuestionOrder?) throws(AgendaError) -> Agenda {
    var agenda = Agenda(name: name, steps: [])
    for (index, table) in steps.enumerated() {
      let text = StepText(table: table, index: index, source: source)
      let step = try text.step(questions: order ?? questions)
      try text.check(step, against: agenda.steps)
      agenda.steps.append(step)
      try text.checkTime(of: agenda)
    }
    guard agenda.milliseconds >= Int64(Limits.agendaMinutes.lowerBound) * 60_000 else {
      throw source.error(Self.wrongTime(0), at: source.lines.table("step", 0, "minutes"))
    }
    return agenda
  }

  /// What is said of an agenda that takes too long, or no time.
  static func wrongTime(_ minutes: Int64) -> Phrase {
    let (least, most) = (Limits.agendaMinutes.lowerBound, Limits.agendaMinutes.upperBound)
    return Phrase(
      "the agenda takes \(minutes) minutes up to here; make it \(least) to \(most), each team's counted",
      zh: "到此为止议程共 \(minutes) 分钟；两个团队的时间合计应为 \(least) 到 \(most) 分钟")
  }
}
