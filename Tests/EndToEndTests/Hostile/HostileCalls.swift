import HostileTexts

/// The calls of the program that end by themselves; `TEXT` in them stands for a hostile text, `NAME` for one that can
/// be a file's name.
enum HostileCalls {
  /// Those in which it is an argument.
  static let arguments: [[String]] = [
    ["TEXT"], ["--TEXT"], ["-TEXT"], ["--lang", "TEXT"], ["--theme=TEXT"], ["help", "TEXT"],
    ["list", "TEXT"], ["list", "--file", "/nowhere/TEXT"], ["list", "--file", "NAME"],
    ["open", "TEXT"], ["open", "--log-file", "/nowhere/TEXT"], ["join", "TEXT", "--team", "left"],
    ["join", "--team", "no TEXT"], ["minutes", "TEXT"], ["minutes", "--format", "TEXT"],
    ["minutes", "--output", "/nowhere/TEXT"], ["minutes", "--output", "HOME/NAME.md", "--force"],
    ["minutes", "--template", "TEXT"], ["minutes", "--template", "./TEXT.mustache"],
    ["import", "/nowhere/TEXT"], ["import", "HOME/NAME.md"], ["follow-up", "TEXT"],
    ["follow-up", "--agenda", "TEXT", "--no-open"], ["check", "TEXT"], ["check", "--TEXT", "--json"],
    ["note", "TEXT", "--team", "left", "--kind", "goal", "TEXT"],
    ["note", "--team", "TEXT", "--kind", "goal", "x"], ["note", "--team", "left", "--kind", "TEXT", "x"],
    ["note", "--TEXT", "x"], ["new", "--no-open", "--teams", "TEXT,b"],
    ["new", "--no-open", "--teams", "TEXT"],
    ["new", "--no-open", "--agenda", "TEXT"], ["new", "--no-open", "--questions", "TEXT"],
    ["new", "--no-open", "--starts", "TEXT"], ["new", "--no-open", "--title", "TEXT", "--teams", "a,TEXT"],
    ["funnel", "--revenue", "TEXT", "--deal-size", "1", "--rates", "5%"],
    ["funnel", "--revenue", "100", "--deal-size", "1", "--rates", "TEXT"],
    ["funnel", "--revenue", "100", "--deal-size", "1", "--rates", "5%", "--stages", "a,TEXT"],
    ["funnel", "--revenue", "100", "--deal-size", "1", "--rates", "5%", "--stages", "a,TEXT", "--json"],
    ["themes", "TEXT"], ["themes", "--pairs", "TEXT"], ["agendas", "TEXT"], ["keys", "TEXT"],
    ["doctor", "--file", "NAME"], ["doctor", "--json", "--file", "/nowhere/TEXT"],
    ["--generate-completion-script=TEXT"],
  ]

  /// Those that tell of what is kept in files.
  static let listings: [[String]] = [
    ["list"], ["list", "--json"], ["list", "--lang", "zh-Hans"], ["check"], ["check", "--json"], ["keys"],
    ["keys", "--markdown"], ["keys", "--names"], ["agendas"], ["themes"], ["doctor"], ["doctor", "--json"],
    ["minutes"], ["minutes", "--front-matter", "--lang", "zh-Hans"], ["minutes", "--format", "json"],
    ["minutes", "--format", "csv"], ["minutes", "--template", "summary"], ["minutes", "--template-data"],
    ["minutes", "--schema"], ["open", "--theme", "none"], ["new", "--no-open"],
  ]

  /// The variables of the environment that the program looks at.
  static let variables = [
    "TERM", "LANG", "LC_ALL", "LC_MESSAGES", "VISUAL", "EDITOR", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
    "NO_COLOR", "TMUX", "STY", "TMPDIR", "ENTENTE_FILE", "PATH", "TZ", "COLORTERM", "SSH_CONNECTION",
    "TERMINFO",
    "ESCDELAY", "COLUMNS", "LINES",
  ]

  /// A call's words; `HOME` in them is the person's.
  static func filled(_ call: [String], with hostile: HostileText, in home: String) -> [String] {
    call.map {
      $0.replacing("TEXT", with: hostile.word).replacing("NAME", with: hostile.fileName)
        .replacing("HOME", with: home)
    }
  }
}
