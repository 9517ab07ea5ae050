import ArgumentParser
import Foundation
import SessionModel
import SessionStore
import TOMLText
import Terminal

/// Why a command failed: one line that says what to do, and an exit status of sysexits.
struct Failure: Error {
  var message: Phrase
  var status: Int32

  init(_ message: Phrase, status: Int32) {
    self.message = message
    self.status = status
  }
}

extension SharedOptions {
  /// Runs a command, and tells its failure in one line on standard error.
  func reporting(_ body: () throws -> Void) throws {
    do {
      // Also by commands that have nothing to log: one that can't be written is told rather than passed over.
      if let logFile { close(try Log.open(logFile)) }
      try body()
    } catch let failure as Failure {
      try leave(failure.message[language], failure.status)
    } catch let error as StoreError {
      try leave(error.message[language], error.exit)
    } catch let error as TOMLError {
      try leave(error.message[language], EX_CONFIG)
    } catch let error as TerminalError {
      try leave(error.message[language], error.status)
    }
  }

  private func leave(_ message: String, _ status: Int32) throws -> Never {
    Output.complain(message)
    throw ExitCode(status)
  }
}

extension TerminalError {
  /// The line in both languages.
  var message: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "This screen needs a terminal; without one, use --plain, or list, minutes, note or check.",
        zh: "此界面需要终端；没有终端时请使用 --plain，或 list、minutes、note、check。")
    case .unknownTerminal(""):
      Phrase(description, zh: "未设置 TERM；请设为您的终端名称，例如 TERM=xterm-256color")
    case .unknownTerminal(let name):
      Phrase(description, zh: "未知的终端类型 TERM=\(name)；请试用 TERM=xterm-256color，或安装其 terminfo")
    case .unsuitableTerminal(let name):
      Phrase(description, zh: "终端类型 TERM=\(name) 无法移动光标；请试用 TERM=xterm-256color")
    case .alreadyOpen: Phrase(description, zh: "界面已经打开")
    case .failed: Phrase(description, zh: "无法设置终端；内存或文件描述符是否不足？")
    }
  }

  /// Usage for what the caller can mend, else a failure of the system.
  var status: Int32 {
    switch self {
    case .notATerminal, .unknownTerminal, .unsuitableTerminal: EX_USAGE
    case .alreadyOpen, .failed: EX_OSERR
    }
  }
}
