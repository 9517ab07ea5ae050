import SessionModel
import Terminal

/// The parts of the meeting's screen as they were in the frame before, each with what it was made of: a key alters a
/// few lines, and the rest of the screen should cost nothing.
struct Panes {
  /// How a part looked.
  ///
  /// That keys can be compared is asked of who compares them: to ask it of the type costs each start a search of all
  /// conformances for every pane.
  final class Picture<Key: Sendable>: Sendable {
    /// All that the drawing depends on, theme and setting aside.
    fileprivate let key: Key
    fileprivate let area: Rect
    fileprivate let frame: Frame

    fileprivate init(key: Key, area: Rect, frame: Frame) {
      self.key = key
      self.area = area
      self.frame = frame
    }
  }

  var title: Picture<MeetingTitle>?
  var rail: Picture<Desk.Stamp>?
  var clocks: Picture<ClockFace>?
  var question: Picture<Desk.Stamp>?
  var opening: Picture<Desk.Stamp>?
  var entries: Picture<Desk.Sight>?
  var footer: Picture<UsableKeys>?
  var otherFields: Picture<OtherFields>?
}

extension Canvas {
  /// Draws a part of the screen, or takes it over from the frame before when it is made of the same.
  /// - Parameter draw: draws within the area's first rows only, and returns how many.
  /// - Returns: the rows used.
  @discardableResult
  mutating func pane<Key: Equatable>(
    _ pane: WritableKeyPath<Panes, Panes.Picture<Key>?>, of key: Key, in area: Rect,
    draw: (inout Canvas) -> Int
  ) -> Int {
    if let known = panes?[keyPath: pane], known.area == area, known.key == key {
      frame.overlay(known.frame, at: area.position)
      return known.frame.size.rows
    }
    let rows = draw(&self)
    guard panes != nil else { return rows }
    let used = Rect(row: area.row, column: area.column, rows: rows, columns: area.columns)
    panes?[keyPath: pane] = Panes.Picture(key: key, area: area, frame: frame.part(used))
    return rows
  }
}

/// Paints one frame after the other, of each only what has become something else.
///
/// A frame is the same as ``State/view(theme:)`` makes, whatever was painted before; the setting is to stay the same
/// from state to state.
public struct Painter {
  private let theme: Theme
  private var panes: Panes? = Panes()

  /// Has painted nothing yet.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// The screen as it looks now.
  public mutating func paint(_ state: State) -> Frame {
    var canvas = Canvas(size: state.size, theme: theme, setting: state.setting)
    swap(&canvas.panes, &panes)
    canvas.draw(state)
    swap(&canvas.panes, &panes)
    return canvas.frame
  }
}

extension Desk {
  /// What entries are shown and how, apart from the passing of time and from what is being typed.
  struct Sight: Equatable {
    private let session: Stamp
    private let column: Party
    private let selection: [Party: EntryID]
    private let row: Int
    private let isTyping: Bool
    private let slot: DraftKey.Slot?
    private let edited: EntryID?
    private let others: [Attendance]

    fileprivate init(_ desk: Desk) {
      session = desk.stamp
      column = desk.column
      selection = desk.selection
      row = desk.row
      isTyping = desk.form != nil
      slot = desk.form?.slot
      edited = desk.form?.edited
      others = desk.others
    }
  }

  var sight: Sight { Sight(self) }
}
