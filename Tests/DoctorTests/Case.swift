import SessionModel
import Terminal
import Testing

@testable import entente

/// Circumstances in which one thing differs from those where all is well, and what must be found.
struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The finding it is about, by its English name.
  let finding: String
  let verdict: Finding.Verdict
  /// What it must tell, in what is so or what to do.
  let says: [String]
  /// Other findings that can't be good then.
  var besides: Set<String> = []
  let change: @Sendable (inout Circumstances) -> Void

  init(
    _ description: String, _ finding: String, _ verdict: Finding.Verdict, _ says: String...,
    besides: Set<String> = [], change: @escaping @Sendable (inout Circumstances) -> Void
  ) {
    testDescription = description
    self.finding = finding
    self.verdict = verdict
    self.says = says
    self.besides = besides
    self.change = change
  }

  /// The same in an environment with these variables, in a terminal of this name.
  init(
    _ environment: [String: String], in name: String = "xterm-256color", tmux: TmuxAnswers? = nil,
    _ finding: String, _ verdict: Finding.Verdict, _ says: String...
  ) {
    testDescription = "\(environment) \(name)"
    self.finding = finding
    self.verdict = verdict
    self.says = says
    change = {
      $0.environment.merge(environment) { $1 }
      $0.terminal?.name = name
      $0.terminal?.tmux = tmux
    }
  }

  var circumstances: Circumstances {
    var result = Circumstances.well
    change(&result)
    return result
  }
}

extension Circumstances {
  /// Where all is well.
  static let well = Circumstances(
    environment: ["LANG": "C.UTF-8", "TERM": "xterm-256color"],
    terminal: TerminalCircumstances(
      name: "xterm-256color", traits: .full, size: Size(rows: 30, columns: 100), isUnderMosh: false),
    writesToTerminal: true,
    locale: LocaleTraits(isUTF8: true, isInstalled: true),
    widths: Dictionary(uniqueKeysWithValues: WidthSample.allCases.map { ($0, $0.wanted) }),
    isASCII: false,
    store: StoreCircumstances(
      file: .file(.store, "/home/a/entente.sqlite", 0o600),
      life: .file(.life, "/home/a/entente.sqlite-life", 0o600),
      presence: .file(.presence, "/home/a/entente.sqlite-here", 0o600),
      content: .sound(meetings: 2, changes: 310), backups: [], unfinishedBackups: [], free: 80_000_000_000),
    settings: [
      .file(.configuration, "/home/a/config.toml", 0o644),
      PlaceCircumstances(kind: .agendas, path: "/home/a/agendas", isWritable: true),
      PlaceCircumstances(kind: .themes, path: "/home/a/themes", isWritable: true),
    ])
}

extension TerminalTraits {
  static let full = TerminalTraits(
    placesCursor: true, depth: .indexed256, hasSecondScreen: true, bracketsPastes: true,
    hasFunctionKeys: true)
}

extension PlaceCircumstances {
  static func file(_ kind: Kind, _ path: String, _ rights: UInt16) -> PlaceCircumstances {
    PlaceCircumstances(
      kind: kind, path: path, found: Found(rights: rights, isReadable: true, form: .file),
      isWritable: true)
  }
}
