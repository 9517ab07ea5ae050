import Benchmark
import Facilitator
import Minutes
import SessionModel
import SessionStore
import Terminal

// What should cost the same however large the meeting is: a key, a change, another's change. What should grow with it,
// and no faster: opening, search, check, minutes. And a list of meetings, with how many there are.

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], timeUnits: .microseconds, warmupIterations: 2, maxDuration: .seconds(2),
    maxIterations: 500)
  // A meeting of 10,000 is full: what is typed there is refused.
  for entries in [10, 100, 1_000, 9_900] { measureMeeting(of: entries) }
  for meetings in [1, 10, 100, 1_000] { measureList(of: meetings) }
}

private func measureMeeting(of entries: Int) {
  let size = String(repeating: " ", count: 6 - String(entries).count) + String(entries)
  let measure = { (what: String, body: @escaping (Benchmark, inout Room) -> Void) in
    // One room for all runs of a benchmark, made before the first.
    var room: Room?
    Benchmark("\(what), \(size) entries") { benchmark in
      var present = room ?? Room(entries: entries)
      room = nil
      benchmark.startMeasurement()
      body(benchmark, &present)
      benchmark.stopMeasurement()
      room = present
    }
  }
  let stored = StoredMeetings(meetings: 1, entries: entries)
  Benchmark("open, \(size) entries") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(stored.opened()) }
  }
  measure("key to frame") { _, room in room.typeAndPaint() }
  measure("change to frame") { _, room in room.changeAndPaint() }
  measure("another's change to frame") { _, room in room.followAndPaint() }
  measure("search") { _, room in room.search() }
  measure("check") { _, room in blackHole(room.session.openEnds(at: room.now)) }
  measure("minutes in Markdown") { _, room in blackHole(room.minutes.markdown()) }
}

private func measureList(of meetings: Int) {
  let size = String(repeating: " ", count: 6 - String(meetings).count) + String(meetings)
  let stored = StoredMeetings(meetings: meetings, entries: 3)
  Benchmark("list, \(size) meetings") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(stored.listed()) }
  }
}
