import SessionModel
import TOMLText

/// What is wrong in a theme's file, gathered while it is read. Where it stands, and how it is told, is looked for only
/// once somebody has to be told.
struct ThemeFaults {
  private let source: TOMLSource
  private var found: [(place: [String], reason: () -> Phrase)] = []

  init(in source: TOMLSource) { self.source = source }

  var isEmpty: Bool { found.isEmpty }

  /// - Parameter place: the keys that lead there from the root.
  mutating func note(_ reason: @autoclosure @escaping () -> Phrase, at place: String...) {
    found.append((place, reason))
  }

  /// The first by line, and of several in one line the first by name; `nil` when nothing is wrong.
  var first: ThemeError? {
    let placed = found.map { (line: source.lines.line(of: $0.place), fault: $0) }
    let first = placed.min { one, other in
      let (line, next) = (one.line ?? 0, other.line ?? 0)
      return line == next
        ? one.fault.place.lexicographicallyPrecedes(other.fault.place) : line < next
    }
    return first.map { source.error($0.fault.reason(), at: $0.line) }
  }
}
