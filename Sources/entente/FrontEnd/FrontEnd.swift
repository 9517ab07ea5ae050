import ArgumentParser
import Facilitator
import Foundation
import Logging
import SessionModel
import SessionStore
import Terminal

/// The loop between the terminal, the screens and the store.
///
/// It waits for a key, a change of another terminal or the next second, lets the screens take it in, does what
/// they ask for, and draws what differs. While nothing happens and no clock runs, it sleeps.
final class FrontEnd {
  var state: State
  let mailbox = Mailbox()
  let logger: Logger
  var location: String
  /// The demo's folder, while it is open.
  var demoFolder: TemporaryFolder?
  var meeting: OpenMeeting?
  /// Where the wall looks for its meeting, until it is there.
  var lookout: Lookout?
  let screen: Screen
  private let theme: Theme
  private var isDone = false
  private var lastLoop: Moment

  /// - Parameter offersMeetings: whether new meetings can be made, for which the agendas are read.
  init(
    _ options: SharedOptions, location: String, as role: Attendance.Role = .facilitator,
    offeringMeetings offersMeetings: Bool = false
  ) throws {
    let configuration = try options.configuration()
    logger = try Log.make(options.logFile)
    self.location = location
    let chosen = try options.chosenTheme()
    theme = chosen.theme
    screen = try Screen.open(
      options,
      crashMessage: Phrase(
        "entente: the program failed; what was shown as kept is in the store. Open the meeting again.",
        zh: "entente：程序出错；显示为已保存的内容都在会议库中。请重新打开会议。"))
    var ids = IdentifierSource(seed: SystemClock.randomSeed())
    let now = SystemClock.now()
    lastLoop = now
    let (agendas, problems) = offersMeetings ? options.agendas.all() : ([], [])
    let setting = Setting(
      language: options.language, keyMap: configuration.keyMap, terminal: ids.make(), role: role,
      utcOffset: Place.utcOffset,
      agendas: agendas.map(AgendaChoice.init), agendaProblem: problems.first?.shortMessage,
      signals: configuration.signals, isASCII: options.ascii || !screen.isUTF8)
    for problem in problems { logger.error("\(problem.message.english)") }
    state = State(setting: setting, seed: ids.next(), size: screen.size, now: now)
    if let problem = chosen.problem {
      logger.error("\(problem.message.english)")
      state.notice = Notice(problem.shortMessage, .warning)
    }
    if !screen.isUTF8 {
      state.notice = Notice(
        Phrase(
          "The locale isn't UTF-8, so ASCII is drawn; set LANG=C.UTF-8.",
          // Chinese could not be drawn here.
          zh: "UTF-8 locale required: LANG=C.UTF-8"),
        .warning)
    }
  }

  /// Runs until the person leaves or the terminal goes away.
  /// - Throws: `ExitCode` after a signal that asked to end, with the status that a shell gives for it.
  func run() throws {
    while !isDone {
      draw()
      waitForSomething()
      collect()
      while !isDone, let event = screen.nextEvent() { take(event) }
      if !isDone { handle(.tick) }
      signLife()
    }
    let isKept = finish()
    if !isKept {
      throw Failure(
        Phrase("Not everything could be written to disk.", zh: "有内容未能写入磁盘。"), status: EX_IOERR)
    }
    if let signal = screen.endingSignal { throw ExitCode(128 + signal) }
  }

  // Between two frames of a burst of keys the screen shows nothing anybody could read.
  private func draw() {
    state.now = SystemClock.now()
    screen.draw(state.view(theme: theme))
  }

  private func waitForSomething() {
    var descriptors = [screen.inputDescriptor, screen.wakeDescriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let wait = [state.wait, screen.isPasting ? Self.pasteStalls : nil].compactMap { $0 }.min()
    let ready = poll(&descriptors, nfds_t(descriptors.count), wait.map { Int32(clamping: $0) } ?? -1)
    if ready == 0, screen.isPasting, let event = screen.flushStalledPaste() { take(event) }
    // The terminal is gone: nobody will press a key any more.
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { handle(.leaving) }
  }

  /// After how many milliseconds without a byte a paste without an end is taken as it is.
  private static let pasteStalls: Int64 = 1000

  private func collect() {
    noticeSleep()
    for message in mailbox.collect() { handle(message) }
  }

  /// Goes on while another program has the terminal: follows the store and shows that a running clock is no
  /// crash, but reads no key and draws nothing. Returns when anything happens, and every second of a clock.
  func waitOutside() {
    var descriptors = [screen.wakeDescriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&descriptors, nfds_t(descriptors.count), state.wait.map { Int32(clamping: $0) } ?? -1)
    collect()
    handle(.tick)
    signLife()
  }

  private func take(_ event: Event) {
    switch event {
    case .key(let key): handle(.key(key))
    case .paste(let text): handle(.paste(text))
    case .resized(let size): handle(.resized(size))
    case .resumed:
      handle(.resized(screen.size))
      noticeSleep()
    case .hungUp: handle(.leaving)
    }
  }

  func handle(_ message: Message) {
    for effect in state.update(message, at: SystemClock.now()) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .keep(let change): meeting?.live.keep(change)
    case .attend(let attendance): meeting?.attend(attendance)
    case .create(let id, let changes): create(id, changes)
    case .open(let id): open(id)
    case .seek(let name): seek(name)
    case .followUp(let id): followUp(id)
    case .openDemo: openDemo()
    case .write(let name, let text, let replacing): write(text, to: name, replacing: replacing)
    case .copy(let text): copy(text)
    case .editExternally(let text): editExternally(text)
    case .ring: screen.ring()
    case .suspend:
      keepBeforeLeavingTerminal()
      screen.suspend()
    case .leave: isDone = true
    }
  }

  /// Stopped, the program keeps nothing any more, and with the terminal in other hands it may be killed without
  /// ever going on.
  func keepBeforeLeavingTerminal() {
    _ = meeting?.live.flush(timeout: 1000)
  }

  // MARK: Sleep and life

  /// How long the loop may have stood still, while a clock ran, before it is asked about, in milliseconds.
  private static let sleepIsNoticed: Int64 = 10_000

  /// A laptop that slept or a program that was stopped must not charge anybody for it unasked; not so when
  /// another terminal went on with the meeting meanwhile.
  private func noticeSleep() {
    let now = SystemClock.now()
    let gap = now.elapsed(since: lastLoop)
    let before = lastLoop
    lastLoop = now
    guard gap > Self.sleepIsNoticed, state.desk?.session.clock.running != nil, let meeting else { return }
    let sign = meeting.lastSign.map { $0.elapsed(since: before) > 0 ? $0 : before } ?? before
    guard now.elapsed(since: sign) > Self.sleepIsNoticed / 2 else { return }
    handle(.slept(since: sign))
  }

  private func signLife() {
    guard state.desk?.session.clock.running != nil else { return }
    meeting?.signLife(at: SystemClock.now())
  }

  /// - Returns: whether everything is on disk.
  private func finish() -> Bool {
    let isKept = meeting?.live.flush(timeout: 5000) ?? true
    if !isKept { logger.error("left with changes that could not be kept") }
    meeting?.live.close()
    meeting = nil
    screen.close()
    demoFolder?.remove()
    return isKept
  }
}
