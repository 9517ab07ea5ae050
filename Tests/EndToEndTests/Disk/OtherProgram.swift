import Foundation

/// Another program that keeps a store to itself.
final class OtherProgram {
  private let process = Process()
  private let input = Pipe()

  /// Returns when the store is locked.
  init(locking store: String) throws {
    let script = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=20)
      store.execute("BEGIN EXCLUSIVE")
      print("locked", flush=True)
      sys.stdin.readline()
      """
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, store]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard !output.fileHandleForReading.availableData.isEmpty else {
      throw Complaint("\(store) can't be locked")
    }
  }

  deinit { process.terminate() }

  /// Lets go of the store. A line and not the end of its input, which a program that was started meanwhile may have
  /// inherited and keep open.
  func end() {
    input.fileHandleForWriting.write(Data("\n".utf8))
  }
}
