/// Where in its agenda a meeting is.
public struct AgendaPosition: Hashable, Sendable {
  /// The step, counted from 0.
  public var step: Int
  /// The step's prompt, counted from 0.
  public var prompt: Int

  /// Makes a position.
  public init(step: Int, prompt: Int = 0) {
    self.step = step
    self.prompt = prompt
  }
}

extension AgendaPosition: Comparable {
  /// Earlier in the agenda comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.step, left.prompt) < (right.step, right.prompt)
  }
}

extension Session {
  /// The step that the meeting is at.
  public var step: Step { agenda.steps[position.step] }
  /// What is being asked.
  public var prompt: Prompt { step.prompts[position.prompt] }

  /// The position after this one, skipped steps passed over; `nil` at the end.
  public func position(after position: AgendaPosition) -> AgendaPosition? {
    let steps = agenda.steps
    if position.prompt + 1 < steps[position.step].prompts.count {
      return AgendaPosition(step: position.step, prompt: position.prompt + 1)
    }
    return steps.indices.first { $0 > position.step && !steps[$0].isSkipped }.map { AgendaPosition(step: $0) }
  }

  /// The position before this one, skipped steps passed over; `nil` at the start.
  public func position(before position: AgendaPosition) -> AgendaPosition? {
    if position.prompt > 0 { return AgendaPosition(step: position.step, prompt: position.prompt - 1) }
    let steps = agenda.steps
    return steps.indices.last { $0 < position.step && !steps[$0].isSkipped }.map {
      AgendaPosition(step: $0, prompt: steps[$0].prompts.count - 1)
    }
  }

  /// The team that speaks first in a step: the starting side flips with every step that is the teams' and
  /// isn't skipped.
  public func starter(of step: Step) -> Party {
    let teamSteps = agenda.steps.prefix { $0.id != step.id }.count { $0.time.isTeams && !$0.isSkipped }
    return teamSteps.isMultiple(of: 2) ? starter : starter.other
  }

  /// The team whose turn a prompt is; `nil` when it is both teams'.
  public func lead(of prompt: Prompt, in step: Step) -> Party? {
    switch prompt.lead {
    case .starter: starter(of: step)
    case .follower: starter(of: step).other
    case .left: .left
    case .right: .right
    case .both: nil
    }
  }

  /// The party that gets the floor when nobody has it: the one asked; else, of two that are, the one with
  /// more time left, and at the start the one that starts.
  public func nextSpeaker(at now: Moment) -> Party {
    let step = step
    guard step.time.isTeams else { return .joint }
    if let lead = lead(of: prompt, in: step) { return lead }
    let starter = starter(of: step)
    let ahead = remaining(for: starter.other, at: now) - remaining(for: starter, at: now)
    return ahead > 0 ? starter.other : starter
  }
}
