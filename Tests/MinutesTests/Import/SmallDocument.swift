import Foundation
import Minutes
import SessionModel

/// The least that can be taken in, and what a test adds to it.
struct SmallDocument {
  var changes: [Change]
  private var ids = IdentifierSource(seed: 5)

  /// - Parameter agenda: what the meeting is set up with.
  init(agenda: Agenda = SmallDocument.agenda) {
    changes = []
    add([.set(nil, .title, .text("t")), .set(nil, .agenda, .agenda(agenda))])
  }

  static let agenda = Agenda(
    name: "a",
    steps: [
      Step(id: "s", name: Phrase(same: "n"), time: .each(minutes: 1), prompts: [Prompt(Phrase(same: "q"))])
    ])

  mutating func add(_ operations: [SessionModel.Operation]) {
    let moment = Moment(wall: 1_799_748_000_000 + Int64(changes.count), clock: 1, boot: 9)
    changes.append(
      Change(id: ids.make(), terminal: TerminalID(bits: 1), moment: moment, operations: operations))
  }

  mutating func note(_ text: String) {
    let entry: EntryID = ids.make()
    add([.set(entry, .kind, .text("note")), .set(entry, .step, .text("s")), .set(entry, .text, .text(text))])
  }

  /// One operation of each sort, and one value of each type.
  mutating func addOneOfEach() {
    let entry = EntryID(bits: 2)
    let point = Checkpoint(meeting: MeetingID(bits: 3), day: Day(number: 9), actual: Number(4), confidence: 5)
    add([
      .set(entry, .text, .text("x")), .set(entry, .due, .day(Day(number: 20_000))),
      .set(entry, .done, .flag(true)), .set(nil, .prompt, .integer(0)),
      .set(entry, .target, .number(Number(7))),
      .set(entry, .history, .checkpoints([point])), .set(entry, .goal, .entry(entry)), .set(entry, .why, nil),
    ])
    let new = DraftKey(terminal: TerminalID(bits: 1), slot: .new(step: "s", team: .left, kind: .goal))
    let old = DraftKey(terminal: TerminalID(bits: 1), slot: .entry(entry))
    add([
      .floor(.left), .grant(step: "s", Allotment(left: 1, right: 2, joint: 3)),
      .move(step: "s", from: .left, to: .right, milliseconds: 4), .draft(new, [.text: "half"]),
      .draft(old, nil), .undo(ChangeID(bits: 1)), .redo(ChangeID(bits: 1)), .floor(nil),
    ])
  }

  /// The document as a tree that can be mutilated.
  var tree: JSONValue {
    get throws { try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) }
  }

  /// The document as the program itself writes it, with what the meeting came to.
  var whole: JSONValue {
    get throws {
      let session = Session(id: MeetingID(bits: 7), changes: changes)
      let minutes = Minutes(of: session, at: changes[0].moment, language: .english, utcOffset: 0)
      return try JSONDecoder().decode(JSONValue.self, from: Data(minutes.json().utf8))
    }
  }

  var bytes: [UInt8] {
    get throws {
      struct Document: Encodable {
        struct Meeting: Encodable { var id = MeetingID(bits: 7) }
        var format = MinutesDocument.formatName
        var version = MinutesDocument.currentVersion
        var meeting = Meeting()
        var changes: [Change]
      }
      return try Self.encoded(Document(changes: changes))
    }
  }

  static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

extension JSONValue {
  /// The places of all members and elements, outermost first.
  var places: [[Place]] {
    switch self {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { name, value in
        [[.member(name)]] + value.places.map { [.member(name)] + $0 }
      }
    case .array(let values):
      values.enumerated().flatMap { index, value in
        [[.element(index)]] + value.places.map { [.element(index)] + $0 }
      }
    default: []
    }
  }

  /// One turn on the way to a value.
  enum Place: Hashable, Sendable {
    case member(String)
    case element(Int)
  }

  /// The same with the value at a place replaced, or taken out.
  func replacing(_ place: ArraySlice<Place>, with value: JSONValue?) -> JSONValue? {
    guard let first = place.first else { return value }
    let rest = place.dropFirst()
    switch (self, first) {
    case (.object(var members), .member(let name)):
      members[name] = members[name].flatMap { $0.replacing(rest, with: value) }
      return .object(members)
    case (.array(var values), .element(let index)):
      if let new = values[index].replacing(rest, with: value) {
        values[index] = new
      } else {
        values.remove(at: index)
      }
      return .array(values)
    default: return self
    }
  }

  subscript(place: [Place]) -> JSONValue? {
    place.reduce(self) { value, place in
      switch (value, place) {
      case (.object(let members)?, .member(let name)): members[name]
      case (.array(let values)?, .element(let index)): values[index]
      default: nil
      }
    }
  }
}

extension [JSONValue.Place] {
  /// As a fault names it.
  var path: String {
    reduce(into: "") { path, place in
      switch place {
      case .member(let name): path += (path.isEmpty ? "" : ".") + name
      case .element(let index): path += "[\(index)]"
      }
    }
  }
}
