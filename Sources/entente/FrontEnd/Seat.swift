import Facilitator
import SessionModel
import Terminal

/// What a person sits at: it shows the state and brings what is typed. There is one for a screen and one for lines.
protocol Seat: AnyObject {
  /// The size of the screen; without one, any that holds everything.
  var size: Size { get }
  /// Whether only ASCII can be shown.
  var isASCII: Bool { get }
  /// Whether it has colours enough for all shades of a theme.
  var hasShades: Bool { get }
  /// What the person has to know before anything else; `nil` for nothing.
  var notice: Notice? { get }
  /// Readable when something was typed.
  var inputDescriptor: Int32 { get }
  /// Readable when a signal came.
  var wakeDescriptor: Int32 { get }
  /// How long it can wait for the next byte, in milliseconds; `nil` for ever.
  var patience: Int64? { get }
  /// The signal that asked to end, if one did.
  var endingSignal: Int32? { get }

  /// Shows how things stand.
  func show(_ state: State)
  /// Tells the front end what was typed and which signals came.
  func takeInput(_ arrival: Arrival, for frontEnd: FrontEnd)
  /// Puts a text on the clipboard of whoever sits there; false where there is none.
  func copyToClipboard(_ text: String) -> Bool
  /// Rings the bell.
  func ring()
  /// Gives the terminal to another program until it ends.
  func run(_ path: String, _ words: [String], wait: () -> Void) -> ProgramEnd
  /// Gives the terminal to the shell until it goes on with the program.
  func suspend()
  /// Gives the terminal back.
  /// - Throws: ``Failure`` when not everything could be shown.
  func close() throws
}

/// What ended a wait.
struct Arrival {
  /// Whether something was typed, or nothing more can be.
  var isReadable = false
  /// Whether that is all that came, and neither a signal nor a message with it.
  var isInputAlone = false
  /// Whether the terminal is gone.
  var isHungUp = false
  /// Whether nothing came for as long as was waited.
  var isNothing = false
}
