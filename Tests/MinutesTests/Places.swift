import Minutes
import SessionModel

/// A meeting in which every place that can hold typed text holds one.
///
/// Lists have two entries with the text, so that one that breaks out of its item is seen in the next.
enum Places {
  /// The names of all places.
  static var names: [String] {
    var names: [String] = []
    _ = meeting {
      names.append($0)
      return $0
    }
    return names
  }

  /// - Parameter text: makes the text of a place from the place's name.
  static func meeting(with text: @escaping (String) -> String) -> TestMeeting {
    let value = { (place: String) in Value.text(text(place)) }
    var meeting = TestMeeting([
      .title: value("title"), .period: value("period"), .place: value("place"),
      .facilitator: value("facilitator"), .noteTaker: value("noteTaker"),
      .leftTeam: .text(trimmed(text("left"))), .rightTeam: .text(trimmed(text("right"))),
      .agenda: .agenda(agenda(text)), .step: .text("one"),
      .starterChoice: .text("toss"), .date: Day.day(1, 12),
      .follows: .text(MeetingID(bits: 3).description), .seriesTitle: value("series"),
      .seriesNumber: .integer(3), .tolerance: .integer(1), .cadence: .text("weekly"),
    ])
    for (number, party) in [(1, Party.left), (2, .right)] {
      addEntries(to: &meeting, party, number, text)
    }
    // Its funnel's stages are called as the lead stages are.
    meeting.add(
      .goal, .joint, text("funnel"),
      [
        .unit: .text("relative-percent"), .revenue: .number(Number(150_000)),
        .dealSize: .number(Number(25_000)),
        .rates: .text("25%, 80%"),
      ])
    meeting.speak(.left, for: 1000)
    meeting.speak(.right, for: 500)
    meeting.perform([.move(step: "one", from: .left, to: .right, milliseconds: 100)])
    meeting.perform(meeting.session.signing(by: .left))
    return meeting
  }

  /// Team names stand inside sentences of the model, which leaves white space around them alone.
  private static func trimmed(_ name: String) -> String {
    let isSpace = { (character: Character) in [" ", "\t", "\r", "\n", "\r\n"].contains(character) }
    return String(name.trimmingPrefix(while: isSpace).reversed().trimmingPrefix(while: isSpace).reversed())
  }

  /// An entry of every kind, with something in each of its fields, and what stands where no field is.
  private static func addEntries(
    to meeting: inout TestMeeting, _ party: Party, _ number: Int, _ text: (String) -> String
  ) {
    var made: [EntryKind: EntryID] = [:]
    for kind in EntryKind.allCases {
      var fields: [Field: Value] = [.since: Day.day(1, 2), .history: history]
      for field in kind.typedFields {
        fields[field] = value(of: field, typed: text("\(kind.rawValue)-\(field.rawValue)\(number)"), made)
      }
      // Whatever is typed as rates, there is no funnel: what it holds would depend on the text.
      fields[.dealSize] = nil
      if number == 2 { fields[.insightKind] = nil }
      if kind == .goal, let other = meeting.session.entries(.goal).first {
        fields[.supports] = .entry(other.id)
      }
      let id = meeting.add(kind, party, "", fields)
      made[kind] = id
      agree(to: id, lapsing: number == 2, in: &meeting)
    }
    meeting.add(.note, party, text("elsewhere\(number)"), step: "gone")
    meeting.add(.initiative, party, text("free\(number)"), [.goal: .entry(EntryID(bits: 1))])
    meeting.add(.action, .joint, text("plain\(number)"))
    let done: [Field: Value] = [.done: .flag(true)]
    meeting.add(.action, .joint, text("done\(number)"), done)
  }

  /// - Parameter isLapsing: whether an edit takes the agreements back.
  private static func agree(to id: EntryID, lapsing isLapsing: Bool, in meeting: inout TestMeeting) {
    guard let entry = meeting.session[id] else { return }
    for team in entry.consenting.prefix(1) {
      meeting.perform(meeting.session.agreeing(to: id, by: team) ?? [])
    }
    if isLapsing { meeting.perform([.set(id, .text, entry[.text])]) }
  }

  private static func value(of field: Field, typed text: String, _ made: [EntryKind: EntryID]) -> Value? {
    switch field.form {
    case .text, .line, .rates: .text(text)
    case .day: Day.day(3, 31)
    case .flag: .flag(true)
    case .number: .number(Number(12))
    case .integer: .integer(7)
    // Of goals the first unit: with one, no note can be one that speaks of an ambiguous per cent.
    case .choice(let choices): choices.first.map { .text($0.value) }
    case .reference(let kinds, _): kinds.compactMap { made[$0] }.first.map { .entry($0) }
    }
  }

  private static let history = Value.checkpoints([
    Checkpoint(meeting: MeetingID(bits: 3), day: Day(number: 20_800), actual: Number(9), confidence: 5)
  ])

  private static func agenda(_ text: (String) -> String) -> Agenda {
    Agenda(
      name: text("agenda"),
      steps: [("one", "step1"), ("two", "step2")].map { id, name in
        Step(
          id: id, name: Phrase(same: text(name)), time: .each(minutes: 1),
          prompts: [Prompt(Phrase(same: "?"))])
      })
  }
}

extension EntryKind {
  /// All that can be typed into an entry of the kind, at whatever step.
  var typedFields: [Field] {
    let checks = self == .goal ? EntryKind.checkFields + EntryKind.funnelFields : []
    return fields + (checks + reviewFields).filter { !fields.contains($0) }
  }
}
