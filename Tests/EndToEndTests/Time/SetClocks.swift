import Foundation
import SessionStore

/// Clocks of a machine that are set as a test says: a library preloaded into the program, see `Tests/ClockFaults`.
final class SetClocks {
  private let file: String
  private let library: String
  /// How far the wall clock is ahead of the machine's, in milliseconds.
  private(set) var wall: Int64 = 0
  /// How long the machine slept, as the program is told; in milliseconds.
  private(set) var asleep: Int64 = 0

  init(_ lodging: Lodging) throws {
    file = try lodging.scratch.make("clocks") + "/offsets"
    library = try Programs.beside("libClockFaults.so")
    try write()
  }

  /// What is different in the environment of a program with these clocks.
  var environment: [String: String?] { ["LD_PRELOAD": library, "CLOCK_FAULTS": file] }

  /// Somebody, or the network, sets the wall clock.
  func stepWall(by seconds: Int64) throws {
    wall += seconds * 1000
    try write()
  }

  /// Sets the wall clock to a time, in seconds since 1970-01-01 00:00 UTC.
  func setWall(to seconds: Int64) throws {
    wall = seconds * 1000 - wallClock()
    try write()
  }

  /// The machine sleeps; all clocks but the monotonic one go on meanwhile.
  func sleep(for seconds: Int64) throws {
    wall += seconds * 1000
    asleep += seconds * 1000
    try write()
  }

  /// What the clock shows by which speaking time is charged, in milliseconds.
  var running: Int64 { SystemClock.now().clock + asleep }

  /// What the wall clock shows, in milliseconds since 1970-01-01 00:00 UTC.
  var shown: Int64 { wallClock() + wall }

  private func write() throws {
    try Data("\(wall) \(asleep)\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
