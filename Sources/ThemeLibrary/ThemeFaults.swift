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

  /// The first by line, and of several in one line the first that was found; `nil` when nothing is wrong.
  var first: ThemeError? {
    let lines = found.map { source.lines.line(of: $0.place) }
    let first = found.indices.min { (lines[$0] ?? 0) < (lines[$1] ?? 0) }
    return first.map { source.error(found[$0].reason(), at: lines[$0]) }
  }
}
