import SessionModel

// Who has the floor, and the clocks, in words.

extension Speech {
  /// A time as it is spoken: `4 minutes 58 seconds`.
  /// - Parameter milliseconds: whole seconds of it count, as on a clock.
  func duration(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    let parts = [
      (seconds / 60, Phrase("minute", zh: "分钟")), (seconds % 60, Phrase("second", zh: "秒")),
    ].filter { $0.0 > 0 }
    if parts.isEmpty { return Phrase("0 seconds", zh: "0 秒")[language] }
    return parts.map { count(Int($0.0), $0.1)[language] }.joined(separator: " ")
  }

  /// What is left, or how far it is over. It falls with the second at which the time spoken rises.
  func remaining(_ milliseconds: Int64) -> String {
    if milliseconds > -1000 {
      let time = duration(max(0, milliseconds) + 999)
      return Phrase("\(time) left", zh: "剩余 \(time)")[language]
    }
    let time = duration(-milliseconds)
    return Phrase("\(time) over", zh: "超时 \(time)")[language]
  }

  /// Who has the floor, and what is left to that party.
  func floor(_ session: Session) -> String {
    guard let party = session.clock.running?.party else {
      let next = session.name(of: session.nextSpeaker(at: state.now))
      return Phrase("Nobody has the floor; next: \(next.english).", zh: "无人发言；下一位：\(next.chinese)。")[language]
    }
    let has = has(party, session)
    guard session.allotment(for: party, in: session.step) > 0 else { return sentence(has) }
    return sentence(
      has + language.colon + remaining(session.remaining(for: party, at: state.now)))
  }

  private func has(_ party: Party, _ session: Session) -> String {
    let name = session.name(of: party)
    return party == .joint
      ? Phrase("Joint time", zh: "共同时间")[language]
      : line(Phrase("\(name.english) has the floor", zh: "\(name.chinese)发言")[language])
  }

  /// Who has the floor, and what is left to each team: in short.
  func times(_ session: Session) -> [String] {
    guard session.step.time.isTeams else { return [floor(session)] }
    let left = Party.teams.map {
      name($0, in: session) + " " + remaining(session.remaining(for: $0, at: state.now))
    }
    return [floor(session), sentence(left.joined(separator: comma))]
  }

  /// Both teams' clocks, and the meeting's time: what `time` says.
  func clocks(_ session: Session) -> [String] {
    let isJoint = !session.step.time.isTeams || session.clock.running?.party == .joint
    let parties = isJoint ? [.joint] + Party.teams : Party.teams
    let readings = parties.map { party in
      let reading = ClockReading(party, session, state, at: state.now)
      let spoken = duration(session.clock.spoken(by: party, at: state.now))
      let share =
        party == .joint ? nil : reading.percent.map { Phrase("\($0) per cent", zh: "\($0)%")[language] }
      let parts = [
        session.allotment(for: party, in: session.step) > 0
          ? remaining(session.remaining(for: party, at: state.now)) : nil,
        Phrase("spoke \(spoken)", zh: "已发言 \(spoken)")[language], share,
      ]
      let head = reading.isRunning ? has(party, session) : reading.name
      return sentence(head + language.colon + parts.compactMap(\.self).joined(separator: comma))
    }
    let left = session.timeLeft(at: state.now)
    return (session.clock.running == nil ? [floor(session)] : []) + readings + [
      sentence(Phrase("Meeting: ", zh: "会议：")[language] + remaining(left))
    ]
  }

  /// How much time a step gives.
  func allotment(_ session: Session) -> String? {
    let step = session.step
    let minutes = { (party: Party) in session.allotment(for: party, in: step) }
    guard step.time.isTeams else {
      let joint = minutes(.joint)
      return joint > 0 ? Phrase("\(duration(joint)) together.", zh: "共同 \(duration(joint))。")[language] : nil
    }
    if minutes(.left) == minutes(.right) {
      let time = duration(minutes(.left))
      return Phrase("\(time) for each team.", zh: "每队 \(time)。")[language]
    }
    return sentence(
      Party.teams.map { name($0, in: session) + " " + duration(minutes($0)) }.joined(separator: comma))
  }
}
