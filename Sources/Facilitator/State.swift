import SessionModel
import Terminal

/// All that the screens know. Altered only by `update`, drawn only by `view`.
public struct State: Sendable {
  /// What was chosen at the start.
  public internal(set) var setting: Setting
  /// The terminal's size.
  public var size: Size
  /// When the last message came.
  public var now: Moment
  /// How many messages came that may have altered what is seen, time aside.
  public internal(set) var looks = 0
  /// The home screen: shown when nothing below is.
  public var home = Home()
  /// The form of a new meeting, while it is filled in.
  public var setup: SetupForm?
  /// The meeting that is open.
  public var desk: Desk?
  /// Why the wall is shown instead of the meeting's own screen; `nil` while it isn't.
  public var wall: Wall?
  /// What lies over the screen.
  public var overlay: Overlay?
  /// One line for the person, until the next key.
  public var notice: Notice? { didSet { noticeEnd = nil } }
  /// Why the store can't be written; `nil` while it can.
  public var trouble: Trouble?
  /// The file that the meeting is kept in since it was saved elsewhere; `nil` where it always was.
  public internal(set) var elsewhere: String?
  /// What was killed last while typing: it goes from note to note and from field to field.
  public internal(set) var kills = KillText()
  /// Since when nobody who takes part is at the meeting though its clock runs, as only a wall can see; `nil` while
  /// somebody is.
  var leftAloneSince: Moment?
  /// Until when the screen flashes.
  var flashEnd: Moment?
  /// Until when the notice stays on the wall.
  var noticeEnd: Moment?
  var ids: IdentifierSource

  /// The screens before anything was opened.
  public init(setting: Setting, seed: UInt64, size: Size, now: Moment) {
    self.setting = setting
    self.size = size
    self.now = now
    wall = setting.role == .wall ? .only(awaiting: nil) : nil
    ids = IdentifierSource(seed: seed)
  }
}

/// What is chosen at the start.
public struct Setting: Sendable {
  /// The language of the screens.
  public var language: Language
  /// Which keys do what.
  public var keyMap: KeyMap
  /// This front end.
  public var terminal: TerminalID
  /// What it is there for.
  public var role: Attendance.Role
  /// Seconds by which the place is ahead of UTC.
  public var utcOffset: Int
  /// Whether the meeting is a throw-away one: the demo.
  public var isDemo: Bool
  /// The agendas that a new meeting can have, the default first.
  public var agendas: [AgendaChoice]
  /// What is wrong with an agenda that therefore isn't among them; `nil` when all are.
  public var agendaProblem: Phrase?
  /// How the room is told of the time.
  public var signals: Signals
  /// Whether the terminal is shown ASCII alone.
  public var isASCII: Bool
  /// Whether the terminal has colours enough for all shades of a theme.
  public var hasShades: Bool
  /// Whether there is a screen, and not only lines.
  public var hasScreen: Bool

  /// Makes a setting.
  public init(
    language: Language, keyMap: KeyMap = .standard, terminal: TerminalID,
    role: Attendance.Role = .facilitator, utcOffset: Int = 0, isDemo: Bool = false,
    agendas: [AgendaChoice], agendaProblem: Phrase? = nil, signals: Signals = Signals(),
    isASCII: Bool = false, hasShades: Bool = false,
    hasScreen: Bool = true
  ) {
    self.language = language
    self.keyMap = keyMap
    self.signals = signals
    self.isASCII = isASCII
    self.hasShades = hasShades
    self.hasScreen = hasScreen
    self.terminal = terminal
    self.role = role
    self.utcOffset = utcOffset
    self.isDemo = isDemo
    self.agendas = agendas
    self.agendaProblem = agendaProblem
  }
}

extension State {
  /// The time that clocks show: where the meeting was left alone they stand still, as whoever opens it next finds them.
  var clockTime: Moment { leftAloneSince ?? now }

  /// The day where the program runs.
  var today: Day { Day(wall: now.wall, offset: setting.utcOffset) }

  /// From now on the meeting is a throw-away one.
  mutating func turnIntoDemo() {
    setting.isDemo = true
  }
}

/// Why a terminal shows the wall: the meeting as the room reads it from the last row.
public enum Wall: Sendable, Equatable {
  /// Somebody who leads the meeting or takes notes looks at it; the same key leads back.
  case visited
  /// It is all that this terminal is for.
  /// - Parameter awaiting: the meeting that isn't there yet, as the person called it; `nil` for whichever comes first.
  case only(awaiting: String?)
}

/// The home screen.
public struct Home: Sendable {
  /// The meetings, newest first.
  public var meetings: [MeetingSummary] = []
  /// The selected one.
  public var selection = 0
  /// The form of a new meeting that was left before it became one.
  var asideSetup: SetupForm?
}

/// One terminal's place at a meeting: the meeting itself, and where this terminal looks and types.
public struct Desk: Sendable {
  /// The meeting.
  public private(set) var shared: SharedSession
  /// What the present step's view shows that isn't a matter of one look.
  private(set) var reckoning = Reckoning()
  /// Stands for the session as far as the screen shows it.
  private(set) var stamp = Stamp()
  /// The team whose column has the focus.
  public var column: Party
  /// The entry selected in each column.
  public var selection = Selection()
  /// The selected row of a step that is shown as a list rather than as columns.
  public var row = 0
  /// What is being typed.
  public var form: EntryForm? { didSet { showDraftLeftBehind() } }
  /// Where a draft was noted that the panel alone shows, as long as it is open there.
  private var panelsDraft: DraftKey.Slot?
  /// The first of two keys, while the second is waited for.
  var firstKey: Key?
  /// Who else is here, and what they are editing; in order of terminal.
  public internal(set) var others: [Attendance] = []
  /// What the others were told last of this terminal.
  var attended: Attendance?
  /// A question that waits for the end of the note that is being typed.
  var question: Question?
  /// What the room was last told of the time.
  var signal: TimeSignal?
  /// When what was typed has to be noted; `nil` when it is.
  public var draftDue: Moment?
  /// The meeting as it stands.
  public var session: Session { shared.current }
  /// Whether something is being typed.
  var isTyping: Bool { form != nil }

  /// Takes a place at a meeting.
  /// - Parameters:
  ///   - now: until when a running clock counts.
  ///   - column: the column in focus; `nil` for that of the team whose turn it is.
  public init(_ session: Session, at now: Moment, column: Party? = nil) {
    shared = SharedSession(kept: session)
    self.column =
      column ?? session.lead(of: session.prompt, in: session.step) ?? session.starter(of: session.step)
    reckon(at: now)
  }

  /// Goes on with the meeting as it stands in another store, whose front ends don't know of this one yet.
  /// - Returns: the changes that it lacks there.
  mutating func move(to session: Session, of terminal: TerminalID, at now: Moment) -> [Change] {
    let lacking = shared.lacking(in: session, at: terminal)
    shared = SharedSession(kept: session)
    for change in lacking { shared.propose(change) }
    others = []
    attended = nil
    reckon(at: now)
    return lacking
  }

  /// Makes a change of this terminal.
  mutating func propose(_ change: Change, at now: Moment) {
    shared.propose(change)
    if isOfPanelAlone(change) { panelsDraft = form?.slot } else { reckon(at: now) }
  }

  /// What was half typed in a panel that is closed now is shown where the entry stands.
  private mutating func showDraftLeftBehind() {
    guard let slot = panelsDraft, form?.slot != slot else { return }
    panelsDraft = nil
    renewStamp()
  }

  /// Whether a change notes what this terminal is typing, which stands in its panel and nowhere else.
  private func isOfPanelAlone(_ change: Change) -> Bool {
    guard change.isDraft, let slot = form?.slot else { return false }
    return change.draftKeys == [DraftKey(terminal: change.terminal, slot: slot)]
  }

  /// Takes in what the store holds more.
  mutating func receive(_ changes: [Change], at now: Moment) {
    if shared.receive(changes) { reckon(at: now) }
  }

  /// Follows a running clock, on which some of what is shown depends.
  mutating func passTime(to now: Moment) {
    if session.clock.running != nil, !reckoning.holds(for: session, at: now) { reckon(at: now) }
  }

  private mutating func reckon(at now: Moment) {
    reckoning = Reckoning(session, at: now)
    renewStamp()
  }

  private mutating func renewStamp() {
    stamp = Stamp(meeting: session.id, revision: stamp.revision + 1, changes: session.log.count)
  }

  /// The entry selected in each column.
  public struct Selection: Hashable, Sendable {
    private var left: EntryID?
    private var right: EntryID?
    private var joint: EntryID?

    /// That of a column; `nil` for none.
    public subscript(_ column: Party) -> EntryID? {
      get {
        switch column {
        case .left: left
        case .right: right
        case .joint: joint
        }
      }
      set {
        switch column {
        case .left: left = newValue
        case .right: right = newValue
        case .joint: joint = newValue
        }
      }
    }
  }

  /// Stands for the whole session, as far as the screen shows it: another value for another state of it.
  struct Stamp: Equatable {
    fileprivate var meeting: MeetingID?
    /// Counts the states that were shown.
    fileprivate var revision = 0
    fileprivate var changes = 0
  }
}

/// What lies over a screen and takes the keys.
public enum Overlay: Sendable {
  /// All keys; scrolled by some lines.
  case help(scroll: Int)
  /// The agenda's steps, one of them selected.
  case agenda(selection: Int)
  /// The minutes, and the name of the file to write them to.
  case minutes(MinutesPreview)
  /// Which goal supports which; scrolled by some lines.
  case goalMap(scroll: Int)
  /// One decision or action after the other, read out; counted from 0.
  case readBack(index: Int)
  /// What an entry said before.
  case history(HistoryView)
  /// Another kind or step for an entry; counted from 0.
  case retarget(Retarget, selection: Int)
  /// The search over the meeting.
  case find(Find)
  /// Every command by name.
  case palette(Palette)
  /// The name of the file that the meeting is to be saved in.
  case saveElsewhere(TextEditor)
  /// A question; a key answers it.
  case question(Question)
}

/// A question that a key answers.
public enum Question: Sendable, Equatable {
  /// Count the time during which no front end was alive? The change that left it out, and whose it would be.
  case countGap(ChangeID, Party, milliseconds: Int64)
  /// Leave, though a clock is running?
  case leaveRunning
  /// Leave, though not everything could be kept?
  case leaveUnkept
  /// Are these pasted lines one note, or one each?
  case pastedLines(String)
  /// Replace the file that has the name of these minutes?
  case replace(MinutesPreview)
  /// Go on with the clock by this command, though the minutes are signed?
  case reopen(Command)
  /// Go on, though nothing was noted here?
  case goOnEmpty(AgendaPosition)
}

/// One line for the person.
public struct Notice: Sendable, Equatable {
  /// How it is meant.
  public enum Tone: Sendable {
    /// Something was done.
    case good
    /// Something can't be done, and why.
    case warning
    /// Something failed.
    case error
  }

  /// What it says.
  public var text: Phrase
  /// How it is meant.
  public var tone: Tone

  /// Makes a notice.
  public init(_ text: Phrase, _ tone: Tone = .good) {
    self.text = text
    self.tone = tone
  }
}
