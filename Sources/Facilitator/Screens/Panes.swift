import SessionModel
import Terminal

/// The parts of the meeting's screen as they stand in the frame before, each with what it was made of: a key alters a
/// few lines, and the rest of the screen should cost nothing.
///
/// Within one frame no two of them have a cell in common, so that each stands there until it is drawn anew itself, or
/// another one is drawn in its place.
struct Panes {
  /// A part as it was drawn last.
  ///
  /// That keys can be compared is asked of who compares them: to ask it of the type costs each start a search of all
  /// conformances for every pane.
  struct Pane<Key: Sendable> {
    /// All that the drawing depends on, theme and setting aside.
    fileprivate let key: Key
    fileprivate let area: Rect
    /// The rows that it takes of its area, from the top.
    fileprivate let rows: Int
    /// The number of the last frame that it stands in.
    fileprivate var turn: Int
  }

  /// What they stand in, with nothing laid over it; `nil` before anything was drawn.
  var frame: Frame?
  var title: Pane<MeetingTitle>?
  var rail: Pane<Desk.Stamp>?
  var clocks: Pane<ShownTime>?
  var question: Pane<Desk.Stamp>?
  var opening: Pane<Desk.Stamp>?
  /// What all that is shown of entries and people depends on, and how often it has become something else.
  private var sight: Desk.Sight?
  private var sights = 0
  var entries: Pane<Desk.Sight.Number>?
  var otherFields: Pane<OtherFields>?
  var status: Pane<StatusLine>?
  var panelHeading: Pane<PanelHeading>?
  var footer: Pane<UsableKeys>?

  /// What stands for a sight: the number of the one before where they are the same.
  mutating func number(of sight: Desk.Sight) -> Desk.Sight.Number {
    if self.sight != sight {
      self.sight = sight
      sights += 1
    }
    return Desk.Sight.Number(value: sights)
  }
}

extension Canvas {
  /// Goes on from the frame before.
  mutating func resume(_ panes: inout Panes) {
    turn += 1
    guard let known = panes.frame.take() else { return }
    frame = known
    frame.cursor = nil
  }

  /// Draws a part of the screen, or leaves it as it stands when it is made of the same.
  /// - Parameter draw: draws within the area's first rows only, and returns how many.
  /// - Returns: the rows used.
  @discardableResult
  mutating func draw<Key: Equatable>(
    _ pane: inout Panes.Pane<Key>?, of key: Key, in area: Rect, _ draw: (inout Canvas) -> Int
  ) -> Int {
    // What doesn't stand in the frame before was drawn over.
    if let rows = pane?.rows, pane?.turn == turn - 1, pane?.area == area, pane?.key == key {
      pane?.turn = turn
      return rows
    }
    let rows = redraw(in: area, draw)
    pane = Panes.Pane(key: key, area: area, rows: rows, turn: turn)
    return rows
  }

  /// Draws a part of the screen on a clean sheet, so that nothing of what stood there before is left.
  /// - Parameter draw: draws within the area's first rows only, and returns how many.
  /// - Returns: the rows used.
  @discardableResult
  mutating func redraw(in area: Rect, _ draw: (inout Canvas) -> Int) -> Int {
    var sheet = blank
    swap(&frame, &sheet)
    let rows = draw(&self)
    swap(&frame, &sheet)
    frame.take(Rect(row: area.row, column: area.column, rows: rows, columns: area.columns), from: sheet)
    if let cursor = sheet.cursor { frame.cursor = cursor }
    return rows
  }
}

/// Paints one frame after the other, of each only what has become something else.
///
/// A frame is the same as ``State/view(theme:)`` makes, whatever was painted before; the setting is to stay the same
/// from state to state.
public struct Painter {
  private let theme: Theme
  /// What is painted on; `nil` before anything was.
  private var canvas: Canvas?
  private var panes = Panes()

  /// Has painted nothing yet.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// The screen as it looks now.
  public mutating func paint(_ state: State) -> Frame {
    if canvas?.size != state.size {
      canvas = Canvas(size: state.size, theme: theme, setting: state.setting)
      panes = Panes()
    }
    return canvas?.paint(state, &panes) ?? state.view(theme: theme)
  }
}

extension Desk {
  /// What entries are shown and how, apart from the passing of time and from what is being typed.
  struct Sight: Equatable {
    private let session: Stamp
    private let column: Party
    private let selection: Selection
    private let row: Int
    private let isTyping: Bool
    private let slot: DraftKey.Slot?
    private let edited: EntryID?
    private let others: [Attendance]

    /// Stands for a sight among those of one painter: cheaper to keep and to compare, by several parts of the screen.
    struct Number: Equatable {
      fileprivate let value: Int
    }

    fileprivate init(_ desk: Desk) {
      session = desk.stamp
      column = desk.column
      selection = desk.selection
      row = desk.row
      isTyping = desk.isTyping
      slot = desk.form?.slot
      edited = desk.form?.edited
      others = desk.others
    }
  }

  var sight: Sight { Sight(self) }
}
