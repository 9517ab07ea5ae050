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
  /// terminal may refuse silently.
  @discardableResult
  public func copyToClipboard(_ text: String) -> Bool {
    guard isOpen, text.utf8.count <= Self.clipboardLimit else { return false }
    guard !TerminalTraits.isBareConsole(environment("TERM") ?? "") else { return false }
    let sequence = "\u{1B}]52;c;" + base64(text.utf8) + "\u{07}"
    return cn_write_raw(sequence, Int32(sequence.utf8.count))
  }
}
