import Testing

@testable import Terminal

private let red = Style(foreground: .rgb(255, 0, 0))
private let blue = Style(foreground: .rgb(0, 0, 255), attributes: .bold)

@Suite("Frame") struct FrameTests {
  /// A row as the terminal gets it: `·` is a blank, `>` the second half of a wide character.
  private func cells(_ frame: Frame, row: Int = 0) -> String {
    (0..<frame.size.columns).map { column in
      let cell = frame[row, column]
      return cell.width == 0 ? ">" : cell.text == " " ? "·" : cell.text
    }.joined()
  }

  private func row(_ columns: Int, _ writes: [(String, Int)]) -> Frame {
    var frame = Frame(size: Size(rows: 1, columns: columns))
    for (text, column) in writes { frame.write(text, at: Position(row: 0, column: column), style: red) }
    return frame
  }

  @Test(
    "clips at its edges",
    arguments: [
      ([("abcdef", 0)], "abcd"), ([("abc", 2)], "··ab"), ([("abcdef", -2)], "cdef"), ([("ab", -2)], "····"),
      ([("ab", 4)], "····"),
      ([("中文字", 0)], "中>文>"), ([("a中文", 0)], "a中>·"), ([("中文字", -1)], "·文>·"), ([("中", 3)], "····"),
      ([("中文", -3)], "····"),
      ([("", 1)], "····"),
    ])
  func clips(writes: [(String, Int)], shown: String) {
    #expect(cells(row(4, writes)) == shown)
  }

  @Test(
    "blanks the other half of a wide character",
    arguments: [
      ([("中文", 0), ("x", 0)], "x·文>"), ([("中文", 0), ("x", 1)], "·x文>"), ([("中文", 0), ("xy", 1)], "·xy·"),
      ([("中文", 0), ("字", 1)], "·字>·"), ([("中文", 0), ("字", 2)], "中>字>"),
    ])
  func halves(writes: [(String, Int)], shown: String) {
    #expect(cells(row(4, writes)) == shown)
  }

  @Test("keeps the style of a half that is blanked") func styleOfHalves() {
    var frame = row(4, [("中文", 0)])
    frame.write("x", at: Position(row: 0, column: 1), style: blue)
    #expect(frame[0, 0] == .blank(red))
    #expect(frame[0, 1].style == blue)
    frame.write("y", at: Position(row: 0, column: 2), style: blue)
    #expect(frame[0, 3] == .blank(red))
  }

  @Test("tells the columns used, up to the limit") func used() {
    var frame = Frame(size: Size(rows: 2, columns: 10))
    #expect(frame.write("hello", at: .origin, maxColumns: 3) == 3)
    #expect(frame.write("中文字", at: Position(row: 1, column: 0), maxColumns: 5) == 4)
    #expect(frame.text == "hel\n中文")
    #expect(frame.write("x", at: Position(row: 2, column: 0)) == 0)
    #expect(frame.write("x", at: Position(row: -1, column: 0)) == 0)
    #expect(frame.write("x", at: .origin, maxColumns: -1) == 0)
    #expect(frame.write("x", at: Position(row: 0, column: 99)) == 0)
  }

  @Test("fills and restyles within its bounds") func areas() {
    var frame = Frame(size: Size(rows: 2, columns: 5))
    frame.fill(Rect(row: -1, column: -1, rows: 2, columns: 3), style: red, with: "x")
    #expect(frame.text == "xx\n")
    frame.fill(Rect(row: 1, column: 0, rows: 9, columns: 9), style: red, with: "中")
    #expect(cells(frame, row: 1) == "中>中>·")
    frame.restyle(Rect(row: 1, column: 1, rows: 1, columns: 2), adding: .reverse)
    #expect(
      (0..<5).map { frame[1, $0].style.attributes.contains(.reverse) } == [false, false, true, true, false])
    frame.border(Rect(row: 0, column: 0, rows: 2, columns: 4), style: blue)
    #expect(frame.text == "┌──┐\n└──┘")
  }

  @Test("lays one frame on another") func overlay() {
    var frame = row(6, [("中文字", 0)])
    frame.overlay(row(2, [("ab", 0)]), at: Position(row: 0, column: 3))
    #expect(cells(frame) == "中>·ab·")
    frame.overlay(row(4, [("好好", 0)]), at: Position(row: 0, column: -1))
    #expect(cells(frame) == "·好>ab·")
  }

  @Test("of no size takes everything and shows nothing") func empty() {
    var frame = Frame(size: Size(rows: 0, columns: -3))
    frame.write("x", at: .origin)
    frame.fill(Rect(row: 0, column: 0, rows: 5, columns: 5), style: red)
    #expect(frame.text == "" && frame.size == Size(rows: 0, columns: 0))
  }

  @Test("stays whole whatever is drawn", arguments: 0..<200)
  func whole(seed: UInt64) {
    var generator = Seeded(seed)
    let size = Size(rows: 3, columns: Int.random(in: 1...20, using: &generator))
    var frame = Frame(size: size)
    for _ in 0..<20 {
      let place = Position(
        row: Int.random(in: -1...3, using: &generator), column: Int.random(in: -9...20, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        frame.fill(Rect(row: place.row, column: place.column, rows: 2, columns: 5), style: red, with: "中")
      case 1: frame.overlay(row(5, [("a中文", 0)]), at: place)
      case 2: frame.restyle(Rect(row: place.row, column: place.column, rows: 2, columns: 5), style: blue)
      default:
        frame.write(
          randomText(&generator, upTo: 8), at: place, style: red,
          maxColumns: Bool.random(using: &generator) ? nil : 4)
      }
    }
    for frame in [frame, frame.asciiFolded()] {
      for row in 0..<size.rows { expectWhole(frame, row: row) }
    }
  }

  private func expectWhole(_ frame: Frame, row: Int) {
    var columns = 0
    for column in 0..<frame.size.columns {
      let cell = frame[row, column]
      columns += cell.width
      #expect(cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) })
      if cell.width == 0 { #expect(column > 0 && frame[row, column - 1].width == 2) }
      if cell.width == 2 {
        #expect(column + 1 < frame.size.columns && frame[row, column + 1].width == 0)
        #expect(frame[row, column + 1].style == cell.style)
      }
      if cell.width == 1 { #expect(!cell.text.isEmpty) }
    }
    #expect(columns == frame.size.columns)
  }
}

@Suite("Bottom row") struct BottomRowTests {
  @Test(
    "has no wide character just before its corner",
    arguments: [("ab中x", "ab  x"), ("abc中", "abc中"), ("a中xy", "a中xy"), ("中文x", "中  x")])
  func corner(text: String, drawn: String) {
    var frame = Frame(size: Size(rows: 1, columns: 5))
    frame.write(text, at: .origin)
    #expect(frame.rows[0].withoutWideBeforeLast(5).map(\.text).joined() == drawn)
  }
}
