import CNcurses

extension Screen {
  /// Rings the terminal's bell, where it has one.
  public func ring() {
    if isOpen { cn_ring() }
  }

  /// The longest text that is copied, in bytes: what xterm takes in one sequence.
  public static let clipboardLimit = 74_994

  /// Puts a text on the clipboard of the terminal's user, over ssh too (OSC 52).
  ///
  /// False when the text is too long or the terminal has no clipboard. True says that it was sent: a
  /// terminal may refuse silently. In tmux it is sent to tmux and, wrapped, past it to the terminal: which of
  /// them is let through depends on tmux's options `set-clipboard` and `allow-passthrough`.
  @discardableResult
  public func copyToClipboard(_ text: String) -> Bool {
    guard isOpen, text.utf8.count <= Self.clipboardLimit else { return false }
    guard !TerminalTraits.isBareConsole(environment("TERM") ?? "") else { return false }
    let sequence = Self.clipboardSequence(text, isInTmux: environment("TMUX")?.isEmpty == false)
    return cn_write_raw(sequence, Int32(sequence.utf8.count))
  }

  static func clipboardSequence(_ text: String, isInTmux: Bool) -> String {
    let plain = "\u{1B}]52;c;" + base64(text.utf8) + "\u{07}"
    return isInTmux ? plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\" : plain
  }
}
