import SessionModel
import Terminal

/// The terminal itself: its kind, colours, size.
extension Circumstances {
  var terminalFindings: [Finding] {
    guard let terminal else {
      return [
        .good(
          Self.terminalName,
          Phrase(
            "there is none here; left out are its kind, colours, size, pastes, clipboard, keys and the ruler",
            zh: "此处没有终端；略过其类型、颜色、尺寸、粘贴、剪贴板、按键和标尺"))
      ]
    }
    guard let traits = terminal.traits, traits.placesCursor else {
      return [unusable(terminal), size(terminal)]
    }
    return [kind(terminal, traits), colours(terminal, traits), size(terminal)]
  }

  private static let terminalName = Phrase("terminal", zh: "终端")

  private func unusable(_ terminal: TerminalCircumstances) -> Finding {
    let what =
      if terminal.name.isEmpty {
        Phrase("TERM isn't set, so that no screen can be shown", zh: "未设置 TERM，无法显示界面")
      } else if terminal.traits == nil {
        Phrase("nothing is known of TERM=\(terminal.name)", zh: "未知的终端类型 TERM=\(terminal.name)")
      } else {
        Phrase("TERM=\(terminal.name) can't place a cursor", zh: "TERM=\(terminal.name) 无法移动光标")
      }
    return .fault(
      Self.terminalName, what,
      todo: Phrase(
        "set TERM=xterm-256color, or install the terminfo of your terminal (Debian: ncurses-term)",
        zh: "设置 TERM=xterm-256color，或安装该终端的 terminfo（Debian：ncurses-term）"))
  }

  private func kind(_ terminal: TerminalCircumstances, _ traits: TerminalTraits) -> Finding {
    var what = Phrase(same: "TERM=\(terminal.name)")
    if !traits.hasSecondScreen {
      what += Phrase(
        "; it has no second screen, what it showed before is painted over", zh: "；没有备用屏幕，原有内容会被覆盖")
    }
    if !writesToTerminal {
      what += Phrase("; output goes elsewhere, so the ruler is left out", zh: "；输出不在终端上，略过标尺")
    }
    return .good(Self.terminalName, what)
  }

  // MARK: Colours

  /// The built-in theme that has none.
  private static let colourless = "mono"

  private func colours(_ terminal: TerminalCircumstances, _ traits: TerminalTraits) -> Finding {
    let name = Phrase("colours", zh: "颜色")
    if variable("NO_COLOR") != nil {
      return .good(
        name, Phrase("none, because NO_COLOR is set; unset it to have them", zh: "无，因为设置了 NO_COLOR；取消设置即可启用"))
    }
    if let theme, theme == Self.colourless {
      return .good(name, Phrase("none, as the theme \(theme) has it", zh: "无，主题 \(theme) 如此"))
    }
    switch traits.depth {
    case .direct: return .good(name, Phrase("all", zh: "全部"))
    case .indexed256: return .good(name, Phrase(same: "256") + unusedColours(terminal))
    case .ansi16, .ansi8:
      let count = traits.depth == .ansi8 ? "8" : "16"
      return .shortfall(
        name,
        Phrase(
          "\(count); the theme's come out as the nearest of them", zh: "\(count) 种；主题颜色取其中最接近的"),
        todo: moreColours(terminal))
    case .none:
      return .shortfall(
        name, Phrase("TERM=\(terminal.name) has none", zh: "TERM=\(terminal.name) 没有颜色"),
        todo: moreColours(terminal))
    }
  }

  /// The program goes by terminfo: a terminal's own word, COLORTERM, gets lost over ssh and lies under tmux.
  private func unusedColours(_ terminal: TerminalCircumstances) -> Phrase {
    let hasAll = ["truecolor", "24bit"].contains(variable("COLORTERM"))
    guard hasAll, terminal.name.hasPrefix("xterm") else { return Phrase(same: "") }
    return Phrase(
      "; the terminal has all (COLORTERM), TERM=xterm-direct uses them",
      zh: "；终端支持全部颜色（COLORTERM），可用 TERM=xterm-direct")
  }

  private func moreColours(_ terminal: TerminalCircumstances) -> Phrase {
    if variable("TMUX") != nil {
      return Phrase(
        "in ~/.tmux.conf: set -g default-terminal tmux-256color (and for all colours set -as "
          + "terminal-features ',xterm*:RGB'), then start tmux again",
        zh:
          "在 ~/.tmux.conf 中：set -g default-terminal tmux-256color（全部颜色再加 set -as terminal-features ',xterm*:RGB'），"
          + "然后重启 tmux")
    }
    if variable("STY") != nil {
      return Phrase("in ~/.screenrc: term screen-256color", zh: "在 ~/.screenrc 中：term screen-256color")
    }
    if terminal.name.hasPrefix("linux") {
      return Phrase(
        "the console has no more; use a terminal in a window, or --theme mono",
        zh: "控制台没有更多颜色；请使用窗口中的终端，或 --theme mono")
    }
    return Phrase(
      "set TERM=xterm-256color if the terminal is of that kind, as nearly all in a window are",
      zh: "如果终端属于此类（窗口终端几乎都是），请设置 TERM=xterm-256color")
  }

  // MARK: Size

  private func size(_ terminal: TerminalCircumstances) -> Finding {
    let name = Phrase("size", zh: "尺寸")
    guard let size = terminal.size else {
      return .shortfall(
        name, Phrase("the terminal doesn't say; 80×24 is taken", zh: "终端没有报告；按 80×24 处理"),
        todo: Phrase("tell it: stty cols 100 rows 30", zh: "请告知：stty cols 100 rows 30"))
    }
    let present = "\(size.columns)×\(size.rows)"
    if size.columns < 40 || size.rows < 12 {
      return .fault(
        name, Phrase("\(present); screens need at least 40×12", zh: "\(present)；界面至少需要 40×12"),
        todo: Phrase("enlarge the window or make its font smaller", zh: "请放大窗口或缩小字号"))
    }
    if size.columns < 64 || size.rows < 18 {
      return .shortfall(
        name, Phrase("\(present); below 64×18 there is one column only", zh: "\(present)；小于 64×18 时只有一列"),
        todo: Phrase("enlarge the window or make its font smaller", zh: "请放大窗口或缩小字号"))
    }
    return .good(
      name,
      Phrase(
        "\(present); for a projector, enlarge the font as long as 64×18 are left",
        zh: "\(present)；投影时请放大字号，保留 64×18 即可"))
  }
}
