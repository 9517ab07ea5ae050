import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a program ended that had the terminal.
public enum ProgramEnd: Hashable, Sendable {
  /// By itself, with this status.
  case exited(Int32)
  /// By this signal.
  case killed(Int32)
  /// It never began, for this reason of the system's (`errno`).
  case notStarted(Int32)
}

extension Screen {
  /// Gives the terminal to another program, such as `$EDITOR`, until it ends.
  ///
  /// It runs as from a shell, in the foreground and in a process group of its own: Ctrl-C is its affair, and
  /// Ctrl-Z stops both. A signal to this program that asks to end ends the other one first, and is told
  /// afterwards as an event. The last frame is drawn again on return; `.resized` is an event when the size has
  /// changed.
  /// - Parameters:
  ///   - path: the program's file.
  ///   - words: what it is called by, and its arguments; no shell looks at them.
  ///   - wait: called again and again meanwhile: to return when `wakeDescriptor` is readable, and sooner as
  ///     often as the caller likes. It must not draw.
  public func run(_ path: String, _ words: [String], wait: () -> Void) -> ProgramEnd {
    guard isOpen else { return .notStarted(ENOTTY) }
    cn_leave()
    cn_restore_standard_error()
    cn_lend_signals()
    defer {
      cn_regain_signals()
      cn_redirect_standard_error(options.errorLog ?? -1)
      comeBack()
    }
    return ProgramEnd.run(path, words, wait: wait, onSignal: noteEnd)
  }

  private func noteEnd(_ signal: Int32) {
    self.signal = signal
    hasHungUp = true
    pending.append(.hungUp)
  }
}

extension ProgramEnd {
  /// Runs a program in the foreground to its end. Signals must be lent to it meanwhile.
  /// - Parameter onSignal: told of a signal that asks this program to end; the other one was ended for it.
  static func run(
    _ path: String, _ words: [String], wait: () -> Void, onSignal: (Int32) -> Void
  ) -> ProgramEnd {
    let pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let error = cn_start_child(path, pointers)
    guard error == 0 else { return .notStarted(error) }
    while true {
      cn_drain_wake()
      if let end = ProgramEnd(cn_look_at_child()) { return end }
      let signal = cn_take_end()
      guard signal == 0 else {
        onSignal(signal)
        return ProgramEnd(cn_end_child(signal)) ?? .killed(signal)
      }
      wait()
    }
  }

  private init?(_ state: cn_child_state) {
    switch state.kind {
    case CN_CHILD_EXITED: self = .exited(state.value)
    case CN_CHILD_KILLED: self = .killed(state.value)
    default: return nil
    }
  }
}
