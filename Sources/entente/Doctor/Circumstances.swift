import SessionModel
import Terminal

/// All that the findings are made of, as values: so that they can be made up, too.
struct Circumstances {
  /// The process's environment variables.
  var environment: [String: String]
  /// Where standard input, output or error leads to a terminal.
  var terminal: TerminalCircumstances?
  /// Whether standard output is that terminal.
  var writesToTerminal: Bool
  var locale: LocaleTraits
  /// Columns of the sample characters by the system's library.
  var widths: [WidthSample: Int]
  /// Whether ASCII was asked for.
  var isASCII: Bool
  /// The theme that was chosen, by option or in `config.toml`; `nil` for the standard one.
  var theme: String?
  var store: StoreCircumstances
  /// What lies in the person's folder of configuration.
  var settings: [PlaceCircumstances]

  /// Everything that was looked at, in the order in which it is told.
  var findings: [Finding] {
    terminalFindings + textFindings + typingFindings + betweenFindings + storeFindings + settingFindings
  }

  /// A variable that is set to something.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The terminal, as far as it can be known without asking it.
struct TerminalCircumstances {
  /// `TERM`; empty when it isn't set.
  var name: String
  /// What terminfo says; `nil` when it doesn't know the name.
  var traits: TerminalTraits?
  /// Rows and columns; `nil` when nobody says.
  var size: Size?
  /// What the tmux in between says of itself; `nil` when there is none, or it doesn't answer.
  var tmux: TmuxAnswers?
  /// Whether mosh carries it.
  var isUnderMosh: Bool
}

/// How a tmux is set that passes things on.
struct TmuxAnswers: Hashable {
  /// `set-clipboard`: `on`, `external` or `off`.
  var clipboard: String
  /// `escape-time`: milliseconds that it waits after Esc.
  var escapeTime: Int
}

/// A character whose width terminals differ about.
enum WidthSample: String, CaseIterable {
  case chinese = "中"
  case accented = "é"
  case emoji = "😀"
  case dash = "—"
  case ellipsis = "…"
  case quotation = "“"

  /// Columns that the screens are laid out for.
  var wanted: Int {
    switch self {
    case .chinese, .emoji: 2
    case .accented, .dash, .ellipsis, .quotation: 1
    }
  }
}

/// A file or folder that the program uses.
struct PlaceCircumstances {
  enum Kind {
    case store, life, presence, configuration, agendas, themes
    /// What SQLite puts beside the store.
    case beside

    /// Whether it lies beside the store, which puts nothing there but files of its own.
    var isCompanion: Bool { [.life, .presence, .beside].contains(self) }
  }

  var kind: Kind
  var path: String
  /// What is there; `nil` when nothing is.
  var found: Found?
  /// Whether it can be written, or made where it isn't there.
  var isWritable: Bool
  /// What is wrong inside, a line each.
  var faults: [Phrase] = []

  struct Found {
    /// The rights of owner, group and others: the last nine bits of its mode.
    var rights: UInt16
    var isReadable: Bool
    var form: Form

    enum Form {
      case file, folder
      /// A device, a pipe or a socket.
      case other
      /// A link, or beside the store also another name of a file that is elsewhere, too.
      case link
    }
  }
}

/// The store, and what it lies on.
struct StoreCircumstances {
  var file: PlaceCircumstances
  var life: PlaceCircumstances
  var presence: PlaceCircumstances
  /// What SQLite has put beside it.
  var beside: [PlaceCircumstances] = []
  var content: Content
  /// Copies that bringing older formats up to date has left beside it.
  var backups: [String]
  /// Copies that were never finished.
  var unfinishedBackups: [String]
  /// Bytes free for the person on the disk; `nil` when nobody says.
  var free: Int64?
  /// The network file system that the store lies on, by name; `nil` on a local disk.
  var network: String?

  enum Content {
    /// There is no store yet.
    case absent
    /// It is sound.
    case sound(meetings: Int, changes: Int)
    /// What the integrity check found, a line each.
    case unsound([Phrase])
    /// It can't be opened or read.
    case refused(why: Phrase, isFault: Bool)
  }
}
