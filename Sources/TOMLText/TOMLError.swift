import SessionModel

/// Why a person's TOML file can't be used.
public struct TOMLError: Error, Hashable, Sendable {
  /// The file, as the person knows it.
  public var file: String
  /// The line, from 1; `nil` when the fault is in none, as in a file that can't be read.
  public let line: Int?
  /// What is wrong and what would be right, without a period.
  public let reason: Phrase

  /// An error at a line.
  package init(file: String, line: Int?, reason: Phrase) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// One line: `file:line: reason`.
  public var message: Phrase {
    let place = line.map { "\(file):\($0)" } ?? file
    return Phrase("\(place): \(reason.english)", zh: "\(place)：\(reason.chinese)")
  }
}
