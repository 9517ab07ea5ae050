import SessionModel

/// What stands between the program and the person's terminal, and what it changes.
extension Circumstances {
  var betweenFindings: [Finding] {
    guard let terminal else { return [] }
    return [tmux(terminal), screen(terminal), ssh, mosh(terminal), console(terminal), windows].compactMap {
      $0
    }
  }

  private func tmux(_ terminal: TerminalCircumstances) -> Finding? {
    guard variable("TMUX") != nil else { return nil }
    let name = Phrase(same: "tmux")
    guard Self.isMultiplexer(terminal.name) else {
      return .shortfall(
        name, Phrase("TERM=\(terminal.name) isn't what tmux is", zh: "TERM=\(terminal.name) 与 tmux 不符"),
        todo: Phrase(
          "leave TERM to tmux; in ~/.tmux.conf: set -g default-terminal tmux-256color",
          zh: "让 tmux 设置 TERM；在 ~/.tmux.conf 中：set -g default-terminal tmux-256color"))
    }
    return .good(
      name,
      Phrase(
        "in between: colours, clipboard and Esc are as it passes them on; the program lives on when the line drops",
        zh: "在中间：颜色、剪贴板和 Esc 由它转发；连接断开时程序继续运行"))
  }

  private func screen(_ terminal: TerminalCircumstances) -> Finding? {
    guard variable("STY") != nil else { return nil }
    let name = Phrase(same: "screen")
    guard Self.isMultiplexer(terminal.name) else {
      return .shortfall(
        name, Phrase("TERM=\(terminal.name) isn't what screen is", zh: "TERM=\(terminal.name) 与 screen 不符"),
        todo: Phrase(
          "leave TERM to screen; in ~/.screenrc: term screen-256color",
          zh: "让 screen 设置 TERM；在 ~/.screenrc 中：term screen-256color"))
    }
    return .good(
      name,
      Phrase(
        "in between: Ctrl-A is its own (press it twice), and altscreen on in ~/.screenrc brings back what was shown",
        zh: "在中间：Ctrl-A 归它使用（需按两次）；在 ~/.screenrc 中用 altscreen on 可恢复原有内容"))
  }

  private static func isMultiplexer(_ terminal: String) -> Bool {
    ["tmux", "screen"].contains(where: terminal.hasPrefix)
  }

  private var ssh: Finding? {
    guard variable("SSH_CONNECTION") ?? variable("SSH_TTY") != nil else { return nil }
    return .good(
      Phrase(same: "ssh"),
      Phrase(
        "in between: the store is on this machine; when the line drops, what was typed is kept, as a draft too",
        zh: "在中间：会议库在本机；连接断开时，键入的内容（包括草稿）都会保留"))
  }

  private func mosh(_ terminal: TerminalCircumstances) -> Finding? {
    guard terminal.isUnderMosh else { return nil }
    return .good(
      Phrase(same: "mosh"),
      Phrase(
        "in between: it shows keys before they are kept, underlined; the clipboard needs mosh 1.4",
        zh: "在中间：按键先以下划线预显，之后才保存；剪贴板需要 mosh 1.4"))
  }

  private func console(_ terminal: TerminalCircumstances) -> Finding? {
    guard terminal.name.hasPrefix("linux") else { return nil }
    return .shortfall(
      Phrase("Linux console", zh: "Linux 控制台"),
      Phrase("its font has 512 characters at most, and no Chinese", zh: "字体最多 512 个字符，不含中文"),
      todo: Phrase(
        "use a terminal in a window for Chinese; here --ascii shows every mark",
        zh: "中文请使用窗口中的终端；此处可用 --ascii 显示所有标记"))
  }

  private var windows: Finding? {
    guard variable("WT_SESSION") != nil else { return nil }
    return .good(
      Phrase(same: "Windows Terminal"),
      Phrase(
        "keeps Alt-Enter for its full screen: Ctrl-J breaks the line inside a note, too",
        zh: "Alt-Enter 被它用于全屏：记录内换行请用 Ctrl-J"))
  }
}
