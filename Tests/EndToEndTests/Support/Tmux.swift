import Foundation
import Synchronization

/// A tmux server of one test's own.
final class Tmux: Sendable {
  /// What the program is told its terminal is.
  static let terminalName = "screen-256color"

  private let program: String
  private let folder: String
  private let socket = "entente-" + UUID().uuidString.lowercased()
  private let terminals = Mutex(0)
  private let opened = Mutex<[Terminal]>([])

  init(folder: String) throws {
    program = try Programs.tmux()
    self.folder = folder
  }

  func open(
    columns: Int, rows: Int, _ command: [String], _ environment: [String: String], in directory: String
  ) throws -> Terminal {
    let name = terminals.withLock {
      $0 += 1
      return "t\($0)"
    }
    let variables = environment.map { "\($0)=\($1)" }.sorted()
    let process = try run(
      // What the screen showed last, and how the program ended, stay to be looked at.
      ["start-server", ";", "set-option", "-g", "remain-on-exit", "on"]
        + [";", "set-option", "-g", "remain-on-exit-format", ""]
        + [";", "new-session", "-d", "-P", "-F", "#{pane_pid}", "-s", name, "-c", directory]
        + ["-x", "\(columns)", "-y", "\(rows)", "--", "/usr/bin/env", "-i"] + variables + command)
    // env becomes the program, so that the pane's process is the program itself.
    guard let process = pid_t(process.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Complaint("tmux doesn't say which process it started: \(process)")
    }
    let terminal = Terminal(tmux: self, name: name, process: process)
    opened.withLock { $0.append(terminal) }
    return terminal
  }

  /// Runs a command of tmux.
  /// - Returns: what it printed.
  @discardableResult
  func run(_ arguments: [String], input: String? = nil) throws -> String {
    let environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TMUX_TMPDIR": folder, "LC_ALL": "C.UTF-8", "HOME": folder,
    ]
    let run = try ProcessRun(
      program, ["-L", socket, "-f", "/dev/null", "-u"] + arguments, environment: environment,
      input: input.map { Data($0.utf8) })
    guard run.status == 0 else {
      throw Complaint("tmux \(arguments.joined(separator: " ")) failed: \(run.errors)\(run.output)")
    }
    return run.output
  }

  /// Ends all programs in the terminals, and the server.
  func end() {
    guard terminals.withLock({ $0 }) > 0 else { return }
    for terminal in opened.withLock({ $0 }) where (try? terminal.isOver) == false {
      kill(terminal.process, SIGKILL)
    }
    _ = try? run(["kill-server"])
  }
}
