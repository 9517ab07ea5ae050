import Minutes
import SessionModel
import SessionStore

/// Tells how long the minutes of small and of large meetings take.
struct MinutesRun {
  /// How many entries the meetings have.
  private let sizes = [10, 1_000, 10_000]
  /// How often each is measured; the median counts.
  private let turns = 7

  func run() throws {
    print("entries  Markdown ms  µs an entry  JSON ms  µs an entry")
    for size in sizes {
      let session = Session(id: MeetingID(bits: 1), changes: BenchMeeting.changes(entries: size))
      let minutes = Minutes(of: session, at: SystemClock.now(), language: .english, utcOffset: 0)
      let times = [median { _ = minutes.markdown() }, try median { _ = try minutes.json() }]
      let cells = times.flatMap { [tenths($0), tenths($0 * 1000 / Double(size))] }
      print(
        ([String(size)] + cells).enumerated().map { pad($1, [7, 12, 12, 8, 12][$0]) }.joined(separator: " "))
    }
  }

  /// Milliseconds.
  private func median(_ work: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<turns {
      let start = ContinuousClock.now
      try work()
      times.append(Double((ContinuousClock.now - start) / .nanoseconds(1)) / 1e6)
    }
    return times.sorted()[turns / 2]
  }

  private func tenths(_ number: Double) -> String {
    String((number * 10).rounded() / 10)
  }

  private func pad(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
