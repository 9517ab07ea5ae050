import SessionModel

// Time during which a clock ran and nobody could see it: a machine that slept, a program that was killed.

extension State {
  /// A clock that ran while no front end was alive is stopped at the last sign of life, and the person asked whether the
  /// time since counts; also about what another terminal left out that went away before it was answered. Not by a front
  /// end that only watches.
  mutating func leaveOutGap(since sign: Moment?) -> [Effect] {
    guard attendance.takesPart, let session = desk?.session else { return [] }
    var effects: [Effect] = []
    if let last = session.lastLife(sign: sign), now.elapsed(since: last) > 0 {
      effects = change(session.leavingOutGap, at: last)
    }
    guard let gap = desk?.session.openGap else { return effects }
    let milliseconds = now.elapsed(since: gap.pause.moment)
    desk?.question = .countGap(gap.pause.id, gap.party, milliseconds: milliseconds)
    if desk?.form != nil {
      let time = ClockText.spoken(milliseconds)
      notice = Notice(
        Phrase(
          "The clock was paused \(time) ago, when the program stopped; you will be asked after this note.",
          zh: "程序停止时（\(time)前）计时已暂停；这条记录结束后会询问。"), .warning)
    }
    return effects
  }

  /// Sees whether everybody has left a meeting whose clock runs: it isn't for a wall to stop it, nor to show that anybody
  /// still speaks.
  /// - Parameter lastSign: when somebody last showed that they were alive, where that is known.
  mutating func noticeLeftAlone(lastSign: Moment? = nil) {
    guard !attendance.takesPart, let desk, desk.session.clock.running != nil,
      !desk.others.contains(where: \.takesPart)
    else {
      leftAloneSince = nil
      return
    }
    if leftAloneSince == nil { leftAloneSince = lastSign.flatMap { desk.session.lastLife(sign: $0) } ?? now }
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
