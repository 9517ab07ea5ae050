import Agendas
import Foundation
import SessionModel
import SessionStore
import Terminal
import ThemeLibrary

/// What holds for every command: what was asked for, else what `config.toml` and the environment say.
struct SharedOptions {
  var file: String?
  var theme: String?
  var lang: String?
  var ascii = false
  var plain: Bool?
  var logFile: String?

  var language: Language {
    lang.flatMap { Language(name: $0) } ?? Self.standardLanguage
  }

  /// The language where none is asked for by option: that of `config.toml`, else the locale's.
  static var standardLanguage: Language {
    // What is wrong with the file is told by whoever needs all of it, in the locale's language.
    if let language = (try? configuration.get())?.language { return language }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[variable], !value.isEmpty { return Language(name: value) ?? .english }
    }
    return .english
  }

  /// What `config.toml` says.
  /// - Throws: ``TOMLError`` when it can't be used.
  func configuration() throws -> Configuration { try Self.configuration.get() }

  /// The program's environment as it was started with; to ask the system for it takes its time.
  static let environment = ProcessInfo.processInfo.environment

  private static let configuration = Result {
    try Configuration.read(Self.environment)
  }

  /// Where the store is.
  var location: String {
    file ?? StoreLocation.standard(environment: Self.environment)
  }

  /// The agenda of a name.
  /// - Throws: ``Failure`` when there is none; `AgendaError` when it can't be used.
  func agenda(named name: String) throws -> ListedAgenda {
    if let listed = try agendas.agenda(named: name) { return listed }
    let names = agendas.names.joined(separator: ", ")
    throw Failure(
      Phrase("There is no agenda “\(name)”; use one of \(names).", zh: "没有名为“\(name)”的议程；可用：\(names)。"),
      status: EX_USAGE)
  }

  /// The built-in agendas, and the person's own.
  var agendas: AgendaLibrary {
    AgendaLibrary(folder: AgendaLibrary.standardFolder(environment: Self.environment))
  }

  /// The built-in themes, and the person's own.
  var themes: ThemeLibrary {
    ThemeLibrary(folder: ThemeLibrary.standardFolder(environment: Self.environment))
  }

  /// The theme to draw in: the chosen one, or the standard one with what is wrong with the chosen one.
  func chosenTheme() throws -> (theme: Theme, problem: ThemeError?) {
    guard let name = try theme ?? configuration().theme else { return (.standard, nil) }
    do throws(ThemeError) {
      return (try themes.theme(named: name)?.theme ?? .standard, nil)
    } catch {
      return (.standard, error)
    }
  }

  func store(_ mode: SQLiteStore.Mode) throws -> SQLiteStore {
    try SQLiteStore.open(at: location, mode: mode)
  }
}

/// The clock on the wall, for what commands need of it.
enum Place {
  static var utcOffset: Int { SystemClock.utcOffset(at: SystemClock.now().wall) }

  static var today: Day { Day(wall: SystemClock.now().wall, offset: utcOffset) }
}
