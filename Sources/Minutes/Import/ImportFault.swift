import SessionModel

/// Why a file can't be taken in as a meeting, and where in it the fault is.
public struct ImportFault: Error, Hashable, Sendable {
  /// Where a fault is.
  public enum Place: Hashable, Sendable {
    /// In the file as a whole.
    case file
    /// At a character; lines and columns are counted from 1, columns in code points.
    case character(line: Int, column: Int)
    /// In a member, named as programs name it: `changes[12].operations[0].set`.
    case member(String)
  }

  /// Where the fault is.
  public let place: Place
  /// What is wrong, or what would be right; without a full stop.
  public let reason: Phrase

  /// Makes a fault.
  public init(_ reason: Phrase, at place: Place = .file) {
    self.place = place
    self.reason = reason
  }

  /// One line that names the place. It may hold characters of the file, so show it as any foreign text.
  /// - Parameter file: what the file is called.
  public func message(of file: String) -> Phrase {
    let place = place.name
    return Phrase(
      "\(file)\(place.english): \(reason.english).", zh: "\(file)\(place.chinese)：\(reason.chinese)。")
  }
}

extension ImportFault.Place {
  fileprivate var name: Phrase {
    switch self {
    case .file: Phrase(same: "")
    case .character(let line, let column):
      Phrase(", line \(line), column \(column)", zh: "，第 \(line) 行第 \(column) 列")
    case .member(let path): Phrase(", \(path)", zh: "，\(path)")
    }
  }
}
