import Foundation
import SessionModel

/// Starts programs by turns, and tells how soon each has drawn its screen, how soon it shows a key, and what it costs
/// to be there: side by side in one run, since no figure of another run can be compared.
struct StartRun {
  private let options: Options
  private let workplace: Workplace

  init(_ options: Options, _ workplace: Workplace) {
    self.options = options
    self.workplace = workplace
  }

  /// A program that is measured.
  private struct Candidate {
    let name: String
    let path: String
    var arguments: [String] = []
    /// Keys that lead to where text is typed.
    var toText: [String] = []
  }

  /// What was measured of a program, a figure a round.
  private struct Measured {
    var starts: [Double] = []
    var keys: [Double] = []
    /// Microseconds of processor time that each key cost.
    var costs: [Double] = []
    /// Proportional set size in MiB, with a screen drawn and text typed.
    var sizes: [Double] = []
  }

  func run() throws {
    try workplace.meeting.make(entries: options.entries)
    try workplace.meeting.addOthers(options.meetings)
    let candidates = try self.candidates()
    var measured = candidates.map { _ in Measured() }
    var random = IdentifierSource(seed: 9)
    for _ in 0..<options.rounds {
      for index in candidates.indices.shuffled(using: &random) {
        try measure(candidates[index], into: &measured[index])
      }
    }
    report(candidates, measured)
  }

  private func candidates() throws -> [Candidate] {
    let floor = (options.program as NSString).deletingLastPathComponent + "/CursesFloor"
    guard access(floor, X_OK) == 0 else {
      throw Complaint("there is no \(floor); build it with swift build -c release --product CursesFloor")
    }
    let ours = Candidate(
      name: "entente", path: options.program,
      arguments: ["open", "--file", workplace.meeting.location, BenchMeeting.id.description], toText: ["i"])
    let known: [String: Candidate] = [
      "nano": Candidate(name: "nano", path: "/usr/bin/nano"),
      "vim": Candidate(name: "vim", path: "/usr/bin/vim", toText: ["i"]),
      "htop": Candidate(name: "htop", path: "/usr/bin/htop", toText: ["/"]),
      "calcurse": Candidate(name: "calcurse", path: "/usr/bin/calcurse", toText: ["/"]),
      "mc": Candidate(name: "mc", path: "/usr/bin/mc"),
    ]
    let others = try options.others.map { name in
      guard let other = known[name] else {
        throw Complaint("what is \(name)? Known are \(known.keys.sorted().joined(separator: ", ")).")
      }
      guard access(other.path, X_OK) == 0 else {
        throw Complaint("there is no \(other.path); install it, or leave \(name) out")
      }
      return other
    }
    return [Candidate(name: "floor", path: floor), ours] + others
  }

  // MARK: One round of one program

  private static let keys = "abcdefghijklmnopqrstuvwxyz"

  private func measure(_ candidate: Candidate, into measured: inout Measured) throws {
    let start = Time.now()
    let terminal = try PseudoTerminal(
      candidate.path, candidate.arguments, environment: workplace.environment, columns: 100, rows: 30)
    defer {
      terminal.end()
      _ = try? terminal.waitForEnd()
    }
    try terminal.waitForSilence(of: 300, after: start)
    // The last output before the silence ends the first frame; a program that goes on painting has none.
    let last = terminal.output.last?.time ?? start
    measured.starts.append(last.milliseconds(since: start))
    for key in candidate.toText { try terminal.tap(key) }
    let before = ProcessCost(of: terminal.process)
    for key in Self.keys {
      let press = try terminal.press(String(key).utf8)
      guard let shown = terminal.waitForOutput(after: press.output.before, milliseconds: 500) else {
        continue
      }
      measured.keys.append(shown.milliseconds(since: press.time))
      usleep(30_000)
    }
    let cost = ProcessCost(of: terminal.process).since(before)
    measured.costs.append(Double(cost.microseconds) / Double(Self.keys.count))
    if let size = MemorySize.proportional(of: terminal.process) { measured.sizes.append(size) }
  }

  // MARK: The table

  private func report(_ candidates: [Candidate], _ measured: [Measured]) {
    print(
      "\(options.rounds) rounds, 100×30; entente with \(options.entries) entries in the meeting and "
        + "\(options.meetings) other meetings in the store; medians, in brackets as a multiple of the floor")
    print(
      "| program | start to painted, ms | key to paint, ms | p99 | processor time a key, µs | memory (PSS), MiB |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    let floor = measured[0]
    for (candidate, measured) in zip(candidates, measured) {
      let columns = [
        compared(measured.starts, floor.starts), compared(measured.keys, floor.keys),
        Figures(measured.keys).share(0.99).rounded(to: 2), compared(measured.costs, floor.costs),
        Figures(measured.sizes).share(0.5).rounded(to: 1),
      ]
      print("| \(candidate.name) | " + columns.joined(separator: " | ") + " |")
    }
  }

  private func compared(_ values: [Double], _ floor: [Double]) -> String {
    let (value, base) = (Figures(values).share(0.5), Figures(floor).share(0.5))
    return "\(value.rounded(to: 2)) (\((value / base).rounded(to: 1)))"
  }
}

extension Double {
  fileprivate func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

/// What a process takes of the machine's memory.
enum MemorySize {
  /// The proportional set size in MiB: shared pages count in part. `nil` where the system doesn't tell it.
  static func proportional(of process: pid_t) -> Double? {
    let text = try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("Pss:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
  }
}
