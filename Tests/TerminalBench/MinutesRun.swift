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
    let formats = MinutesFormat.allCases
    print("entries", formats.map { "\($0) ms  µs an entry" }.joined(separator: "  "), separator: "  ")
    for size in sizes {
      let session = Session(id: MeetingID(bits: 1), changes: BenchMeeting.changes(entries: size))
      let minutes = Minutes(of: session, at: SystemClock.now(), language: .english, utcOffset: 0)
      let cells = try formats.map { format in
        let time = try median { _ = try minutes.text(in: format) }
        return pad(tenths(time), "\(format) ms".count) + pad(tenths(time * 1000 / Double(size)), 13)
      }
      print(pad(String(size), 7), cells.joined(separator: "  "), separator: "  ")
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
