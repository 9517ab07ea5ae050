import Agendas
import SessionModel
import Terminal
import ThemeLibrary

@testable import Facilitator

/// A meeting played through without terminal, store or clock: keys in, screens out.
struct Rehearsal {
  var state: State
  var now = Moment(wall: 1_799_000_000_000, clock: 1_000_000, boot: 1)
  /// Everything that was asked of the outside, oldest first.
  var effects: [Effect] = []
  /// Whether the store confirms each change at once.
  var storeAnswers = true

  init(
    language: Language = .english, size: Size = Size(rows: 24, columns: 80), terminal: UInt64 = 7,
    role: Attendance.Role = .facilitator, seed: UInt64 = 42, agendas: [AgendaChoice] = Self.agendas,
    agendaProblem: Phrase? = nil
  ) {
    let setting = Setting(
      language: language, terminal: TerminalID(bits: terminal), role: role, agendas: agendas,
      agendaProblem: agendaProblem)
    state = State(setting: setting, seed: seed, size: size, now: now)
  }

  /// The built-in agendas.
  static let agendas = Agenda.builtInNames.compactMap { name -> AgendaChoice? in
    guard let byTeam = Agenda.builtIn(name, questions: .byTeam),
      let byQuestion = Agenda.builtIn(name, questions: .byQuestion)
    else { return nil }
    return AgendaChoice(questions: .byTeam, byTeam: byTeam, byQuestion: byQuestion)
  }

  /// A rehearsal in a new meeting that the left team starts.
  static func meeting(
    language: Language = .english, size: Size = Size(rows: 24, columns: 80),
    questions: QuestionOrder = .byTeam
  ) -> Rehearsal {
    var rehearsal = Rehearsal(language: language, size: size)
    var ids = IdentifierSource(seed: 1)
    let new = NewMeeting(
      on: Day(wall: rehearsal.now.wall, offset: 0), language: language, starter: .left,
      agenda: agendas[0][questions])
    let first = Change(
      id: ids.make(), terminal: ids.make(), moment: rehearsal.now, operations: new.operations(ids: &ids))
    rehearsal.tell(
      .opened(
        OpenedMeeting(session: Session(id: ids.make(), changes: [first]), lastSign: nil)))
    return rehearsal
  }

  /// The demo's meeting.
  static func demo(language: Language = .english, size: Size = Size(rows: 24, columns: 80)) -> Rehearsal {
    var rehearsal = Rehearsal(language: language, size: size)
    rehearsal.tell(.demo(agendas[0][.byTeam]))
    return rehearsal
  }

  mutating func tell(_ message: Message) {
    let new = state.update(message, at: now)
    effects += new
    for effect in new {
      switch effect {
      case .keep(let change) where storeAnswers: tell(.received([change]))
      case .create(let id, let changes):
        tell(
          .opened(OpenedMeeting(session: Session(id: id, changes: changes), lastSign: nil)))
      default: break
      }
    }
  }

  /// Presses keys by their names.
  mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { fatalError("no key is called \(name)") }
      tell(.key(key))
    }
  }

  /// Types a text, character by character.
  mutating func type(_ text: String) {
    for character in text { tell(.key(character == "\n" ? .enter : .character(character))) }
  }

  /// Lets time pass; the screens are told as often as they asked for.
  mutating func pass(_ milliseconds: Int64) {
    let end = now.advanced(by: milliseconds)
    while let wait = state.outlook.wait, end.elapsed(since: now) >= wait {
      now = now.advanced(by: wait)
      tell(.tick)
    }
    now = end
    tell(.tick)
  }

  /// Goes to a step of the agenda by its number, from 1.
  mutating func go(to step: Int) {
    press("g")
    type(String(step))
  }

  var session: Session { state.desk?.session ?? Session(id: MeetingID(bits: 0)) }

  func frame() -> Frame {
    state.view(theme: Theme.standard)
  }

  var screen: String { frame().text }
}
