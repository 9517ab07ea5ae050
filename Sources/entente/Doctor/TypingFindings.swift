import SessionModel
import Terminal

/// What comes from the keyboard, and what goes to the clipboard.
extension Circumstances {
  var typingFindings: [Finding] {
    guard let terminal, let traits = terminal.traits else { return [] }
    return [pastes(terminal, traits), clipboard(terminal), functionKeys(terminal, traits), escape(terminal)]
  }

  private func pastes(_ terminal: TerminalCircumstances, _ traits: TerminalTraits) -> Finding {
    let name = Phrase("pastes", zh: "粘贴")
    guard traits.bracketsPastes else {
      return .shortfall(
        name,
        Phrase(
          "TERM=\(terminal.name) doesn't mark them: they come as if typed, outside of a note as commands",
          zh: "TERM=\(terminal.name) 不标记粘贴内容：等同于键入，在记录之外会成为命令"),
        todo: Phrase(
          "begin a note (i) before you paste, or use a terminal in a window",
          zh: "粘贴前先新建记录（i），或使用窗口中的终端"))
    }
    return .good(name, Phrase("come as one piece", zh: "作为一个整体输入"))
  }

  private func clipboard(_ terminal: TerminalCircumstances) -> Finding {
    let name = Phrase("clipboard", zh: "剪贴板")
    if TerminalTraits.isBareConsole(terminal.name) {
      return .shortfall(
        name, Phrase("TERM=\(terminal.name) has none", zh: "TERM=\(terminal.name) 没有剪贴板"),
        todo: Phrase("write the minutes to a file instead (w)", zh: "请改为把纪要写入文件（w）"))
    }
    if variable("STY") != nil {
      return .shortfall(
        name, Phrase("screen doesn't pass it on", zh: "screen 不会转发"),
        todo: Phrase("use tmux in its place, or write the minutes to a file (w)", zh: "请改用 tmux，或把纪要写入文件（w）"))
    }
    if variable("TMUX") != nil, terminal.tmux?.clipboard != "on" {
      let setting = terminal.tmux.map { "set-clipboard \($0.clipboard)" }
      return .shortfall(
        name,
        setting.map { Phrase("tmux doesn't pass it on (\($0))", zh: "tmux 不会转发（\($0)）") }
          ?? Phrase("tmux doesn't say whether it passes it on", zh: "tmux 没有说明是否转发"),
        todo: Phrase(
          "in ~/.tmux.conf: set -s set-clipboard on", zh: "在 ~/.tmux.conf 中：set -s set-clipboard on"))
    }
    return .good(
      name,
      Phrase(
        "by OSC 52, over ssh too; some terminals want it allowed in their settings",
        zh: "通过 OSC 52，ssh 下也可用；部分终端需在设置中允许"))
  }

  private func functionKeys(_ terminal: TerminalCircumstances, _ traits: TerminalTraits) -> Finding {
    let name = Phrase("function keys", zh: "功能键")
    guard traits.hasFunctionKeys else {
      return .shortfall(
        name,
        Phrase(
          "TERM=\(terminal.name) doesn't have all of F1 to F8, which work while typing",
          zh: "TERM=\(terminal.name) 缺少 F1 至 F8 中的某些键，它们在键入时可用"),
        todo: Phrase(
          "give those commands other keys in config.toml; entente keys --names lists them",
          zh: "请在 config.toml 中改用其他按键；entente keys --names 可查看"))
    }
    return .good(
      name,
      Phrase(
        "F1 to F8; where a desktop takes one for itself, config.toml gives another",
        zh: "F1 至 F8；若被桌面占用，可在 config.toml 中改用其他键"))
  }

  /// How long a lone Esc waits to be one.
  private func escape(_ terminal: TerminalCircumstances) -> Finding {
    let name = Phrase("Esc key", zh: "Esc 键")
    if let tmux = terminal.tmux, tmux.escapeTime > 50 {
      return .shortfall(
        name, Phrase("tmux keeps it for \(tmux.escapeTime) ms", zh: "tmux 会延迟 \(tmux.escapeTime) 毫秒"),
        todo: Phrase("in ~/.tmux.conf: set -sg escape-time 10", zh: "在 ~/.tmux.conf 中：set -sg escape-time 10")
      )
    }
    guard let text = variable("ESCDELAY") else {
      return .good(
        name,
        Phrase(
          "after 25 ms; if arrow keys come apart on a slow line, set ESCDELAY=100",
          zh: "25 毫秒后生效；若线路慢、方向键失灵，请设置 ESCDELAY=100"))
    }
    guard let delay = Int(text), 0...200 ~= delay else {
      return .shortfall(
        name, Phrase("ESCDELAY=\(text) makes it late", zh: "ESCDELAY=\(text) 使其延迟"),
        todo: Phrase(
          "unset ESCDELAY, or set it to 25 to 200 (milliseconds)", zh: "取消 ESCDELAY，或设为 25 至 200（毫秒）"))
    }
    return .good(name, Phrase("after \(delay) ms (ESCDELAY)", zh: "\(delay) 毫秒后生效（ESCDELAY）"))
  }
}
