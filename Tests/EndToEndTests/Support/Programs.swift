import Foundation

/// The programs that the tests run.
enum Programs {
  /// The program under test.
  static func entente() throws -> String { try beside("entente") }

  /// A program that is built beside the tests.
  static func beside(_ name: String) throws -> String {
    let folders = [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(), Bundle.main.bundleURL,
      Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
    for folder in folders {
      let path = folder.appendingPathComponent(name).path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        return path
      }
    }
    throw Complaint("the program \(name) isn't beside the tests; build it with swift build")
  }

  /// The terminal. A machine without it can't run these tests, and must not seem to have passed them.
  static func tmux() throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/tmux") {
      return "\(folder)/tmux"
    }
    throw Complaint("tmux isn't installed; the README's line of system packages installs it")
  }

  /// The folder of Package.swift.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}
