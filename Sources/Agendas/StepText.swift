import SessionModel
import TOMLText

/// A step of an agenda's file while it is read.
struct StepText {
  let table: TOMLFileTable
  /// Which of the file's steps it is, from 0.
  let index: Int
  let source: TOMLSource

  private static let keys = ["use", "id", "name", "question", "minutes", "time"]

  /// The step that the table describes.
  func step(questions order: QuestionOrder) throws(AgendaError) -> Step {
    if let key = table.keys.sorted().first(where: { !Self.keys.contains($0) }) {
      throw error(
        Phrase(
          "a step has no key \(quoted(key)); there are \(Self.keys.joined(separator: ", "))",
          zh: "步骤没有键 \(quoted(key))；可用：\(Self.keys.joined(separator: "、"))"), at: key)
    }
    switch (table["use"], table["id"]) {
    case (nil, nil):
      throw error(
        Phrase(
          "a step needs use = \"…\" for a known step, or id, name and question for one of your own",
          zh: "步骤需要 use = \"…\" 指明已有步骤，或用 id、name 和 question 写出自己的步骤"))
    case (_?, _?):
      throw error(
        Phrase(
          "a step has either use or id; keep use for a known step, id for one of your own",
          zh: "use 和 id 只能有一个；已有步骤用 use，自己的步骤用 id"), at: "id")
    case (let use?, nil): return try knownStep(use, order)
    case (nil, let id?): return try ownStep(id)
    }
  }

  private func knownStep(_ use: TOMLFileValue, _ order: QuestionOrder) throws(AgendaError) -> Step {
    guard let id = use.string, Step.knownIDs.contains(id),
      var step = Step.known(id, minutes: try minutes(), questions: order)
    else {
      let known = Step.knownIDs.joined(separator: ", ")
      let name =
        use.string.map { Phrase(" \(quoted($0))", zh: quoted($0)) }
        ?? Phrase(" that isn't a text", zh: "（不是文本）")
      throw error(
        Phrase(
          "there is no known step\(name.english); use one of \(known), or write id for one of your own",
          zh: "没有已知步骤\(name.chinese)；可用：\(known)；自己的步骤请写 id"), at: "use")
    }
    if table["time"] != nil {
      throw error(
        Phrase(
          "whose time a known step is can't be chosen; leave out time", zh: "已有步骤的时间归属不能选择；请去掉 time"),
        at: "time")
    }
    if let name = table["name"] { step.name = try phrase(name, "name") }
    if let question = table["question"] {
      guard step.prompts.count == 1 else {
        throw error(
          Phrase(
            "\(id) asks \(step.prompts.count) questions, which can't be replaced by one; leave out question",
            zh: "\(id) 有 \(step.prompts.count) 个问题，不能换成一个；请去掉 question"), at: "question")
      }
      step.prompts[0].question = try phrase(question, "question")
    }
    return step
  }

  private func ownStep(_ value: TOMLFileValue) throws(AgendaError) -> Step {
    guard let id = value.string, isIdentifier(id) else {
      throw error(
        Phrase(
          "an id has up to \(Limits.stepIDBytes) characters of a–z, 0–9 and -, such as \"pricing\"",
          zh: "id 最多 \(Limits.stepIDBytes) 个字符，只能用 a–z、0–9 和 -，例如 \"pricing\""), at: "id")
    }
    guard !Step.knownIDs.contains(id) else {
      throw error(
        Phrase(
          "\(id) is a known step; write use = \"\(id)\", or choose another id",
          zh: "\(id) 是已有步骤；请写 use = \"\(id)\"，或换一个 id"), at: "id")
    }
    let name = try phrase(wanted("name"), "name")
    let question = try phrase(wanted("question"), "question")
    let minutes = try minutes()
    return Step(
      id: id, name: name, time: try isJoint() ? .joint(minutes: minutes) : .each(minutes: minutes),
      prompts: [Prompt(question)])
  }

  private func isIdentifier(_ id: String) -> Bool {
    1...Limits.stepIDBytes ~= id.utf8.count
      && id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }

  private func wanted(_ key: String) throws(AgendaError) -> TOMLFileValue {
    if let value = table[key] { return value }
    throw error(
      Phrase(
        "a step of your own needs a \(key); write \(key) = { en = \"…\", zh-Hans = \"…\" }",
        zh: "自己的步骤需要 \(key)；请写 \(key) = { en = \"…\", zh-Hans = \"…\" }"), at: "id")
  }

  private func minutes() throws(AgendaError) -> Int {
    if let minutes = table["minutes"]?.int, Limits.stepMinutes.contains(minutes) { return minutes }
    let (least, most) = (Limits.stepMinutes.lowerBound, Limits.stepMinutes.upperBound)
    throw error(
      Phrase(
        "a step needs minutes = …, a whole number from \(least) to \(most)",
        zh: "步骤需要 minutes = …，\(least) 到 \(most) 的整数"), at: "minutes")
  }

  private func isJoint() throws(AgendaError) -> Bool {
    switch table["time"].map(\.string) {
    case nil, "teams": return false
    case "joint": return true
    default:
      throw error(
        Phrase(
          "time is \"teams\", so many minutes for each, or \"joint\"",
          zh: "time 为 \"teams\"（每队各有这么多分钟）或 \"joint\""),
        at: "time")
    }
  }

  // MARK: Texts

  private func phrase(_ value: TOMLFileValue, _ key: String) throws(AgendaError) -> Phrase {
    try source.phrase(value, key, at: source.lines.table("step", index, key)) {
      (text) throws(AgendaError) in try checked(text, key)
    }
  }

  private func checked(_ text: String, _ key: String) throws(AgendaError) -> String {
    let isName = key == "name"
    do throws(Name.Problem) {
      return try isName ? Name.checked(text) : Name.checkedQuestion(text)
    } catch .empty {
      throw self.error(
        Phrase("a \(key) needs a character that can be seen", zh: "\(key) 须有可见的字符"), at: key)
    } catch {
      let most = isName ? Limits.nameCharacters : Limits.questionCharacters
      throw self.error(
        Phrase(
          "a \(key) has 1 to \(most) characters", zh: "\(key) 须有 1 到 \(most) 个字符"), at: key)
    }
  }

  // MARK: The step among others

  /// Refuses a step that can't be told from an earlier one.
  func check(_ step: Step, against others: [Step]) throws(AgendaError) {
    for (other, place) in zip(others, others.indices) {
      let line =
        source.lines.table("step", place).map { Phrase(" of line \($0)", zh: "第 \($0) 行的") }
        ?? Phrase(same: "")
      if other.id == step.id {
        throw error(
          Phrase(
            "\(step.id) is there already, as the step\(line.english); hold it once",
            zh: "\(step.id) 已经有了，即\(line.chinese)步骤；请只保留一次"), at: table["use"] == nil ? "id" : "use")
      }
      let isSame = Language.allCases.contains { other.name[$0].lowercased() == step.name[$0].lowercased() }
      if isSame {
        throw error(
          Phrase(
            "the step\(line.english) has the name \(quoted(step.name.english)) too; choose another",
            zh: "\(line.chinese)步骤也叫\(quoted(step.name.chinese))；请换一个名称"),
          at: table["name"] == nil ? "use" : "name")
      }
    }
  }

  /// Refuses an agenda that takes too long with this step, its last so far.
  func checkTime(of agenda: Agenda) throws(AgendaError) {
    let minutes = agenda.milliseconds / 60_000
    if minutes > Limits.agendaMinutes.upperBound { throw error(AgendaText.wrongTime(minutes), at: "minutes") }
  }

  private func error(_ reason: Phrase, at key: String? = nil) -> AgendaError {
    source.error(reason, at: source.lines.table("step", index, key))
  }
}
