import Foundation

/// Waits until something holds, asking after 20 milliseconds, and then the more seldom the longer it takes: asking costs
/// the processors more than what is waited for.
/// - Parameters:
///   - what: what is waited for, and what there is instead; asked for when it doesn't come.
///   - seconds: after how long it counts as not coming.
func wait(
  for what: @autoclosure () -> String, seconds: Double = 15, until condition: () async throws -> Bool
) async throws {
  let start = ContinuousClock.now
  while try await !condition() {
    let waited = ContinuousClock.now - start
    guard waited < .seconds(seconds) else { throw Complaint("\(what()) didn't come in \(seconds) s") }
    try await Task.sleep(for: min(max(.milliseconds(20), waited / 8), .milliseconds(150)))
  }
}

/// Milliseconds since 1970, as the program's record has them.
func wallClock() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
