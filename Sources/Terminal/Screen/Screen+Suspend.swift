import CNcurses

extension Screen {
  /// Stops the program as Ctrl-Z does elsewhere: the shell has the terminal until it continues the program.
  ///
  /// Then the last frame is drawn again and `.resumed` is the next event, after it `.resized` when the
  /// terminal has changed meanwhile. Where nobody could continue the program, it doesn't stop.
  public func suspend() {
    guard isOpen else { return }
    cn_leave()
    cn_restore_standard_error()
    cn_stop()
    cn_redirect_standard_error(options.errorLog ?? -1)
    takeBack()
  }

  /// Takes the terminal over again after somebody else had it without our doing.
  func takeBack() {
    pending.append(.resumed)
    comeBack()
  }

  func comeBack() {
    cn_return()
    isShown = false
    if size != toldSize {
      toldSize = size
      pending.append(.resized(size))
    }
    if let shown { draw(shown) }
  }
}
