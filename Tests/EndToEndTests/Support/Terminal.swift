import Foundation
import Testing

/// A terminal with a program in it: keys in, screen out, as a person has it.
struct Terminal: Sendable {
  let tmux: Tmux
  let name: String
  /// The program itself, not a shell around it.
  let process: pid_t

  /// Presses keys by tmux' names, such as `Enter`, `C-z`, `F2`, `n`.
  func keys(_ names: String...) throws { try keys(names) }

  func keys(_ names: [String]) throws {
    try tmux.run(["send-keys", "-t", name] + names)
  }

  /// Types a text as it is.
  func type(_ text: String) throws {
    try tmux.run(["send-keys", "-t", name, "-l", "--", text])
  }

  /// Pastes a text, in brackets if the program asked for them.
  func paste(_ text: String) throws {
    let buffer = "paste-" + name
    try tmux.run(["load-buffer", "-b", buffer, "-"], input: text)
    try tmux.run(["paste-buffer", "-d", "-p", "-b", buffer, "-t", name])
  }

  /// What the terminal shows now.
  var screen: ScreenText {
    get throws { ScreenText(try tmux.run(["capture-pane", "-p", "-t", name])) }
  }

  /// Waits until the screen shows what is wanted.
  /// - Returns: that screen.
  @discardableResult
  func wait(
    for what: String, seconds: Double = 15, until isThere: (ScreenText) -> Bool
  ) async throws -> ScreenText {
    var last = try screen
    try await EndToEndTests.wait(for: "\(what) on this screen:\n\(last.text)\n", seconds: seconds) {
      last = try screen
      return isThere(last)
    }
    // It may have been looked at while only a part of the frame had come.
    for _ in 0..<5 {
      let next = try screen
      guard next.text != last.text, isThere(next) else { break }
      last = next
    }
    return last
  }

  /// Waits until the screen shows a text, over several lines if need be.
  @discardableResult
  func wait(until text: String, seconds: Double = 15) async throws -> ScreenText {
    try await wait(for: "“\(text)”", seconds: seconds) { $0.shows(text) }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux.run(["resize-window", "-t", name, "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends the program a signal.
  func kill(_ signal: Int32) throws {
    guard Foundation.kill(process, signal) == 0 else {
      throw Complaint("no signal \(signal) to \(process): \(String(cString: strerror(errno)))")
    }
  }

  /// Whether the program has ended.
  var isOver: Bool {
    get throws { try format("#{pane_dead}") == "1" }
  }

  /// Waits for the program's end.
  /// - Returns: how it ended, as a shell tells it: the exit status, or 128 and the signal.
  @discardableResult
  func end(seconds: Double = 15) async throws -> Int32 {
    var status: Int32?
    var told = ""
    try await EndToEndTests.wait(
      for: "the end of process \(process), of which there is “\(state)” and tmux tells “\(told)”, on "
        + "this screen:\n\((try? screen.text) ?? "")\n", seconds: seconds
    ) {
      told = try format("#{pane_dead}:#{pane_dead_status}:#{pane_dead_signal}:#{pid}")
      let end = told.split(separator: ":", omittingEmptySubsequences: false)
      guard end.count == 4 else { return false }
      if end[0] == "1" { status = Int32(end[2]).map { 128 + $0 } ?? Int32(end[1]) }
      // tmux 3.3 now and then misses that a process has ended, and leaves it a zombie until it looks again.
      if status == nil, let server = pid_t(end[3]) { _ = Foundation.kill(server, SIGCHLD) }
      return status != nil
    }
    return try #require(status)
  }

  /// What the system says of the program; for whoever asks why it doesn't end.
  private var state: String {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status?.split(separator: "\n").prefix(3).joined(separator: ", ") ?? "nothing"
  }

  /// Whether the program is on the terminal's second screen, as full-screen programs are.
  var isOnAlternateScreen: Bool {
    get throws { try format("#{alternate_on}") == "1" }
  }

  /// Whether the bell has rung; heard where the server's monitor-bell is on.
  var hasRung: Bool {
    get throws { try format("#{window_bell_flag}") == "1" }
  }

  /// The modes of the terminal's line discipline, as stty tells them.
  var modes: String {
    get throws {
      let run = try ProcessRun(
        "/usr/bin/stty", ["-a", "-F", try format("#{pane_tty}")], environment: ["LC_ALL": "C"])
      guard run.status == 0 else { throw Complaint("stty failed: \(run.errors)") }
      // The size is none of them.
      return run.output.split(separator: ";").dropFirst(3).joined(separator: ";")
    }
  }

  /// Whether a program asked for reports of the mouse.
  var reportsMouse: Bool {
    get throws { try format("#{mouse_any_flag}") == "1" }
  }

  /// The modes of the terminal itself that full-screen programs change.
  struct ProgramModes: Equatable {
    var isOnAlternateScreen: Bool
    var showsCursor: Bool
    var hasKeypad: Bool
    var reportsMouse: Bool

    /// As a shell has them.
    static let standard = ProgramModes(
      isOnAlternateScreen: false, showsCursor: true, hasKeypad: false, reportsMouse: false)
  }

  var modesOfPrograms: ProgramModes {
    get throws {
      let flags = try format(
        "#{alternate_on}#{cursor_flag}#{keypad_flag}#{keypad_cursor_flag}#{mouse_any_flag}"
      )
      .map { $0 == "1" }
      guard flags.count == 5 else { throw Complaint("tmux doesn't tell its modes") }
      return ProgramModes(
        isOnAlternateScreen: flags[0], showsCursor: flags[1], hasKeypad: flags[2] || flags[3],
        reportsMouse: flags[4])
    }
  }

  /// Appends all that programs write from now on to a file, as they write it.
  func record(in file: String) throws {
    try tmux.run(["pipe-pane", "-t", name, "cat >> '\(file)'"])
  }

  private func format(_ format: String) throws -> String {
    try tmux.run(["display-message", "-p", "-t", name, format])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
