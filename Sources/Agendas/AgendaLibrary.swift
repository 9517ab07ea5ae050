import SessionModel
import TOMLText

/// The agendas that there are: those built in, and a person's own in a folder. Of two that have one name the
/// person's own counts.
public struct AgendaLibrary: Sendable {
  /// The folder of the person's own agendas, a TOML file each; it need not exist.
  public var folder: String { files.path }
  private let files: TOMLFolder

  /// A library with a folder of the person's own.
  public init(folder: String) {
    files = TOMLFolder(path: folder, thing: Phrase("an agenda", zh: "议程"), limit: Limits.agendaFileBytes)
  }

  /// The standard folder: `entente/agendas` in `XDG_CONFIG_HOME`, which is `~/.config` where unset. A relative
  /// `XDG_CONFIG_HOME` is ignored, as the *XDG Base Directory Specification* asks.
  /// - Parameter environment: the process's environment variables.
  public static func standardFolder(environment: [String: String]) -> String {
    TOMLFolder.configuration(environment) + "/agendas"
  }

  /// The names of all agendas: the built-in ones, the default first, then the person's own by name.
  public var names: [String] {
    names(own: files.names)
  }

  private func names(own: [String]) -> [String] {
    Agenda.builtInNames + own.filter { !Agenda.builtInNames.contains($0) }
  }

  /// The agenda of a name; `nil` when there is none.
  /// - Throws: ``AgendaError`` when there is one that can't be used.
  public func agenda(named name: String) throws(AgendaError) -> ListedAgenda? {
    try agenda(named: name, own: Set(files.names))
  }

  private func agenda(named name: String, own: Set<String>) throws(AgendaError) -> ListedAgenda? {
    if own.contains(name) {
      let path = files.file(name)
      return try ListedAgenda(name, AgendaText(files.text(of: name), file: path), path: path)
    }
    guard let file = Agenda.builtInFiles.first(where: { $0.name == name }) else { return nil }
    return try ListedAgenda(name, AgendaText(file.toml, file: name + ".toml"), path: nil)
  }

  /// All agendas that can be used, in the order of their names, and what is wrong with the others.
  public func all() -> (agendas: [ListedAgenda], problems: [AgendaError]) {
    var result: (agendas: [ListedAgenda], problems: [AgendaError]) = ([], [])
    // The folder is listed once, and not for every name.
    let own = files.names
    let ownSet = Set(own)
    for name in names(own: own) {
      do throws(AgendaError) {
        if let agenda = try agenda(named: name, own: ownSet) { result.agendas.append(agenda) }
      } catch {
        result.problems.append(error)
      }
    }
    return result
  }
}

/// An agenda that a meeting can be set up with.
public struct ListedAgenda: Sendable {
  /// What it is called on the command line.
  public let name: String
  /// The file that it comes from; `nil` when it is built in.
  public let path: String?
  /// The order in which it asks the four questions unless another is chosen.
  public let questions: QuestionOrder
  private let byTeam: Agenda
  private let byQuestion: Agenda

  /// The agenda with the four questions in an order.
  public func agenda(questions order: QuestionOrder? = nil) -> Agenda {
    switch order ?? questions {
    case .byTeam: byTeam
    case .byQuestion: byQuestion
    }
  }

  init(_ name: String, _ text: AgendaText, path: String?) throws(AgendaError) {
    self.name = name
    self.path = path
    questions = text.questions
    byTeam = try text.agenda(named: name, questions: .byTeam)
    byQuestion = try text.agenda(named: name, questions: .byQuestion)
  }
}
