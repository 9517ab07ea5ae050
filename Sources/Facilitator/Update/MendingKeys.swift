import SessionModel
import Terminal

// Going to where an open end is mended.

extension State {
  /// Goes to where an open end is mended.
  mutating func mend(_ end: OpenEnd) -> [Effect] {
    guard let session = desk?.session else { return [] }
    if let id = end.entry, let entry = session[id] {
      if let field = end.rule.field(of: entry) { return edit(entry, end.rule.section, focus: field) }
      let effects = goToStep(end.step)
      tellWayBack()
      if entry.team != .joint { desk?.column = entry.team }
      select(id)
      return effects
    }
    switch end.rule {
    case .questionUnanswered:
      guard let step = session.agenda.index(of: end.step) else { return [] }
      let prompt = session.agenda.steps[step].prompts.firstIndex {
        $0.question == end.subject && session.lead(of: $0, in: session.agenda.steps[step]) == end.party
      }
      return go(to: AgendaPosition(step: step, prompt: prompt ?? 0))
    case .slaOneDirection:
      let effects = goToStep(end.step)
      tellWayBack()
      desk?.column = end.party
      return effects
    default:
      let keys = [Command.giveLeft, .giveRight, .moveSeconds].map { setting.keyMap.label(for: $0) }
      notice = Notice(
        Phrase(
          "Give the other team the floor (\(keys[0]), \(keys[1])), or \(keys[2]) where time was misplaced.",
          zh: "让另一个团队发言（\(keys[0])、\(keys[1])），或用 \(keys[2]) 更正记错的时间。"), .warning)
      return []
    }
  }

  /// An open end that is mended at its own step leads away from Closing.
  private mutating func tellWayBack() {
    guard let closing = desk?.session.agenda.steps.lastIndex(where: { $0.view == .closing }) else { return }
    let key = setting.keyMap.label(for: .goTo)
    notice = Notice(
      Phrase("\(key) \(closing + 1) goes back to Closing.", zh: "按 \(key) \(closing + 1) 回到收尾。"))
  }

  private mutating func goToStep(_ id: Step.ID) -> [Effect] {
    desk?.session.agenda.index(of: id).map { go(to: AgendaPosition(step: $0)) } ?? []
  }

  /// The field that a person most likely wants when opening an entry in a list; `nil` for the first.
  func fieldToMend(of entry: Entry) -> Field? {
    if desk?.plan.section == .review { return nil }
    if let rule = desk?.session.openEnds(of: entry).first?.rule, rule.section == .entry,
      let field = rule.field(of: entry)
    {
      return field
    }
    return entry.kind == .help ? .reply : .text
  }
}

extension OpenEnd.Rule {
  /// The field of an entry that mends it; `nil` when it isn't one field's.
  func field(of entry: Entry) -> Field? {
    switch self {
    case .goalWithoutWhy: .why
    case .percentAmbiguous: .unit
    case .goalSupportsNone: .supports
    case .goalNotJudged: .achievable
    case .verdictWithoutReason: .achievableReason
    case .goalUnchecked: EntryKind.checkFields.first { entry[$0] == nil }
    case .goalFailsSMART: EntryKind.checkFields.first { entry.verdict(of: $0) == .fails }
    case .initiativeWithoutGoal: .goal
    case .blockerWithoutOwner, .helpWithoutOwner, .actionWithoutOwner: .owner
    case .helpWithoutDue, .actionWithoutDue: .due
    case .helpUnanswered: .reply
    case .helpDeclinedWithoutReason: .reason
    case .topicParked: .reviewed
    case .slaWithoutNumber: .amount
    case .slaWithoutTime: .within
    case .slaWithoutCadence: .cadence
    case .commitmentNotReviewed: entry.kind?.reviewFields.first { entry[$0] == nil }
    case .questionUnanswered, .timeUnequal, .noCheckIn, .stageNotAgreed, .slaNotAgreed, .slaOneDirection: nil
    }
  }

  /// The form in which that field comes first.
  var section: EntryForm.Section {
    switch self {
    case .goalNotJudged, .verdictWithoutReason, .goalUnchecked, .goalFailsSMART: .checks
    case .commitmentNotReviewed: .review
    default: .entry
    }
  }
}
