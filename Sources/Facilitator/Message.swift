import SessionModel
import Terminal

/// Something that happened, told to the screens together with when it did.
public enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// A command was called by its name, wherever the person is: what lies over the screen makes room for it.
  case command(Command)
  /// A whole line was read: what has the focus holds it from now on, in the place of what it held. Of a choice it is
  /// the stored value.
  case fill(String)
  /// A row was chosen by its number, counted from 0: of the list over the screen, else an entry of the column in
  /// focus, a row of the step's list, or a meeting.
  case choose(Int)
  /// Text was pasted.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
  /// Time has passed: a second of a running clock, or a wait that the screens asked for.
  case tick
  /// The store holds these changes more, in its order.
  case received([Change])
  /// Who else is here, and what they are editing.
  case attendance([Attendance])
  /// The store can't be written; what was done is held and tried again.
  case trouble(Trouble)
  /// Everything that was held is on disk.
  case troubleOver
  /// The person wants to leave, and not everything is on disk yet.
  case unkept
  /// A file that isn't there yet, in which the meeting could be kept instead.
  case elsewhere(String)
  /// From now on the meeting is kept in this file, where it was found so.
  case moved(to: String, Session)
  /// The meetings of the store, newest first.
  case meetings([MeetingSummary])
  /// A meeting was opened.
  case opened(OpenedMeeting)
  /// A clock was running, and for longer than a few seconds no front end was alive: suspend, sleep.
  case slept(since: Moment)
  /// A meeting as it stands: make the one that follows it.
  case following(Session)
  /// The store is a throw-away one: make the worked example in it, with this agenda.
  case demo(Agenda)
  /// The terminal or the machine goes away: save, and leave.
  case leaving
  /// The file to be written exists.
  case exists
  /// The minutes are in the file of this name.
  case written(name: String)
  /// The editor has given the terminal back; what has the focus is what it was given.
  case editedExternally(ExternalEdit)
  /// What was asked for is done; one line that says so.
  case done(Phrase)
  /// What was asked for failed; one line that says what to do.
  case failed(Phrase)
  /// What was asked for failed on account of the store.
  case refused(Trouble)
}

/// Why the store can't be written.
public struct Trouble: Sendable, Equatable {
  /// One line that says where, what is wrong and what to do.
  public var whole: Phrase
  /// What is wrong in some words, without a full stop.
  public var brief: Phrase
  /// Whether what was kept so far is out of reach, too, and lost with the program.
  public var takesAll: Bool

  /// Makes a trouble; without some words for it, the whole line has to do.
  public init(_ whole: Phrase, brief: Phrase? = nil, takesAll: Bool = false) {
    self.whole = whole
    self.takesAll = takesAll
    self.brief = brief ?? whole
  }
}

/// A meeting as it was found in the store.
public struct OpenedMeeting: Sendable {
  /// The meeting.
  public var session: Session
  /// When a front end last showed that it was alive while a clock ran; `nil` when none ever did.
  public var lastSign: Moment?
  /// Who else has the meeting open.
  public var others: [Attendance]
  /// The team whose column has the focus; `nil` for the one whose turn it is.
  public var column: Party?

  /// Whether somebody else goes on with the meeting.
  public var isShared: Bool { others.contains(where: \.takesPart) }

  /// Makes an opened meeting.
  public init(session: Session, lastSign: Moment?, others: [Attendance] = [], column: Party? = nil) {
    self.session = session
    self.lastSign = lastSign
    self.others = others
    self.column = column
  }
}

/// What came of a text that was given to an editor.
public enum ExternalEdit: Sendable, Equatable {
  /// The text as the editor left it, with `\n` at the ends of its lines but the last.
  case text(String)
  /// Nothing, and one line that says why; what was typed stays as it was.
  case failed(Phrase)
}

/// Something to be done outside the screens. The screens themselves do nothing but say so.
public enum Effect: Sendable {
  /// Keep a change of the open meeting.
  case keep(Change)
  /// Let the others at the open meeting know who is here, and what is being edited.
  case attend(Attendance)
  /// Make a meeting from its first changes, and open it.
  case create(MeetingID, [Change])
  /// Open a meeting.
  case open(MeetingID)
  /// Open a meeting to read it, if it is there yet: the one of this name, or whichever there is. As long as it
  /// isn't, a tick comes whenever it may have been made.
  case seek(String?)
  /// Read a meeting; ``Message/following(_:)`` comes back.
  case followUp(MeetingID)
  /// Open the worked example in a throw-away store.
  case openDemo
  /// Write a text to a file in the folder that the program was started in; to an existing one only to replace
  /// it, else ``Message/exists(name:text:)`` comes back.
  case write(name: String, text: String, replacing: Bool)
  /// Put a text on the clipboard of the person's terminal; ``Message/done(_:)`` or ``Message/failed(_:)`` says what
  /// came of it.
  case copy(String)
  /// Give a text to the person's editor, and the terminal with it; ``Message/editedExternally(_:)`` comes back.
  case editExternally(text: String)
  /// Ring the terminal's bell, once.
  case ring
  /// Give the terminal back to the shell until it calls again.
  case suspend
  /// Find a file that isn't there yet, in which the meeting could be kept, with a name such as this;
  /// ``Message/elsewhere(_:)`` comes back.
  case findElsewhere(name: String)
  /// Keep the meeting with all its changes in a new file, and go on there; ``Message/moved(to:_:)`` comes back, or
  /// ``Message/failed(_:)``.
  case saveElsewhere(String)
  /// Leave the program; everything that can be kept is kept first.
  case leave(Departure)
}

/// What becomes of changes that aren't on disk when the program ends.
public enum Departure: Sendable, Equatable {
  /// The person is asked first: ``Message/unkept`` comes back.
  case asking
  /// They are lost; the person said so.
  case losing
  /// Nobody is there to be asked: they are saved elsewhere if they can be.
  case deserted
}
