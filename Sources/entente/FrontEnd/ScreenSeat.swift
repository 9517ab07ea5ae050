import Facilitator
import Logging
import SessionModel
import Terminal

/// A screen that curses draws, and its keys.
final class ScreenSeat: Seat {
  private let screen: Screen
  private var painter: Painter
  let notice: Notice?

  let isASCII: Bool
  var hasShades: Bool { screen.colorDepth == .indexed256 || screen.colorDepth == .direct }

  init(_ options: SharedOptions, _ logger: Logger) throws {
    let chosen = try options.chosenTheme()
    painter = Painter(theme: chosen.theme)
    screen = try Screen.open(
      options,
      crashMessage: Phrase(
        "entente: the program failed; what was shown as kept is in the store. Open the meeting again.",
        zh: "entente：程序出错；显示为已保存的内容都在会议库中。请重新打开会议。"))
    isASCII = options.ascii || !screen.isUTF8
    if let problem = chosen.problem { logger.error("\(problem.message.english)") }
    let problem = chosen.problem.map { Notice($0.shortMessage, .warning) }
    notice = screen.isUTF8 ? problem : Self.isNotUTF8
  }

  private static let isNotUTF8 = Notice(
    Phrase(
      "The locale isn't UTF-8, so ASCII is drawn; set LANG=C.UTF-8.",
      // Chinese could not be drawn here.
      zh: "UTF-8 locale required: LANG=C.UTF-8"),
    .warning)

  var size: Size { screen.size }
  var inputDescriptor: Int32 { screen.inputDescriptor }
  var wakeDescriptor: Int32 { screen.wakeDescriptor }
  var endingSignal: Int32? { screen.endingSignal }
  var patience: Int64? { screen.isPasting ? Self.pasteStalls : nil }

  /// After how many milliseconds without a byte a paste without an end is taken as it is.
  private static let pasteStalls: Int64 = 1000

  func show(_ state: State) {
    screen.draw(painter.paint(state))
  }

  func takeInput(_ arrival: Arrival, for frontEnd: FrontEnd) {
    if arrival.isNothing, screen.isPasting, let event = screen.flushStalledPaste() { tell(event, frontEnd) }
    // The terminal is gone: nobody will press a key any more.
    if arrival.isHungUp { frontEnd.handle(.leaving) }
    while !frontEnd.isDone, let event = screen.nextEvent() { tell(event, frontEnd) }
  }

  private func tell(_ event: Event, _ frontEnd: FrontEnd) {
    switch event {
    case .key(let key): frontEnd.handle(.key(key))
    case .paste(let text): frontEnd.handle(.paste(text))
    case .resized(let size): frontEnd.handle(.resized(size))
    case .resumed:
      frontEnd.handle(.resized(screen.size))
      frontEnd.noticeSleep()
    case .hungUp: frontEnd.handle(.leaving)
    }
  }

  func run(_ path: String, _ words: [String], wait: () -> Void) -> ProgramEnd {
    screen.run(path, words, wait: wait)
  }

  func copyToClipboard(_ text: String) -> Bool {
    screen.copyToClipboard(text)
  }

  func ring() {
    screen.ring()
  }

  func suspend() {
    screen.suspend()
  }

  func close() {
    screen.close()
  }
}
