import SessionModel
import Terminal

extension Screen {
  /// Takes the terminal over as the options say.
  /// - Parameter crashMessage: what is told when the program dies on the screen.
  /// - Throws: `TerminalError` when there is none that can show a screen; ``Failure`` when the log can't be written.
  static func open(_ options: SharedOptions, crashMessage: Phrase) throws -> Screen {
    setCrashMessage(crashMessage[options.language])
    let log = try options.logFile.map(Log.open)
    return try Screen(options: Options(ascii: options.ascii, errorLog: log))
  }
}
