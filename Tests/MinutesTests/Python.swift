import Foundation

/// Readers of tables and calendars that other people wrote: Python's, and those of its packages.
enum Python {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a script over documents and reads the JSON that it prints.
  /// - Parameters:
  ///   - script: finds the documents, as bytes, in `documents`, and prints one list.
  ///   - documents: none with a NUL in it.
  /// - Throws: ``Failure`` when the script fails: a machine without what it needs hasn't tested anything.
  static func run<Result: Decodable>(
    _ script: String, over documents: [String], as result: Result.Type = Result.self
  ) throws -> Result {
    let process = Process()
    // Not the first one of the path: the packages are the system's.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", "import sys\ndocuments = sys.stdin.buffer.read().split(b'\\0')\n" + script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(documents.joined(separator: "\0").utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description:
          "the packages python3 and python3-icalendar are needed to test minutes; what their readers "
          + "say of these stands on standard error (exit status \(process.terminationStatus))")
    }
    return try JSONDecoder().decode(Result.self, from: data)
  }
}
