import Foundation

/// All signals of the system, by what is to become of the program when it gets one.
enum Signals {
  /// What ends a program that does nothing about it, and no more: it is to end in order.
  static let ending = all.filter { !(crashes + harmless + stopping + [SIGKILL]).contains($0) }

  /// What ends a program and has the system keep its memory: something is wrong with it.
  static let crashes = [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]

  /// What does nothing by itself, and what tells of a write that fails anyway.
  static let harmless = [SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGPIPE, SIGXFSZ]

  private static let stopping = [SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU]

  #if os(Linux)
    /// The real-time signals are alike; the first stands for all.
    private static let all = Array(1..<32) + [__libc_current_sigrtmin()]
  #else
    private static let all = Array(1..<NSIG).filter { $0 != SIGINFO && $0 != SIGEMT }
  #endif
}
