/// The next meeting of a series, with what the last one left to be kept.
///
/// What is carried over keeps its identifier: it is the same goal, promise or topic, seen at the next meeting.
/// So references among what is carried stay right, and a goal can be followed through all meetings of the series.
public struct FollowUp: Sendable {
  /// What the meeting is set up with; may be altered before the first change is made.
  public var meeting: NewMeeting
  private let previous: Session

  /// The name of the agenda that a meeting has that follows another, unless somebody chooses another one.
  public static let agendaName = "check-in-30"

  /// Prepares the meeting after another one.
  /// - Parameters:
  ///   - previous: the meeting that it follows.
  ///   - day: the day of the new meeting.
  ///   - utcOffset: seconds that its place is ahead of UTC; `nil` when nobody says.
  ///   - agenda: its agenda; one without a step for looking back gets one after the opening.
  ///   - language: the language of the title.
  public init(
    of previous: Session, on day: Day, utcOffset: Int? = nil, agenda: Agenda, language: Language
  ) {
    self.previous = previous
    var new = NewMeeting(
      on: day, utcOffset: utcOffset, language: language, starter: previous.starter.other,
      agenda: agenda.lookingBack)
    new.starterChoice = .alternation
    new.title = Self.title(after: previous)[language]
    new.period = previous.period ?? ""
    new.place = previous.place ?? ""
    new.facilitator = previous.facilitator ?? ""
    new.noteTaker = previous.noteTaker ?? ""
    new.teams = (previous.name(of: .left)[language], previous.name(of: .right)[language])
    for party in Party.allCases {
      new.attendees[party] = previous.entries(.attendee, team: party).map(\.text)
    }
    meeting = new
  }

  private static func title(after previous: Session) -> Phrase {
    let number = previous.seriesNumber
    let base = previous.seriesTitle
    let room = Limits.nameCharacters - 16
    let short = base.count > room ? base.prefix(room - 1) + "…" : base[...]
    return Phrase("\(short): check-in \(number)", zh: "\(short)：第 \(number) 次跟进")
  }

  /// The meeting's first change: its set-up, and what is carried over.
  public func firstChange(
    _ id: ChangeID, by terminal: TerminalID, at moment: Moment, ids: inout IdentifierSource
  ) -> Change {
    var operations = meeting.operations(ids: &ids)
    operations += [
      .set(nil, .follows, .text(previous.id.description)),
      .set(nil, .series, .text(previous.series.description)),
      .set(nil, .seriesTitle, .text(previous.seriesTitle)),
      .set(nil, .seriesNumber, .integer(min(previous.seriesNumber + 1, Limits.seriesNumbers.upperBound))),
    ]
    for field in [Field.cadence, .tolerance] {
      if let value = previous[field] { operations.append(.set(nil, field, value)) }
    }
    let carried = previous.carried(into: meeting.agenda)
    let kept = Set(carried.map(\.id))
    var order: [String: String] = [:]
    for entry in carried {
      let step = meeting.agenda.step(lookingBackAt: entry.kind ?? .note) ?? ""
      let list = "\(step) \(entry.team) \(entry.kind?.rawValue ?? "")"
      let key = OrderKey.between(order[list], nil)
      order[list] = key
      operations += carrying(entry, step: step, order: key, kept)
    }
    var change = Change(id: id, terminal: terminal, moment: moment, operations: operations)
    change.operations += agreements(carried, after: change)
    return change
  }

  private func carrying(_ entry: Entry, step: Step.ID, order: String, _ kept: Set<EntryID>) -> [Operation] {
    guard let kind = entry.kind else { return [] }
    let day = entry.since ?? previous.date ?? Day(wall: entry.made.wall, offset: previous.utcOffset ?? 0)
    var values: [(Field, Value)] = [
      (.kind, .text(kind.rawValue)), (.team, .text(entry.team.rawValue)), (.step, .text(step)),
      (.order, .text(order)), (.since, .day(day)),
      (.origin, entry[.origin] ?? .text(previous.id.description)),
    ]
    var fields = kind.fields + (kind == .goal ? EntryKind.checkFields + EntryKind.funnelFields : [])
    fields.removeAll { kind.reviewFields.contains($0) }
    for field in fields {
      guard let value = entry[field] else { continue }
      // What wasn't carried over can't be referred to.
      if let target = value.entry, !kept.contains(target) { continue }
      values.append((field, value))
    }
    let history = entry.history + [checkpoint(of: entry)].compactMap(\.self)
    if !history.isEmpty { values.append((.history, .checkpoints(history))) }
    return values.map { .set(entry.id, $0.0, $0.1) }
  }

  /// Where a goal or an SLA commitment stood at the meeting that is over.
  private func checkpoint(of entry: Entry) -> Checkpoint? {
    let (actual, confidence) = (entry[.actual]?.number, entry[.confidence]?.integer)
    guard actual != nil || confidence != nil else { return nil }
    let day = previous.date ?? Day(wall: entry.made.wall, offset: 0)
    return Checkpoint(meeting: previous.id, day: day, actual: actual, confidence: confidence)
  }

  /// The agreements that hold are about the same words, so they hold on.
  private func agreements(_ carried: [Entry], after change: Change) -> [Operation] {
    let session = Session(id: previous.id, changes: [change])
    return carried.flatMap { entry in
      Party.teams.filter { entry.agreement(of: $0) == .holds }
        .flatMap { session.agreeing(to: entry.id, by: $0) ?? [] }
    }
  }
}

extension Session {
  /// The title of the first meeting of the series.
  var seriesTitle: String { self[.seriesTitle]?.text ?? title }

  /// What the next meeting has to look at: open goals, promises of help, SLA, open actions and topics that
  /// were parked and not looked at again; and the lead stages, where the next meeting speaks of them.
  func carried(into agenda: Agenda) -> [Entry] {
    let kinds: [EntryKind] = [.goal, .help, .sla, .action, .parked]
    let stages = agenda.home(of: .leadStage) == nil ? [] : entries(.leadStage)
    return kinds.flatMap { entries($0) }.filter(\.isStillOpen) + stages
  }
}

extension Entry {
  fileprivate var isStillOpen: Bool {
    switch kind {
    case .help: !isSettled && (reply == .accepted || reply == .partly)
    case .parked: !isReviewed
    default: !isSettled
    }
  }
}

extension Agenda {
  /// The agenda with a step for looking back: after the opening, where it had none.
  fileprivate var lookingBack: Agenda {
    guard !steps.contains(where: { $0.view == .review && !$0.isSkipped }),
      let step = Step.known("since-last-time", minutes: Self.minutesToLookBack)
    else { return self }
    var agenda = self
    agenda.steps.removeAll { $0.id == step.id }
    let index = agenda.steps.firstIndex { $0.view != .opening } ?? agenda.steps.endIndex
    agenda.steps.insert(step, at: index)
    return agenda
  }

  /// What each team gets for looking back in an agenda that doesn't say, in minutes.
  private static let minutesToLookBack = 4

  /// The step at which something carried over is looked at.
  fileprivate func step(lookingBackAt kind: EntryKind) -> Step.ID? {
    let review = kind == .leadStage ? nil : steps.first { $0.view == .review }
    return (review ?? home(of: kind) ?? steps.first)?.id
  }
}
