import ArgumentParser
import Facilitator
import Foundation
import Logging
import SessionModel
import SessionStore
import Terminal

/// The loop between what a person sits at, the screens and the store.
///
/// It waits for what is typed, a change of another terminal or the next second, lets the screens take it in, does
/// what they ask for, and shows what differs. While nothing happens and no clock runs, it sleeps.
final class FrontEnd {
  var state: State
  let mailbox = Mailbox()
  let logger: Logger
  var location: String
  /// The demo's folder, while it is open.
  var demoFolder: TemporaryFolder?
  var meeting: OpenMeeting?
  /// Where the wall looks for its meeting, until it is there.
  var awaited: AwaitedMeeting?
  let seat: any Seat
  /// What becomes of what isn't kept, once the program is to end.
  private var departure: Departure?
  var isDone: Bool { departure != nil }
  private var lastLoop: Moment
  /// How many messages that may be seen had come at the last look; -1 before the first.
  private var shownLooks = -1
  /// When the look alters by time alone, by the machine's running clock; `nil` for never.
  private var nextLook: Int64?
  /// When anything is to be done by time alone, by the same clock; `nil` for never.
  private var due: Int64?
  /// What is waited for: what is typed, a signal, a message.
  private var descriptors: [pollfd]

  /// - Parameter offersMeetings: whether new meetings can be made, for which the agendas are read.
  init(
    _ options: SharedOptions, location: String, as role: Attendance.Role = .facilitator,
    offeringMeetings offersMeetings: Bool = false
  ) throws {
    let configuration = try options.configuration()
    logger = try Log.make(options.logFile)
    self.location = location
    let isPlain = options.plain ?? configuration.plain ?? false
    seat = isPlain ? PlainSeat(ascii: options.ascii) : try ScreenSeat(options, logger)
    descriptors = [seat.inputDescriptor, seat.wakeDescriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    var ids = IdentifierSource(seed: SystemClock.randomSeed())
    let now = SystemClock.now()
    lastLoop = now
    let (agendas, problems) = offersMeetings ? options.agendas.all() : ([], [])
    let setting = Setting(
      language: options.language, keyMap: configuration.keyMap, terminal: ids.make(), role: role,
      utcOffset: Place.utcOffset,
      agendas: agendas.map(AgendaChoice.init), agendaProblem: problems.first?.shortMessage,
      signals: configuration.signals, isASCII: seat.isASCII, hasShades: seat.hasShades, hasScreen: !isPlain)
    for problem in problems { logger.error("\(problem.message.english)") }
    state = State(setting: setting, seed: ids.next(), size: seat.size, now: now)
    state.notice = seat.notice
  }

  /// Runs until the person leaves or the terminal goes away.
  /// - Throws: `ExitCode` after a signal that asked to end, with the status that a shell gives for it.
  func run() throws {
    while !isDone {
      showWhatIsNew()
      let arrival = waitForSomething()
      collect()
      seat.takeInput(arrival, for: self)
      // Who typed has been told of the time with it.
      if !isDone, !arrival.isInputAlone || isDue { handle(.tick) }
      signLife()
    }
    let failure = finish()
    try seat.close()
    if let path = state.elsewhere {
      try Output.print(displayable(Self.howToOpen(path)[state.setting.language]))
    }
    if let failure { throw failure }
    if let signal = seat.endingSignal { throw ExitCode(128 + signal) }
  }

  // Between two frames of a burst of keys the screen shows nothing anybody could read.
  private func showWhatIsNew() {
    state.now = SystemClock.now()
    guard shownLooks != state.looks || nextLook.map({ $0 <= state.now.clock }) == true else { return }
    shownLooks = state.looks
    seat.show(state)
  }

  private var isDue: Bool { due.map { $0 <= SystemClock.now().clock } == true }

  private func waitForSomething() -> Arrival {
    let (outlook, now) = (state.outlook, state.now.clock)
    let wait = [outlook.wait, seat.patience].lazy.compactMap(\.self).min()
    (nextLook, due) = (outlook.look.map { now + $0 }, wait.map { now + $0 })
    let ready = poll(&descriptors, nfds_t(descriptors.count), wait.map { Int32(clamping: $0) } ?? -1)
    let input = ready > 0 ? descriptors[0].revents : 0
    return Arrival(
      isReadable: input != 0, isInputAlone: ready == 1 && input != 0,
      isHungUp: input & Int16(POLLHUP | POLLERR | POLLNVAL) != 0,
      isNothing: ready == 0)
  }

  func collect() {
    noticeSleep()
    for message in mailbox.collect() { handle(message) }
  }

  /// Goes on while another program has the terminal: follows the store and shows that a running clock is no
  /// crash, but reads no key and draws nothing. Returns when anything happens, and every second of a clock.
  func waitOutside() {
    var descriptors = [seat.wakeDescriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&descriptors, nfds_t(descriptors.count), state.outlook.wait.map { Int32(clamping: $0) } ?? -1)
    collect()
    handle(.tick)
    signLife()
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
    case .ring: seat.ring()
    case .suspend:
      keepBeforeLeavingTerminal()
      seat.suspend()
    case .findElsewhere(let name): findElsewhere(name)
    case .saveElsewhere(let path): saveElsewhere(path)
    case .leave(let departure): leave(departure)
    }
  }

  /// How long a person who wants to leave waits for the disk before being asked, in milliseconds.
  private static let leavingWaits = 1000

  private func leave(_ departure: Departure) {
    if departure == .asking, meeting?.live.flush(timeout: Self.leavingWaits) == false {
      return handle(.unkept)
    }
    self.departure = departure
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
  func noticeSleep() {
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
    meeting?.signLife(at: SystemClock.now(), isLast: isDone)
  }

  /// Keeps what can be kept, and lets go of the store.
  /// - Returns: what to tell when not everything is on disk where it should be.
  private func finish() -> Failure? {
    let isFlushed = meeting?.live.flush(timeout: departure == .losing ? 0 : 5000) ?? true
    let isKept = isFlushed && (meeting?.live.isTakenAway != true || state.isForReading)
    let refuge = isKept || departure == .losing ? nil : rescue()
    meeting?.close()
    meeting = nil
    demoFolder?.remove()
    if isKept { return nil }
    logger.error("left with changes that could not be kept; saved in \(refuge ?? "no other place")")
    let said = Phrase("Not everything could be written to disk.", zh: "有内容未能写入磁盘。")
    let way = refuge.map(Self.howToOpen) ?? Phrase(same: "")
    return Failure(
      refuge == nil ? said : Phrase("\(said.english) \(way.english)", zh: "\(said.chinese)\(way.chinese)"),
      status: EX_IOERR)
  }
}
