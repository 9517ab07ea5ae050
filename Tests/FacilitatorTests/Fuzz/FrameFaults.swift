import HostileTexts
import SessionModel

@testable import Facilitator
@testable import Terminal

/// What is wrong with a frame, whatever it shows.
enum FrameFaults {
  /// - Parameter state: what the frame is a picture of.
  static func of(_ frame: Frame, _ state: State) -> [String] {
    guard frame.size == state.size else { return ["the frame is \(frame.size), the screen \(state.size)"] }
    let isWhole =
      frame.rows.count == frame.size.rows && frame.rows.allSatisfy { $0.count == frame.size.columns }
    guard isWhole else { return ["cells are lacking"] }
    return (0..<frame.size.rows).flatMap { inRow($0, of: frame) } + ofCursor(frame.cursor, state)
  }

  private static func inRow(_ row: Int, of frame: Frame) -> [String] {
    var faults: [String] = []
    var isSecondDue = false
    for (column, cell) in frame.rows[row].enumerated() {
      if cell.isContinuation != isSecondDue { faults.append("half a character in \(row), \(column)") }
      isSecondDue = cell.width == 2
      // What is plain is looked at no further.
      if cell.glyph.high == 0, 0x20..<0x7F ~= cell.glyph.low { continue }
      if !cell.isContinuation, TextWidth.columns(of: cell.text) != cell.width {
        faults.append("“\(cell.text)” isn't \(cell.width) wide")
      }
      if cell.glyph.scalars.contains(where: Harm.isHarmful) {
        faults.append("a control in \(row), \(column)")
      }
    }
    if isSecondDue { faults.append("half a character at the end of row \(row)") }
    return faults
  }

  private static func ofCursor(_ cursor: Cursor?, _ state: State) -> [String] {
    let isShown = !Layout(size: state.size).isTooSmall
    let isTyping = state.overlay == nil && (state.desk?.form != nil || state.setup != nil)
    guard let cursor else { return isShown && isTyping ? ["no cursor while typing"] : [] }
    guard Rect(state.size).contains(cursor.position) else {
      return ["the cursor is outside: \(cursor.position)"]
    }
    let takesText = isTyping || state.overlay?.takesText == true
    // Input methods open below the cursor.
    return isShown && takesText && cursor.position.row == state.size.rows - 1
      ? ["the cursor is in the last row"] : []
  }
}

extension Overlay {
  fileprivate var takesText: Bool {
    switch self {
    case .minutes(let preview): preview.isNaming
    case .find, .palette, .saveElsewhere: true
    default: false
    }
  }
}
