import SessionModel

/// Why a file can't be taken in as a meeting, and where in it the fault is.
public struct ImportFault: Error, Hashable, Sendable {
  /// Where a fault is.
  public enum Place: Hashable, Sendable {
    /// In the file as a whole.
    case file
    /// At a character.
    case character(Position)
    /// In a member, named as programs name it: `changes[12].operations[0].set`.
    case member(String)
  }

  /// A character of the file.
  public struct Position: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The column, in code points, counted from 1.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Where the fault is.
  public let place: Place
  /// Where the member begins that ``place`` names; of one that is missing, the one around it. `nil` for other places.
  public private(set) var start: Position?
  /// What is wrong, or what would be right; without a full stop.
  public let reason: Phrase

  /// Makes a fault.
  public init(_ reason: Phrase, at place: Place = .file) {
    self.place = place
    self.reason = reason
  }

  /// The fault with the place of its member in the file's text, which must be JSON.
  func located(in text: UnsafeRawBufferPointer) -> ImportFault {
    guard case .member(let name) = place else { return self }
    var fault = self
    fault.start = JSONSyntax.position(of: name, in: text)
    return fault
  }

  /// One line that names the place. It may hold characters of the file, so show it as any foreign text.
  /// - Parameter file: what the file is called.
  public func message(of file: String) -> Phrase {
    let places = [start.map(Place.character), place].compactMap { $0?.name }
    let (english, chinese) = (places.map(\.english).joined(), places.map(\.chinese).joined())
    return Phrase(
      "\(file)\(english): \(reason.english).", zh: "\(file)\(chinese)：\(reason.chinese)。")
  }
}

extension ImportFault.Place {
  fileprivate var name: Phrase {
    switch self {
    case .file: Phrase(same: "")
    case .character(let position):
      Phrase(
        ", line \(position.line), column \(position.column)",
        zh: "，第 \(position.line) 行第 \(position.column) 列")
    case .member(let path): Phrase(", \(path)", zh: "，\(path)")
    }
  }
}
