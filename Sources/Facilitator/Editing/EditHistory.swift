/// What was done to a text, step by step, so that it can be taken back and made again.
///
/// A run of typed characters is one step up to the start of the next word, so are a run of Backspaces and one of
/// Deletes; a paste, a kill and a yank are one each. A motion ends a step.
struct EditHistory: Equatable, Sendable {
  /// A replacement in the text. Offsets are in bytes of UTF-8 from the start.
  struct Step: Equatable, Sendable {
    var offset: Int
    var removed: String
    var inserted: String
    /// Where the insertion point was before.
    var pointBefore: Int

    /// About the bytes that it takes.
    fileprivate var bytes: Int { removed.utf8.count + inserted.utf8.count + 64 }
  }

  /// How a step goes together with the one before it.
  enum Kind: Equatable, Sendable {
    /// Characters typed, the last of this class.
    case typing(WordClass)
    /// Graphemes deleted one by one, to the left or to the right.
    case deletingLeft, deletingRight
    /// A step of its own.
    case whole
  }

  /// The most bytes that are remembered: four of the longest notes. Beyond it the oldest steps are forgotten.
  static let limit = 256 * 1024

  private var done: [Step] = []
  private var undone: [Step] = []
  private(set) var bytes = 0
  /// What the last step still takes up; `nil` when it has ended.
  private var open: Kind?

  /// The next edit begins a step of its own.
  mutating func endStep() {
    open = nil
  }

  /// Remembers an edit.
  mutating func record(_ step: Step, _ kind: Kind) {
    bytes -= undone.reduce(0) { $0 + $1.bytes }
    undone = []
    if !extendLast(by: step, kind) {
      done.append(step)
      bytes += step.bytes
      open = kind
    }
    if kind == .whole { open = nil }
    forgetOldest()
  }

  /// Adds to the last step in place, so that a long run costs no more than its length.
  private mutating func extendLast(by step: Step, _ kind: Kind) -> Bool {
    guard let open, let last = done.indices.last else { return false }
    switch (open, kind) {
    case (.typing(let previous), .typing(let typed)):
      guard !WordClass.beginsWord(typed, after: previous) else { return false }
      done[last].inserted += step.inserted
      // A mark belongs to what it follows, and so does what follows the mark.
      if typed != .mark { self.open = kind }
    case (.deletingLeft, .deletingLeft):
      done[last].removed = step.removed + done[last].removed
      done[last].offset = step.offset
    case (.deletingRight, .deletingRight):
      done[last].removed += step.removed
    default: return false
    }
    bytes += step.removed.utf8.count + step.inserted.utf8.count
    return true
  }

  private mutating func forgetOldest() {
    var count = 0
    // The last step stays, however long: it is no longer than the text was.
    while bytes > Self.limit, count < done.count - 1 {
      bytes -= done[count].bytes
      count += 1
    }
    if count > 0 { done.removeFirst(count) }
  }

  /// The step to take back; `nil` when there is none.
  mutating func takeBack() -> Step? {
    open = nil
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// The step to make again; `nil` when there is none.
  mutating func bringBack() -> Step? {
    open = nil
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}
