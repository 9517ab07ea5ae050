import SessionModel
import Terminal

extension State {
  /// Takes in what happened, and says what has to be done outside the screens.
  ///
  /// Pure: the same state and messages give the same state and effects, since time comes with the message and
  /// identifiers from the state's own source.
  public mutating func update(_ message: Message, at moment: Moment) -> [Effect] {
    now = moment
    if isSeen(message) { looks += 1 }
    let wasFinal = desk?.session.version.isFinal == true
    var effects = take(message)
    noticeLeftAlone()
    effects += tellSignal()
    if wasFinal, let session = desk?.session,
      Party.teams.contains(where: { session.signature(of: $0) == .lapsed })
    {
      tellReopened(session.version)
    }
    limitNoticeAtWall()
    // A question never takes the keys of the note that is being typed: it waits for its end.
    if overlay == nil, desk?.isTyping == false, let question = desk?.question {
      overlay = .question(question)
      desk?.question = nil
    }
    return attend() + effects
  }

  /// Tells that what both teams signed was altered, by whomever.
  private mutating func tellReopened(_ version: MinutesVersion) {
    notice = Notice(
      Phrase(
        "The signed minutes were altered: version \(version.number), draft.",
        zh: "已签字的纪要有改动：第 \(version.number) 版，草稿。"),
      .warning)
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      notice = nil
      kills.notice(key)
      return handle(key)
    case .command(let command):
      notice = nil
      return call(command)
    case .fill(let text):
      notice = nil
      return fill(text)
    case .choose(let index):
      notice = nil
      return choose(index)
    case .paste(let text):
      notice = nil
      kills.endRun()
      return paste(text)
    case .resized(let size):
      self.size = size
      return []
    case .tick:
      desk?.passTime(to: now)
      return noteDraft(onlyIfDue: true) + seekForWall()
    case .received(let changes):
      tellOverwritten(by: changes)
      desk?.receive(changes, at: now)
      return leaveQuestionToOther(after: changes)
    case .attendance(let others):
      desk?.others = others
      return []
    case .trouble(let reason):
      if trouble != reason { notice = nil }
      trouble = reason
      return []
    case .troubleOver:
      trouble = nil
      return []
    case .unkept:
      overlay = .question(.leaveUnkept)
      return []
    case .elsewhere(let path):
      askWhereToSave(path)
      return []
    case .moved(let path, let session):
      return goOn(in: path, session)
    case .meetings(let meetings):
      home.meetings = meetings
      home.selection = min(home.selection, max(0, meetings.count - 1))
      return []
    case .opened(let opened):
      return open(opened)
    case .slept(let since):
      return leaveOutGap(since: since)
    case .following(let session):
      return follow(session)
    case .demo(let agenda):
      turnIntoDemo()
      let example = WorkedExample.changes(
        in: setting.language, agenda: agenda, until: now, utcOffset: setting.utcOffset, ids: &ids)
      return [.create(ids.make(), example)]
    case .leaving:
      desk?.draftDue = now
      return noteDraft() + [.leave(.deserted)]
    case .exists:
      if case .minutes(let preview)? = overlay { overlay = .question(.replace(preview)) }
      return []
    case .written(let name):
      if case .minutes? = overlay { overlay = nil }
      notice = Notice(Phrase("Written: \(name)", zh: "已写入：\(name)"))
      return []
    case .editedExternally(let edit):
      return take(edit)
    case .done(let text):
      notice = Notice(text)
      return []
    case .failed(let text):
      notice = Notice(text, .error)
      return []
    case .refused(let trouble):
      notice = Notice(wording(of: trouble), .error)
      return []
    }
  }

  private static let suspends = Key.ctrl("z")

  private mutating func handle(_ key: Key) -> [Effect] {
    if key == Self.suspends {
      desk?.firstKey = nil
      return noteDraft() + [.suspend]
    }
    if overlay != nil { return handleInOverlay(key) }
    if let wall { return handle(key, at: wall) }
    if setup != nil { return handleInSetup(key) }
    guard desk != nil else { return handleAtHome(key) }
    return desk?.isTyping == true ? handleInForm(key) : handleInMeeting(key)
  }

  private mutating func open(_ opened: OpenedMeeting) -> [Effect] {
    (setup, home.asideSetup) = (nil, nil)
    desk = Desk(opened.session, at: now, column: opened.column ?? setting.role.team)
    desk?.others = opened.others
    // What has been so for long is no news.
    let present = signal
    desk?.signal = present
    leftAloneSince = nil
    noticeLeftAlone(lastSign: opened.lastSign)
    return opened.isShared ? [] : leaveOutGap(since: opened.lastSign)
  }

  /// How soon a meeting that can't be reached is looked for again, in milliseconds.
  private static let retry: Int64 = 1000

  /// What time alone will bring; asked once before each sleep.
  public struct Outlook: Sendable {
    /// When what is seen becomes something else, in milliseconds from now; `nil` for never.
    public var look: Int64?
    /// When the screens want to be told that time has passed, which is no later; `nil` for never.
    public var wait: Int64?
  }

  /// What time alone will bring.
  public var outlook: Outlook {
    let look = untilNextLook
    let draft = desk?.draftDue.map { max(1, $0.elapsed(since: now)) }
    return Outlook(look: look, wait: [draft, look].lazy.compactMap(\.self).min())
  }

  private var untilNextLook: Int64? {
    guard let desk else { return isForReading && trouble != nil ? Self.retry : untilSignal }
    let second = leftAloneSince == nil ? desk.session.nextSecond(after: now) : nil
    return [second, untilSignal, untilWallTurns].lazy.compactMap(\.self).min()
      .map { max(1, $0) }
  }

  /// Whether a message may alter what is seen, time aside. Most of those that come while a note is typed don't: its
  /// draft is due, and then the store has it.
  func isSeen(_ message: Message) -> Bool {
    switch message {
    case .tick: false
    case .received(let changes):
      desk?.isTyping != true || !changes.allSatisfy { $0.isDraft && $0.terminal == setting.terminal }
    default: true
    }
  }

  // MARK: Changing the meeting

  /// Makes a change of these operations; none make none.
  mutating func change(_ operations: [Operation], at moment: Moment? = nil) -> [Effect] {
    guard !operations.isEmpty, desk != nil, !isForReading else { return [] }
    let change = Change(
      id: ids.make(), terminal: setting.terminal, moment: moment ?? now, operations: operations)
    desk?.propose(change, at: now)
    return [.keep(change)]
  }
}
