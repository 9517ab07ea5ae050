import Campaign
import Foundation
import HostileTexts
import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Whatever text is typed, pasted, written in an editor, or stands in the store: every screen and every line of plain
/// mode shows it inert.
@Suite struct HostileTextCampaign {
  private static let texts =
    Campaign.isLong ? HostileText.some(200, seed: 20_270_112) : HostileText.packs(of: 4)

  @Test(arguments: texts.enumerated().map { ($0.offset, $0.element) })
  func everyScreenShowsItInert(number: Int, hostile: HostileText) {
    var tour = HostileTour(hostile.text, number: number)
    tour.see()
    #expect(tour.faults.isEmpty, "\(hostile): \(tour.faults.prefix(3))")
    // A tour on which nothing was to be seen would find nothing.
    #expect(tour.shown > 20, "\(hostile): shown on \(tour.shown) of \(tour.screens) screens")
    Campaign.note(
      "hostile text on screens", tries: tour.screens, losses: tour.faults.count, "shown on \(tour.shown)")
  }

  @Test(arguments: HostileText.floods) func aFloodHoldsNobodyUp(hostile: HostileText) {
    var room = Rehearsal.meeting(size: Size(rows: 30, columns: 100))
    var longest = Duration.zero
    let doing = { (body: (inout Rehearsal) -> Void) in
      let start = processorTime()
      body(&room)
      longest = max(longest, processorTime() - start)
    }
    room.go(to: 5)
    room.press("i")
    doing { $0.tell(.paste(hostile.text)) }
    doing { _ = $0.frame() }
    // Several pasted lines ask what they are; Enter says one note.
    if room.state.overlay != nil { doing { $0.press("enter") } }
    for key in ["x", "left", "home", "end", "ctrl-w", "ctrl-_"] {
      doing { $0.press(key) }
      doing { _ = $0.frame() }
    }
    doing { $0.press("enter") }
    doing { _ = $0.frame() }
    doing { $0.press("escape", "w") }
    doing { _ = $0.frame() }
    doing { $0.press("escape", "/", "z", "q") }
    doing { _ = $0.frame() }
    #expect(longest < .seconds(2), "\(hostile): \(longest)")
  }
}

/// How long this thread has been at work: not how long others have held it up.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// A tour of all screens on which one text stands wherever a text can.
private struct HostileTour {
  private(set) var faults: [String] = []
  private(set) var screens = 0
  /// On how many screens the text was to be seen.
  private(set) var shown = 0
  private let text: String
  private var room: Rehearsal

  private static let sizes = [(18, 64), (30, 100), (50, 160), (12, 40)]

  /// - Parameter number: chooses the language and the screen's size.
  init(_ text: String, number: Int) {
    self.text = text
    let (rows, columns) = Self.sizes[number % Self.sizes.count]
    room = Rehearsal(
      language: number.isMultiple(of: 2) ? .english : .chinese, size: Size(rows: rows, columns: columns))
  }

  mutating func see() {
    seeHome()
    seeMeeting()
    seeWhatLiesOverIt()
    seeTyping()
    seeNews()
  }

  private mutating func look() {
    let frame = room.frame()
    screens += 1
    faults += FrameFaults.of(frame, room.state)
    if frame.text.contains(HostileText.sign) { shown += 1 }
    for line in Speech(room.state).account where !Harm.of(displayable(line)).isEmpty { faults.append(line) }
  }

  private mutating func press(_ names: String...) {
    for name in names {
      room.press(name)
      look()
    }
  }

  private mutating func seeHome() {
    let summary = MeetingSummary(
      id: MeetingID(bits: 3), title: text, date: nil, state: .draft, openEnds: 1, changed: 0)
    room.tell(.meetings([summary]))
    look()
    room.press("n")
    for _ in 0..<4 {
      room.tell(.paste(text))
      look()
      press("tab")
    }
    press("enter", "escape", "escape")
  }

  /// The worked example with the text in the place of every text.
  private var session: Session {
    var session = Rehearsal.demo(language: room.state.setting.language).session
    let end = session.log.last?.moment ?? room.now
    var ids = IdentifierSource(seed: 3)
    let fields = Field.filledIn.filter { $0.form == .text || $0.form == .line }
    let entries = session.entries(EntryKind.allCases).flatMap { entry in
      fields.filter { entry[$0] != nil }.map { Operation.set(entry.id, $0, .text(text)) }
    }
    let names = fields.map { Operation.set(nil, $0, .text(text)) }
    let slot = DraftKey.Slot.new(step: session.step.id, team: .left, kind: .goal)
    let draft = Operation.draft(DraftKey(terminal: TerminalID(bits: 9), slot: slot), [.text: text])
    session.apply(
      Change(id: ids.make(), terminal: ids.make(), moment: end, operations: names + entries + [draft]))
    return session
  }

  private mutating func seeMeeting() {
    let session = session
    room.tell(.opened(OpenedMeeting(session: session, lastSign: nil)))
    let edited = session.entries(EntryKind.allCases).first?.id
    room.tell(
      .attendance([Attendance(terminal: TerminalID(bits: 9), role: .noteTaker(.left), entry: edited)]))
    look()
    for step in 1...session.agenda.steps.count {
      room.go(to: step)
      look()
      press("down", "enter", "escape")
    }
  }

  private mutating func seeWhatLiesOverIt() {
    room.go(to: 5)
    for key in ["g", "H", "M", "R", "w", "?", ":"] {
      press(key, "down", "escape")
    }
    for key in ["/", ":"] {
      press(key)
      room.type(text)
      look()
      press("down", "escape")
    }
    press("/", "z", "q", "down", "escape", "P")
    room.tell(.resized(Size(rows: 60, columns: 200)))
    look()
    press("P")
  }

  private mutating func seeTyping() {
    press("i")
    room.type(text)
    look()
    press("enter", "escape", "escape", "i")
    room.tell(.paste(text))
    look()
    press("enter", "tab")
    room.tell(.paste(text))
    look()
    room.tell(.editedExternally(.text(text)))
    press("enter", "escape", "e")
    room.tell(.editedExternally(.text(text)))
    press("enter", "escape")
  }

  private mutating func seeNews() {
    let told: [Message] = [
      .failed(Phrase(same: text)), .done(Phrase(same: text)), .trouble(Trouble(Phrase(same: text))),
      .troubleOver,
      .written(name: text),
    ]
    for message in told {
      room.tell(message)
      look()
    }
    press("w", "tab")
    room.tell(.paste(text))
    look()
    press("enter")
    room.tell(.exists)
    look()
    press("escape", "escape", "escape")
  }
}
