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
    ])
    for (number, party) in [(1, Party.left), (2, .right)] {
      addOutcome(to: &meeting, party, number, value)
      addNotes(to: &meeting, party, number, text)
    }
    meeting.speak(.left, for: 1000)
    meeting.speak(.right, for: 500)
    meeting.perform([.move(step: "one", from: .left, to: .right, milliseconds: 100)])
    return meeting
  }

  /// Team names stand inside sentences of the model, which leaves white space around them alone.
  private static func trimmed(_ name: String) -> String {
    let isSpace = { (character: Character) in [" ", "\t", "\r", "\n", "\r\n"].contains(character) }
    return String(name.trimmingPrefix(while: isSpace).reversed().trimmingPrefix(while: isSpace).reversed())
  }

  private static func addOutcome(
    to meeting: inout TestMeeting, _ party: Party, _ number: Int, _ value: @escaping (String) -> Value
  ) {
    let promise: [Field: Value] = [.owner: value("owner\(number)"), .due: Day.day(3, 31)]
    let add = { (kind: EntryKind, fields: [Field: Value], meeting: inout TestMeeting) in
      let fields = fields.merging([.text: value("\(kind.rawValue)\(number)")]) { first, _ in first }
      return meeting.add(kind, party, "", fields)
    }
    _ = add(.attendee, [.present: .flag(number == 1)], &meeting)
    _ = add(.decision, promise, &meeting)
    _ = add(.action, promise, &meeting)
    let goal = add(.goal, promise.merging([.why: value("why\(number)")]) { $1 }, &meeting)
    _ = add(.initiative, promise.merging([.goal: .entry(goal)]) { $1 }, &meeting)
    _ = add(.blocker, promise.merging([.blockerKind: .text("data")]) { $1 }, &meeting)
    _ = add(
      .help, promise.merging([.reason: value("reason\(number)"), .reply: .text("partly")]) { $1 }, &meeting)
  }

  private static func addNotes(
    to meeting: inout TestMeeting, _ party: Party, _ number: Int, _ text: (String) -> String
  ) {
    for kind in [EntryKind.priority, .insight, .stall, .note] {
      meeting.add(kind, party, text("\(kind.rawValue)\(number)"))
    }
    meeting.add(.note, party, text("elsewhere\(number)"), step: "gone")
    meeting.add(.parked, party, text("parked\(number)"), [.reviewed: .flag(true)])
    meeting.add(.action, .joint, text("plain\(number)"))
    let done: [Field: Value] = [.done: .flag(true)]
    meeting.add(.action, .joint, text("done\(number)"), done)
  }

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
