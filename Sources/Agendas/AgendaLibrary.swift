import Foundation
import SessionModel

/// The agendas that there are: those built in, and a person's own in a folder. Of two that have one name the
/// person's own counts.
public struct AgendaLibrary: Sendable {
  /// The folder of the person's own agendas, a TOML file each; it need not exist.
  public let folder: String

  /// A library with a folder of the person's own.
  public init(folder: String) {
    self.folder = folder
  }

  /// The standard folder: `entente/agendas` in `XDG_CONFIG_HOME`, which is `~/.config` where unset. A relative
  /// `XDG_CONFIG_HOME` is ignored, as the *XDG Base Directory Specification* asks.
  /// - Parameter environment: the process's environment variables.
  public static func standardFolder(environment: [String: String]) -> String {
    let named = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? "") + "/.config") + "/entente/agendas"
  }

  /// The names of all agendas: the built-in ones, the default first, then the person's own by name.
  public var names: [String] {
    names(own: ownNames)
  }

  private func names(own: [String]) -> [String] {
    Agenda.builtInNames + own.filter { !Agenda.builtInNames.contains($0) }
  }

  /// The agenda of a name; `nil` when there is none.
  /// - Throws: ``AgendaError`` when there is one that can't be used.
  public func agenda(named name: String) throws(AgendaError) -> ListedAgenda? {
    try agenda(named: name, own: Set(ownNames))
  }

  private func agenda(named name: String, own: Set<String>) throws(AgendaError) -> ListedAgenda? {
    if own.contains(name) { return try ListedAgenda(at: "\(folder)/\(name).toml", name) }
    guard let file = Agenda.builtInFiles.first(where: { $0.name == name }) else { return nil }
    return try ListedAgenda(name, AgendaText(file.toml, file: name + ".toml"), path: nil)
  }

  /// All agendas that can be used, in the order of their names, and what is wrong with the others.
  public func all() -> (agendas: [ListedAgenda], problems: [AgendaError]) {
    var result: (agendas: [ListedAgenda], problems: [AgendaError]) = ([], [])
    // The folder is listed once, and not for every name.
    let own = ownNames
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

  private var ownNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { AgendaText.name(of: $0) }
      .sorted()
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

  init(at path: String, _ name: String) throws(AgendaError) {
    if let reason = Self.problem(with: name) { throw AgendaError(file: path, line: nil, reason: reason) }
    try self.init(name, AgendaText(AgendaReading.text(at: path), file: path), path: path)
  }

  /// Why a file's name, its `.toml` aside, can't be an agenda's; `nil` when it can.
  private static func problem(with name: String) -> Phrase? {
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return Phrase(
        "an agenda's file has a name without control characters; choose another",
        zh: "议程的文件名不能含控制字符；请换一个")
    }
    do throws(Name.Problem) {
      guard try Name.checked(name) != name else { return nil }
      return Phrase(
        "an agenda's file has a name with single blanks, and none around it; choose another",
        zh: "议程的文件名中空格不能连用，首尾也不能有空格；请换一个")
    } catch .empty {
      return Phrase(
        "an agenda's file has a name that can be seen; choose another", zh: "议程的文件名须有可见字符；请换一个")
    } catch {
      return Phrase(
        "an agenda's file has a name of up to \(Limits.nameCharacters) characters; choose another",
        zh: "议程的文件名最多 \(Limits.nameCharacters) 个字符；请换一个")
    }
  }
}

/// Reads the file of an agenda.
enum AgendaReading {
  private static let limit = Limits.agendaFileBytes

  static func text(at path: String) throws(AgendaError) -> String {
    // A pipe would be waited for, and a device may have no end.
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
      let data = found.st_size <= limit ? FileManager.default.contents(atPath: path) : Data()
    else {
      throw AgendaError(
        file: path, line: nil,
        reason: Phrase("it can't be read; make it a file that you may read", zh: "无法读取；请换成您有权读取的文件"))
    }
    guard found.st_size <= limit else {
      throw AgendaError(
        file: path, line: nil,
        reason: Phrase(
          "it is larger than \(limit / 1024) KiB; make it shorter", zh: "超过 \(limit / 1024) KiB；请缩短"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw AgendaError(
        file: path, line: nil,
        reason: Phrase("it isn't text in UTF-8; save it as such", zh: "不是 UTF-8 文本；请以 UTF-8 保存"))
    }
    return text
  }
}
