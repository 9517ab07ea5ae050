import Agendas
import Facilitator
import Minutes
import SessionModel
import Terminal
import ThemeLibrary

/// One terminal at a meeting, without terminal and store: keys in, frames out.
struct Room {
  private var state: State
  private var painter = Painter(theme: .standard)
  private(set) var now = LargeMeeting.start
  private var ids = IdentifierSource(seed: 11)

  init(entries: Int) {
    let setting = Setting(language: .english, terminal: TerminalID(bits: 7), agendas: [])
    state = State(setting: setting, seed: 1, size: Size(rows: 30, columns: 100), now: now)
    let session = Session(id: MeetingID(bits: 1), changes: LargeMeeting.changes(entries: entries))
    tell(.opened(OpenedMeeting(session: session, lastSign: nil)))
    press("i")
    paint()
  }

  var session: Session { state.desk?.session ?? Session(id: MeetingID(bits: 1)) }
  var minutes: Minutes { Minutes(of: session, at: now, language: .english, utcOffset: 0) }

  private mutating func tell(_ message: Message) {
    now = now.advanced(by: 1)
    for effect in state.update(message, at: now) {
      // A store that keeps all at once.
      if case .keep(let change) = effect { _ = state.update(.received([change]), at: now) }
    }
  }

  private mutating func press(_ character: Character) { tell(.key(Key(.character(character)))) }

  private mutating func paint() { _ = painter.paint(state) }

  mutating func typeAndPaint() {
    press("x")
    paint()
  }

  /// What was typed is kept as a note, then taken back, so that the meeting stays as large as it is.
  mutating func changeAndPaint() {
    tell(.key(.enter))
    paint()
    tell(.key(.escape))
    press("u")
    press("i")
    press("x")
  }

  mutating func followAndPaint() {
    guard let entry = session.entries([.goal]).first?.id else { return }
    let change = Change(
      id: ids.make(), terminal: TerminalID(bits: 8), moment: now,
      operations: [.set(entry, .text, .text("Said by another \(now.clock)"))])
    tell(.received([change]))
    paint()
  }

  mutating func search() {
    tell(.key(.escape))
    for character in "/leads" { press(character) }
    paint()
    tell(.key(.escape))
    press("i")
  }
}
