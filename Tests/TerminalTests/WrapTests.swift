import Testing

@testable import Terminal

@Suite("Wrap") struct WrapTests {
  @Test(
    "breaks where it may",
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("abc def", 7, ["abc def"]), ("abc def", 6, ["abc ", "def"]),
      ("abc def", 3, ["abc", "def"]),
      ("abc   def", 4, ["abc ", "def"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a abcdef", 4, ["a ", "abcd", "ef"]),
      ("a\nb", 5, ["a", "b"]), ("a\n", 5, ["a", ""]), ("\n\n", 5, ["", "", ""]), ("a\r\nb", 5, ["a", "b"]),
      ("abcde\nf", 5, ["abcde", "f"]), ("well-known fact", 6, ["well-", "known ", "fact"]),
      ("-5 -6", 3, ["-5 ", "-6"]), ("due 2027-01-12", 11, ["due ", "2027-01-12"]),
      ("a 24-hour day", 8, ["a 24-", "hour day"]),
      ("(ab) cd", 4, ["(ab)", "cd"]), ("ab, cd", 3, ["ab,", "cd"]), ("a\u{200B}b", 2, ["a\u{200B}b"]),
      ("abc\u{200B}def", 4, ["abc\u{200B}", "def"]),
      ("中文字", 4, ["中文", "字"]), ("中文字", 5, ["中文", "字"]), ("中文字", 1, ["中", "文", "字"]),
      ("中文，字", 4, ["中", "文，", "字"]),
      ("中文字。", 6, ["中文", "字。"]), ("中（文）", 4, ["中", "（文", "）"]), ("他说「好」", 6, ["他说", "「好」"]),
      ("中文abc字", 6, ["中文", "abc字"]),
      ("中文hello", 6, ["中文", "hello"]), ("好！！！", 4, ["好！", "！！"]), ("是，Hello", 6, ["是，", "Hello"]),
      ("“好”的", 4, ["“好”", "的"]),
      ("中\u{3000}文", 2, ["中", "文"]), ("👩‍👩‍👧‍👦👍🏽", 2, ["👩‍👩‍👧‍👦", "👍🏽"]), ("🇩🇪🇫🇷", 2, ["🇩🇪", "🇫🇷"]),
      ("שלום עולם", 5, ["שלום ", "עולם"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      // A word is rather broken earlier than a sign put at the wrong end of a line.
      ("abcdefgh，x", 8, ["abcdefg", "h，x"]), ("abcdefgh.", 8, ["abcdefg", "h."]),
      ("a bcdefgh。", 8, ["a ", "bcdefg", "h。"]),
      ("abcdefgh(x", 9, ["abcdefgh", "(x"]), ("abc“def", 4, ["abc", "“def"]),
      ("abcdefgh-i", 8, ["abcdefg", "h-i"]),
      ("abcd………e", 6, ["abc", "d………e"]), ("他说“好”。", 6, ["他说", "“好”。"]),
      ("！！！！", 4, ["！！", "！！"]),
    ])
  func breaks(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns).map { String($0.text) } == lines)
  }

  @Test("loses nothing and fits", arguments: 0..<400)
  func keepsAll(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 40)
    let columns = Int.random(in: 2...20, using: &generator)
    let graphemes = Array(text)
    let lines = TextLayout.wrap(text, columns: columns)
    var next = 0
    for (index, line) in lines.enumerated() {
      #expect(line.offsets.lowerBound == next)
      let expected = String(graphemes[line.offsets])
      #expect(expected.hasPrefix(line.text))
      #expect(
        expected.dropFirst(line.text.count).allSatisfy {
          " \t\u{3000}".contains($0) || TextWidth.columns(of: $0) <= 1
        })
      #expect(line.columns == TextWidth.columns(of: line.text))
      #expect(line.columns <= columns || line.text.count == 1)
      next = line.offsets.upperBound
      if line.endsParagraph, index + 1 < lines.count {
        #expect(graphemes[next] == "\n" || graphemes[next] == "\r\n")
        next += 1
      }
    }
    #expect(next == graphemes.count)
  }

  @Test("starts no line with closing punctuation, ends none with opening", arguments: 0..<200)
  func prohibitions(seed: UInt64) {
    var generator = Seeded(seed)
    let signs = Array("中文字会议目标，。！？「」（）")
    var text = ""
    for _ in 0..<60 {
      guard let sign = signs.randomElement(using: &generator) else { continue }
      // More signs in a row than a line holds leave no choice.
      let isSign = "，。！？「」（）".contains(sign)
      if isSign, text.last.map({ "，。！？「」（）".contains($0) }) ?? true { continue }
      text.append(sign)
    }
    for line in TextLayout.wrap(text, columns: 10) {
      #expect(!"，。！？」）".contains(line.text.first ?? " "))
      if line.offsets.upperBound < text.count { #expect(!"「（".contains(line.text.last ?? " ")) }
    }
  }

  @Test("starts no line with any closing sign", arguments: Array("，。！？、；：）」』】》〉〕］｝”’…—～·％℃ー々っｯ﹐‼｠"))
  func closing(sign: Character) {
    for text in ["中文\(sign)字", "字中文\(sign)字", "abcd\(sign)字", "中ab\(sign)字", "abcdefg\(sign)\(sign)字"] {
      for columns in 4...8 {
        for line in TextLayout.wrap(text, columns: columns) where line.text.first == sign {
          // Two in a row have no other place where nothing else fits before them.
          #expect(text.contains("\(sign)\(sign)") && columns == 4, "\(text) at \(columns)")
        }
      }
    }
  }

  @Test("ends no line with any opening sign", arguments: Array("（「『【《〈〔［｛“‘([{｟｢￥$#@＃＠"))
  func opening(sign: Character) {
    for text in ["中\(sign)文字", "字中\(sign)文字", "abc\(sign)defg", "中ab\(sign)文", "abcdefg\(sign)文"] {
      for columns in 4...8 {
        for line in TextLayout.wrap(text, columns: columns).dropLast() {
          #expect(line.text.last != sign, "\(text) at \(columns)")
        }
      }
    }
  }

  @Test("wraps a part of a text as it wraps that part alone", arguments: 0..<100)
  func parts(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 25)
    let place = text.indices.randomElement(using: &generator) ?? text.startIndex
    let lines = TextLayout.wrap(text[place...], columns: 7)
    #expect(lines.map(\.text) == TextLayout.wrap(String(text[place...]), columns: 7).map(\.text))
    #expect(lines.first?.start == place)
    #expect(lines.last?.end == text.endIndex)
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.endsParagraph ? text.index(after: line.end) == next.start : line.end == next.start)
    }
  }

  @Test("maps places in the text to columns and back", arguments: 0..<200)
  func columns(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 25)
    for line in TextLayout.wrap(text, columns: 12) {
      for column in 0...14 {
        let index = line.index(at: column)
        #expect(index >= line.start && index <= line.end)
        #expect(line.column(of: index) <= column)
        #expect(index < line.end || line.endsParagraph || line.start == line.end)
      }
      for index in line.text.indices where TextWidth.columns(of: text[index]) > 0 {
        #expect(line.index(at: line.column(of: index)) == index)
      }
      #expect(line.column(of: line.end) == line.columns)
    }
  }

  @Test("maps offsets to places and back", arguments: 0..<200)
  func places(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 25)
    let lines = TextLayout.wrap(text, columns: 12)
    var previous = Position(row: 0, column: -1)
    for offset in 0...text.count {
      let position = TextLayout.position(of: offset, in: lines)
      #expect((position.row, position.column) >= (previous.row, previous.column) || offset == 0)
      #expect(position.column <= max(12, lines[position.row].columns))
      previous = position
      let back = TextLayout.offset(at: position, in: lines)
      #expect(TextLayout.position(of: back, in: lines).row == position.row)
    }
  }

  @Test(
    "places the cursor",
    arguments: [(0, 0, 0), (3, 0, 3), (4, 1, 0), (7, 1, 3), (8, 2, 0), (9, 2, 2), (10, 2, 4)])
  func cursor(offset: Int, row: Int, column: Int) {
    let lines = TextLayout.wrap("abc def\n中文", columns: 6)
    #expect(TextLayout.position(of: offset, in: lines) == Position(row: row, column: column))
    #expect(TextLayout.offset(at: Position(row: row, column: column), in: lines) == offset)
  }

  @Test("keeps a place past a soft end on its line") func softEnd() {
    let lines = TextLayout.wrap("abc def\nx", columns: 4)
    #expect(TextLayout.offset(at: Position(row: 0, column: 99), in: lines) == 3)
    #expect(TextLayout.offset(at: Position(row: 1, column: 99), in: lines) == 7)
    #expect(TextLayout.offset(at: Position(row: 9, column: 0), in: lines) == 9)
    #expect(TextLayout.offset(at: Position(row: -1, column: 5), in: lines) == 0)
  }

  @Test(
    "clips with an ellipsis",
    arguments: [
      ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""), ("中文字", 6, "中文字"),
      ("中文字", 5, "中文…"),
      ("中文字", 4, "中…"), ("中文字", 2, "…"), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
      ("a\u{200B}", 1, "a\u{200B}"), ("", 3, ""), ("x", -1, ""),
    ])
  func clips(text: String, columns: Int, clipped: String) {
    #expect(TextLayout.clip(text, columns: columns) == clipped)
  }

  @Test("clips to what fits", arguments: 0..<200)
  func clipFits(seed: UInt64) {
    var generator = Seeded(seed)
    let text = randomText(&generator, upTo: 20)
    let columns = Int.random(in: 0...20, using: &generator)
    #expect(TextWidth.columns(of: TextLayout.clip(text, columns: columns)) <= columns)
    #expect(TextWidth.columns(of: TextLayout.pad(text, columns: columns)) == columns)
  }
}
