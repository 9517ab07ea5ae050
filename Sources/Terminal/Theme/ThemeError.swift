/// Why a theme can't be used.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the user knows it.
  public let file: String
  /// The line, from 1; nil when the fault is in none.
  public let line: Int?
  /// What is wrong, in one sentence without a period.
  public let reason: String

  /// One line: `file:line: reason`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(displayable(reason))"
  }
}
