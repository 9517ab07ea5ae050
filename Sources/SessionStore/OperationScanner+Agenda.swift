import SessionModel

// Every meeting begins with its agenda, which is most of what is read of a new one.

extension OperationScanner {
  mutating func agenda() -> Agenda? {
    guard skip("{\"name\":"), let name = string(),
      skip(",\"steps\":"), let steps = list(of: { $0.step() }), skip("}")
    else { return nil }
    return Agenda(name: name, steps: steps)
  }

  private mutating func step() -> Step? {
    guard skip("{\"id\":"), let id = string(), skip(",\"name\":"), let name = phrase(),
      skip(",\"prompts\":"), let prompts = list(of: { $0.prompt() })
    else { return nil }
    let isSkipped = skip(",\"skipped\":true")
    guard skip(",\"time\":"), let time = allotment(),
      skip(",\"view\":"), let view = string().flatMap(StepView.init), skip("}")
    else { return nil }
    var step = Step(id: id, name: name, time: time, view: view, prompts: prompts)
    step.isSkipped = isSkipped
    return step
  }

  private mutating func prompt() -> Prompt? {
    guard skip("{\"kinds\":"), let kinds = list(of: { $0.string().flatMap(EntryKind.init) }),
      skip(",\"lead\":"), let lead = string().flatMap(Lead.init),
      skip(",\"question\":"), let question = phrase(), skip("}")
    else { return nil }
    return Prompt(question, lead: lead, kinds: kinds)
  }

  private mutating func phrase() -> Phrase? {
    guard skip("{\"en\":"), let english = string(), skip(",\"zh-Hans\":"), let chinese = string(), skip("}")
    else { return nil }
    return Phrase(english, zh: chinese)
  }

  private mutating func allotment() -> Allotment? {
    guard skip("{\"joint\":"), let joint = integer(), skip(",\"left\":"), let left = integer(),
      skip(",\"right\":"), let right = integer(), skip("}"),
      [joint, left, right].allSatisfy(Limits.milliseconds.contains)
    else { return nil }
    return Allotment(left: left, right: right, joint: joint)
  }
}
