import ArgumentParser
import SessionModel
import Terminal
import ThemeLibrary

/// The options of every command, as the parser reads them.
struct ParsedOptions: ParsableArguments {
  @Option(name: .long, help: "The store of the meetings (or ENTENTE_FILE).")
  var file: String?

  @Option(
    name: .long,
    help: """
      The theme: \(Theme.builtInNames.joined(separator: ", ")), or your own (default: config.toml's, else dark).
      """)
  var theme: String?

  @Option(name: .long, help: "The language: en or zh-Hans (default: config.toml's, else the locale's).")
  var lang: String?

  @Flag(name: .long, help: "Draw with ASCII characters alone.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo,
    help: "Run the meeting line by line, for screen readers (default: config.toml's, else a screen).")
  var plain: Bool?

  @Option(name: .long, help: "Append a log to this file.")
  var logFile: String?

  func validate() throws {
    if file?.isEmpty == true { throw ValidationError("--file needs the path of a file.") }
    if let lang, Language(name: lang) == nil {
      throw ValidationError("There is no language “\(lang)”; use en or zh-Hans.")
    }
    if let theme, !options.themes.has(theme) {
      let names = options.themes.usableNames.joined(separator: ", ")
      throw ValidationError(
        Phrase("There is no theme “\(theme)”; use one of \(names).", zh: "没有名为“\(theme)”的主题；可用：\(names)。")[
          options.language])
    }
  }

  var options: SharedOptions {
    SharedOptions(file: file, theme: theme, lang: lang, ascii: ascii, plain: plain, logFile: logFile)
  }
}

/// A command with the options of every command.
protocol SharedOptionsHolder {
  var parsed: ParsedOptions { get }
}

extension SharedOptionsHolder {
  var options: SharedOptions { parsed.options }

  /// Runs a command, and tells its failure in one line on standard error.
  func reporting(_ body: () throws -> Void) throws {
    try options.reporting(body)
  }
}

extension Entente: SharedOptionsHolder {}
extension Demo: SharedOptionsHolder {}
extension New: SharedOptionsHolder {}
extension Open: SharedOptionsHolder {}
extension Present: SharedOptionsHolder {}
extension List: SharedOptionsHolder {}
extension WriteMinutes: SharedOptionsHolder {}
extension Note: SharedOptionsHolder {}
extension Check: SharedOptionsHolder {}
extension FollowUpMeeting: SharedOptionsHolder {}
extension ReverseFunnel: SharedOptionsHolder {}
extension ListAgendas: SharedOptionsHolder {}
extension ShowThemes: SharedOptionsHolder {}
extension Keys: SharedOptionsHolder {}
extension Doctor: SharedOptionsHolder {}
