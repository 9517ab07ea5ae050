import SessionModel

/// Something about the time that the room should notice.
public enum TimeSignal: Hashable, Sendable {
  /// Who has the floor has a minute left, or less.
  case minuteLeft(Party)
  /// Who has the floor is over the time.
  case timeOver(Party)
  /// Nobody's clock has run for a while in a step that is timed.
  case silence

  /// What can be chosen for each kind of signal.
  public enum Kind: String, CaseIterable, Sendable {
    case minuteLeft = "minute-left"
    case timeOver = "time-over"
    case silence
  }

  /// Which kind it is.
  public var kind: Kind {
    switch self {
    case .minuteLeft: .minuteLeft
    case .timeOver: .timeOver
    case .silence: .silence
    }
  }
}

/// How a terminal tells of the time. A clock below zero is marked in any case.
public struct Signals: Sendable, Equatable {
  /// How one kind is told.
  public struct Telling: Sendable, Equatable {
    /// By a word, a mark and a colour.
    public var isShown = true
    /// By the terminal's bell, once.
    public var rings = false
    /// By the whole screen in reverse, once, for a moment.
    public var flashes = false

    /// By word, mark and colour, and what else is said.
    public init(isShown: Bool = true, rings: Bool = false, flashes: Bool = false) {
      self.isShown = isShown
      self.rings = rings
      self.flashes = flashes
    }
  }

  private var tellings: [TimeSignal.Kind: Telling] = [:]

  /// Everything by word, mark and colour, without bell and flash.
  public init() {}

  /// How a kind is told.
  public subscript(kind: TimeSignal.Kind) -> Telling {
    get { tellings[kind] ?? Telling() }
    set { tellings[kind] = newValue }
  }
}

extension Session {
  /// With how much left a clock is said to be at its end, in milliseconds.
  public static let lastMinute: Int64 = 60_000

  /// Whether a party is in the last minute of its time in the present step.
  func isInLastMinute(_ party: Party, at now: Moment) -> Bool {
    1...Self.lastMinute ~= remaining(for: party, at: now)
  }
}

extension State {
  /// How long nobody's clock may stand still in a timed step before a reminder, in milliseconds.
  static let toleratedSilence: Int64 = 30_000
  /// How long the screen flashes, in milliseconds.
  static let flash: Int64 = 300

  /// What the room should notice of the time, as far as it wants to be told.
  public var signal: TimeSignal? {
    guard let session = desk?.session, let signal = occasion(in: session) else { return nil }
    return setting.signals[signal.kind].isShown ? signal : nil
  }

  private func occasion(in session: Session) -> TimeSignal? {
    if let silence { return silence >= Self.toleratedSilence ? .silence : nil }
    guard let party = session.clock.running?.party, session.allotment(for: party, in: session.step) > 0
    else { return nil }
    if session.remaining(for: party, at: clockTime) <= 0 { return .timeOver(party) }
    return session.isInLastMinute(party, at: clockTime) ? .minuteLeft(party) : nil
  }

  /// Tells of a signal that has just begun, by what was chosen besides what is shown.
  mutating func tellSignal() -> [Effect] {
    if let flashEnd, flashEnd.elapsed(since: now) == 0 { self.flashEnd = nil }
    if let noticeEnd, noticeEnd.elapsed(since: now) == 0 { notice = nil }
    let signal = signal
    guard let desk, desk.signal != signal else { return [] }
    self.desk?.signal = signal
    guard let telling = signal.map({ setting.signals[$0.kind] }) else { return [] }
    if telling.flashes { flashEnd = now.advanced(by: Self.flash) }
    return telling.rings ? [.ring] : []
  }

  /// How long nobody's clock has run in a timed step; `nil` where that is as it should be.
  private var silence: Int64? {
    // In this order: whether the minutes are final takes a walk over the entries.
    guard let session = desk?.session, session.step.time.total > 0, let silence = session.silence(at: now),
      !session.version.isFinal
    else { return nil }
    return silence
  }

  /// When a signal begins, or a flash or a notice ends, by itself, in milliseconds from now. What depends on a
  /// running clock comes with its seconds.
  var untilSignal: Int64? {
    let silent = silence.map { Self.toleratedSilence - $0 }.flatMap { $0 > 0 ? $0 : nil }
    return ([silent] + [flashEnd, noticeEnd].map { $0?.elapsed(since: now) }).compactMap(\.self).min()
  }
}
