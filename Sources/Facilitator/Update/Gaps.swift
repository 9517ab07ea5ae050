import SessionModel

// Time during which a clock ran and nobody could see it: a machine that slept, a program that was killed.

extension State {
  /// A clock that ran while no front end was alive is stopped at the last sign of life, and the person asked; not
  /// by a front end that only watches.
  mutating func leaveOutGap(since sign: Moment?) -> [Effect] {
    guard attendance.takesPart, let session = desk?.session, let running = session.clock.running,
      let last = session.lastLife(sign: sign)
    else { return [] }
    let gap = now.elapsed(since: last)
    guard gap > 0 else { return [] }
    let effects = change([.floor(nil)], at: last)
    guard case .keep(let change)? = effects.first else { return effects }
    desk?.question = .countGap(change.id, running.party, milliseconds: gap)
    if desk?.form != nil {
      let time = ClockText.spoken(gap)
      notice = Notice(
        Phrase(
          "The clock was paused \(time) ago, when the program stopped; you will be asked after this note.",
          zh: "程序停止时（\(time)前）计时已暂停；这条记录结束后会询问。"), .warning)
    }
    return effects
  }

  /// On a machine that slept, each terminal stops the clock. One must decide: that whose pause is the first of the
  /// record. The others take theirs back, or they would keep the clock still after its answer.
  mutating func leaveQuestionToOther(after changes: [Change]) -> [Effect] {
    guard let pause = pauseAskedAbout, changes.contains(where: { isOfOtherFloor($0) }),
      let session = desk?.session
    else { return [] }
    let before = Session(id: session.id, changes: session.log.prefix { $0.id != pause })
    guard before.clock.running == nil else { return [] }
    desk?.question = nil
    if case .question(.countGap)? = overlay { overlay = nil }
    notice = Notice(
      Phrase(
        "Another terminal has paused the clock; whether to count that time is asked there.",
        zh: "另一台终端已暂停计时；是否计入这段时间在那里询问。"), .warning)
    return change([.undo(pause)])
  }

  /// Leaves a gap that nobody decided about as it was found, so that the next to open the meeting is asked: taken back
  /// at the moment of the pause, the last sign of life stays what it was. Whoever is still here has the clock.
  mutating func leaveQuestionToNext() -> [Effect] {
    guard let pause = pauseAskedAbout, let desk, !desk.others.contains(where: \.takesPart),
      let moment = desk.session.change(pause)?.moment
    else { return [] }
    return change([.undo(pause)], at: moment)
  }

  /// Whether a clock runs that people see run: of one that was left to the next to decide about, the last sign of life
  /// was given.
  public var seesClockRun: Bool {
    desk?.session.clock.running != nil && pauseAskedAbout == nil
  }

  private var pauseAskedAbout: ChangeID? {
    if case .question(.countGap(let pause, _, _))? = overlay { return pause }
    if case .countGap(let pause, _, _)? = desk?.question { return pause }
    return nil
  }

  private func isOfOtherFloor(_ change: Change) -> Bool {
    change.terminal != setting.terminal
      && change.operations.contains {
        if case .floor = $0 { true } else { false }
      }
  }
}
