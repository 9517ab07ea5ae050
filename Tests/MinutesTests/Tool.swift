import Foundation

/// Other people's programs, which judge what minutes say.
enum Tool {
  /// Runs a program to its end.
  /// - Parameters:
  ///   - package: what to install when it isn't there.
  ///   - isFailureTold: whether a failing status is the judgement that was asked for.
  /// - Throws: ``CommonMark/Failure`` when it fails: a machine without it hasn't tested anything.
  static func run(_ words: [String], package: String, isFailureTold: Bool = false) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 || (isFailureTold && process.terminationStatus != 127) else {
      throw CommonMark.Failure(
        description: "\(words[0]) is needed to test minutes; install the package \(package) "
          + "(exit status \(process.terminationStatus))")
    }
    return data
  }
}
