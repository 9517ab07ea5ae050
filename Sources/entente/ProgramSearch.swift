import Foundation

/// Finds programs as a shell does.
enum ProgramSearch {
  /// The file of a program; `nil` when there is none.
  /// - Parameter folders: `PATH`; the standard one when `nil`.
  static func find(_ name: String, _ folders: String?) -> String? {
    guard !name.contains("/") else { return isProgram(name) ? name : nil }
    guard !name.isEmpty else { return nil }
    return (folders ?? "/usr/bin:/bin").split(separator: ":").lazy.map { "\($0)/\(name)" }.first(
      where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
