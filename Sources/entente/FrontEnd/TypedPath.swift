/// A file's name as a person types it on a screen, who is used to a shell.
enum TypedPath {
  /// The path with the home folder in place of `~/` at its start.
  static func expanded(_ typed: String, _ environment: [String: String]) -> String {
    guard typed.hasPrefix("~/"), let home = environment["HOME"], !home.isEmpty else { return typed }
    return home + typed.dropFirst()
  }
}
