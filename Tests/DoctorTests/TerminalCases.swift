import Terminal

@testable import entente

extension Case {
  private static func traits(
    _ description: String, _ finding: String, _ verdict: Finding.Verdict, _ says: String,
    _ change: @escaping @Sendable (inout TerminalTraits) -> Void
  ) -> Case {
    Case(description, finding, verdict, says) { circumstances in
      guard var traits = circumstances.terminal?.traits else { return }
      change(&traits)
      circumstances.terminal?.traits = traits
    }
  }

  private static func size(_ columns: Int, _ rows: Int, _ verdict: Finding.Verdict, _ says: String) -> Case {
    Case("\(columns)×\(rows)", "size", verdict, says) {
      $0.terminal?.size = Size(rows: rows, columns: columns)
    }
  }

  static let terminal: [Case] = [
    Case("TERM is empty", "terminal", .fault, "TERM isn't set", "TERM=xterm-256color") {
      $0.terminal?.name = ""
      $0.terminal?.traits = nil
    },
    Case("TERM is unknown", "terminal", .fault, "nothing is known of TERM=bogus", "ncurses-term") {
      $0.terminal?.name = "bogus"
      $0.terminal?.traits = nil
    },
    traits("TERM is dumb", "terminal", .fault, "can't place a cursor") { $0.placesCursor = false },
    traits("one screen only", "terminal", .good, "no second screen") { $0.hasSecondScreen = false },
    Case("output goes elsewhere", "terminal", .good, "the ruler is left out") { $0.writesToTerminal = false },

    traits("no colours", "colours", .shortfall, "TERM=xterm-256color has none") { $0.depth = .none },
    traits("8 colours", "colours", .shortfall, "8; the theme's come out as the nearest") {
      $0.depth = .ansi8
    },
    traits("16 colours", "colours", .shortfall, "set TERM=xterm-256color") { $0.depth = .ansi16 },
    traits("256 colours", "colours", .good, "256") { $0.depth = .indexed256 },
    traits("direct colour", "colours", .good, "all") { $0.depth = .direct },
    Case(["COLORTERM": "truecolor"], "colours", .good, "TERM=xterm-direct uses them"),
    Case(["NO_COLOR": "1"], "colours", .good, "NO_COLOR is set"),
    Case(["NO_COLOR": ""], "colours", .good, "256"),
    Case("NO_COLOR rules over what there is", "colours", .good, "NO_COLOR is set") {
      $0.environment["NO_COLOR"] = "1"
      $0.terminal?.traits?.depth = .ansi8
    },
    Case("the theme without colour", "colours", .good, "as the theme mono has it") { $0.theme = "mono" },
    Case("another theme", "colours", .good, "256") { $0.theme = "light" },
    Case("8 colours in tmux", "colours", .shortfall, "default-terminal tmux-256color", ":RGB") {
      $0.environment["TMUX"] = "/tmp/tmux,1,0"
      $0.terminal?.name = "screen"
      $0.terminal?.tmux = TmuxAnswers(clipboard: "on", escapeTime: 10)
      $0.terminal?.traits?.depth = .ansi8
    },

    size(100, 30, .good, "100×30; for a projector"), size(64, 18, .good, "64×18"),
    size(63, 18, .shortfall, "63×18; below 64×18"), size(64, 17, .shortfall, "enlarge the window"),
    size(40, 12, .shortfall, "one column"), size(39, 12, .fault, "at least 40×12"),
    size(200, 11, .fault, "200×11"),
    Case("no size", "size", .shortfall, "stty cols 100 rows 30") { $0.terminal?.size = nil },

    traits("pastes as typed", "pastes", .shortfall, "as if typed") { $0.bracketsPastes = false },
    traits("few keys", "function keys", .shortfall, "config.toml") { $0.hasFunctionKeys = false },
    Case([:], "clipboard", .good, "OSC 52"),
    Case([:], in: "vt220", "clipboard", .shortfall, "TERM=vt220 has none", "write the minutes to a file"),

    Case([:], "Esc key", .good, "after 25 ms"), Case(["ESCDELAY": "100"], "Esc key", .good, "100 ms"),
    Case(["ESCDELAY": "200"], "Esc key", .good, "200 ms"),
    Case(["ESCDELAY": "1000"], "Esc key", .shortfall, "ESCDELAY=1000", "unset ESCDELAY"),
    Case(["ESCDELAY": "soon"], "Esc key", .shortfall, "ESCDELAY=soon"),
  ]

  private static let inTmux = ["TMUX": "/tmp/tmux,1,0"]
  private static let inScreen = ["STY": "1.pts-0"]

  private static func answers(_ clipboard: String, _ escapeTime: Int) -> TmuxAnswers {
    TmuxAnswers(clipboard: clipboard, escapeTime: escapeTime)
  }

  static let between: [Case] = [
    Case(inTmux, in: "tmux-256color", tmux: answers("on", 10), "tmux", .good, "in between"),
    Case(inTmux, in: "screen-256color", tmux: answers("on", 50), "Esc key", .good, "25 ms"),
    Case(inTmux, in: "xterm-256color", tmux: answers("on", 0), "tmux", .shortfall, "default-terminal"),
    Case(
      inTmux, in: "tmux-256color", tmux: answers("external", 10), "clipboard", .shortfall,
      "(set-clipboard external)", "set -s set-clipboard on"),
    Case(
      inTmux, in: "tmux-256color", tmux: answers("off", 10), "clipboard", .shortfall, "(set-clipboard off)"),
    Case(inTmux, in: "tmux-256color", "clipboard", .shortfall, "doesn't say"),
    Case(
      inTmux, in: "tmux-256color", tmux: answers("on", 500), "Esc key", .shortfall, "500 ms",
      "set -sg escape-time 10"),
    Case(inScreen, in: "screen-256color", "clipboard", .shortfall, "screen doesn't pass it on"),
    Case("a foreign name in screen", "screen", .shortfall, "term screen-256color", besides: ["clipboard"]) {
      $0.environment["STY"] = "1.pts-0"
    },
    Case("the Linux console", "Linux console", .shortfall, "512 characters", besides: ["clipboard"]) {
      $0.terminal?.name = "linux"
    },
    Case(["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"], "ssh", .good, "the store is on this machine"),
    Case(["SSH_TTY": "/dev/pts/1"], "ssh", .good, "draft"),
    Case("mosh", "mosh", .good, "mosh 1.4") { $0.terminal?.isUnderMosh = true },
    Case(["WT_SESSION": "x"], "Windows Terminal", .good, "Ctrl-J"),
  ]
}
