/// Speaking time as the room sees it; all in milliseconds.
extension Session {
  /// What a party may speak in a step, with what was added during the meeting.
  public func allotment(for party: Party, in step: Step) -> Int64 {
    step.time[party] + clock.granted(in: step.id)[party]
  }

  /// What a party has left in the present step; negative once the time is over.
  public func remaining(for party: Party, at now: Moment) -> Int64 {
    remaining(for: party, in: step, at: now)
  }

  /// What a party has left in a step; negative once the time is over.
  public func remaining(for party: Party, in step: Step, at now: Moment) -> Int64 {
    allotment(for: party, in: step) - clock.spoken(by: party, in: step.id, at: now)
  }

  /// How the two teams' time is shared so far.
  public func share(at now: Moment) -> SpeakingShare {
    SpeakingShare(left: clock.spoken(by: .left, at: now), right: clock.spoken(by: .right, at: now))
  }

  /// What is left of the agenda's whole time, with what was added, less all that was spoken; negative when
  /// the meeting takes longer than planned.
  public func timeLeft(at now: Moment) -> Int64 {
    let agenda = agenda
    let skipped = agenda.steps.reduce(0) { $1.isSkipped ? $0 + clock.granted(in: $1.id).total : $0 }
    let planned = agenda.milliseconds + clock.grantedInAll - skipped
    return Party.allCases.reduce(planned) { $0 - clock.spoken(by: $1, at: now) }
  }

  /// The most that either team is over its time in the present step; 0 when neither is.
  public func overrun(at now: Moment) -> Int64 {
    step.time.isTeams
      ? max(0, -Party.teams.map { remaining(for: $0, at: now) }.reduce(0, min))
      : max(0, -remaining(for: .joint, at: now))
  }

  /// How long nobody's clock has run in the present step; `nil` while one runs.
  public func silence(at now: Moment) -> Int64? {
    clock.quietSince.map { now.elapsed(since: $0) }
  }

  /// Until when a running clock may be counted though nobody shows that they are alive: the latest of its
  /// start, the last change and the last sign of life.
  /// - Parameter sign: when a front end last showed that it was alive; `nil` when none ever did.
  public func lastLife(sign: Moment?) -> Moment? {
    guard let running = clock.running else { return nil }
    return [log.last?.moment, sign].compactMap { $0 }.reduce(running.start) { latest, moment in
      moment.elapsed(since: latest) > 0 ? moment : latest
    }
  }

  /// When the numbers on a screen change next, in milliseconds from now: at the next full second of the
  /// account that runs; `nil` while none does.
  public func nextSecond(after now: Moment) -> Int64? {
    guard let running = clock.running else { return nil }
    return 1000 - clock.spoken(by: running.party, in: running.step, at: now) % 1000
  }

  /// The moment that the numbers on a screen are of: the last full second of the account that runs, or its start, so
  /// that all of them change at once and never in between; `now` while none runs.
  public func shownTime(at now: Moment) -> Moment {
    guard let running = clock.running else { return now }
    let passed = clock.spoken(by: running.party, in: running.step, at: now) % 1000
    return now.advanced(by: -min(passed, now.elapsed(since: running.start)))
  }
}

/// How two teams share their speaking time.
public struct SpeakingShare: Hashable, Sendable {
  /// The left team's, in milliseconds.
  public var left: Int64
  /// The right team's, in milliseconds.
  public var right: Int64

  /// Makes a share.
  public init(left: Int64, right: Int64) {
    self.left = left
    self.right = right
  }

  /// Both together, in milliseconds.
  public var total: Int64 { left + right }
  /// How much more the one team has spoken than the other, in milliseconds.
  public var difference: Int64 { abs(left - right) }

  /// The left team's part in whole per cent, rounded to nearest; 50 while nobody has spoken.
  public var leftPercent: Int {
    // Sums of hostile turns times 200 are beyond 64 bits.
    guard total > 0 else { return 50 }
    let (part, all) = (Int128(min(max(0, left), total)), Int128(total))
    return Int((part * 200 + all) / (all * 2))
  }
  /// The right team's part in whole per cent: what is missing to 100.
  public var rightPercent: Int { 100 - leftPercent }

  /// Whether the difference is more than so many per cent of the total.
  public func differs(byMoreThan percent: Int) -> Bool {
    Int128(difference) * 100 > Int128(total) * Int128(percent)
  }
}

/// Writes durations as a clock shows them.
public enum ClockText {
  /// Time spoken: `1:05`, whole seconds that have passed. Hours are told as minutes: `90:00`.
  public static func spoken(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    return String(seconds / 60) + ":" + pad(Int(seconds % 60), 2)
  }

  /// Time left: `1:05`, or `−0:12` once it is over. It falls with the second at which the time spoken rises.
  public static func remaining(_ milliseconds: Int64) -> String {
    if milliseconds >= 0 { return spoken(milliseconds + 999) }
    let over = spoken(-milliseconds)
    return over == "0:00" ? over : "−" + over
  }

  /// Time to the millisecond, for the record: `1:05.250`.
  public static func exact(_ milliseconds: Int64) -> String {
    let size = milliseconds.magnitude
    return (milliseconds < 0 ? "−" : "") + String(size / 60_000) + ":" + pad(Int(size / 1000 % 60), 2) + "."
      + pad(Int(size % 1000), 3)
  }
}
