import Testing

@testable import Terminal

@Suite("Input") struct InputDecoderTests {
  private func events(_ chunks: [[InputUnit]]) -> [Event] {
    var decoder = InputDecoder()
    var result: [Event] = []
    for chunk in chunks {
      var units = chunk[...]
      while let event = decoder.nextEvent(size: { Size(rows: 24, columns: 80) }, { units.popFirst() }) {
        result.append(event)
      }
    }
    return result
  }

  private func units(_ text: String) -> [InputUnit] { text.utf8.map(InputUnit.byte) }

  private func keys(_ chunks: [InputUnit]...) -> String {
    events(chunks).map { if case .key(let key) = $0 { key.name } else { "?" } }.joined(separator: " ")
  }

  @Test(
    "makes keys of bytes",
    arguments: [
      ("a", "a"), ("é中", "é 中"), ("\r\n\t", "enter ctrl-j tab"),
      ("\u{3}\u{1A}\u{0}\u{1F}", "ctrl-c ctrl-z ctrl-space ctrl-_"), ("\u{7F}\u{8}", "backspace backspace"),
      ("\u{1B}", "escape"), ("\u{1B}x", "alt-x"), ("\u{1B}\r", "alt-enter"), ("\u{1B}é", "alt-é"),
      ("\u{1B}\u{1B}", "escape escape"), ("\u{1B}\u{1B}x", "escape alt-x"),
      ("\u{1B}[", "alt-["), ("\u{1B}O", "alt-O"), ("\u{1B}[A", "up"), ("\u{1B}[1;5C", "ctrl-right"),
      ("\u{1B}[1;4D", "alt-shift-left"), ("\u{1B}OP", "f1"), ("\u{1B}OM", "enter"),
      ("\u{1B}[3~", "delete"), ("\u{1B}[5;5~", "ctrl-pageup"), ("\u{1B}[Z", "shift-tab"),
      ("\u{1B}[13;3u", "alt-enter"), ("\u{1B}[97;5u", "ctrl-a"),
      ("\u{1B}[?62;c", ""), ("\u{1B}[12;40R", ""), ("\u{1B}[I", ""), ("\u{1B}[?62;cx", "x"),
      ("\u{1B}Ox", "alt-O x"),
    ])
  func bytes(text: String, names: String) {
    #expect(keys(units(text)) == names)
  }

  @Test("waits for the rest of a character") func split() {
    let bytes = units("中")
    #expect(keys(Array(bytes[..<1]), Array(bytes[1...]), units("a")) == "中 a")
  }

  @Test(
    "shows bytes that are no text, and loses nothing after them",
    arguments: [
      ([0xff, 0x61], "\u{FFFD} a"), ([0xe4, 0x61], "\u{FFFD} a"), ([0xc0, 0xaf], "\u{FFFD} \u{FFFD}"),
      ([0xed, 0xa0, 0x80], "\u{FFFD}"),
      ([0x80], "\u{FFFD}"), ([0xe4, 0xb8, 0x0d], "\u{FFFD} enter"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], names: String) {
    #expect(keys(bytes.map(InputUnit.byte)) == names)
  }

  @Test("takes a paste as one") func paste() {
    let text = "a\r\nb\rc\nd\t中\u{1B}[31m"
    let chunks: [[InputUnit]] = [[.pasteBegin] + units(text) + [.key(.up), .pasteEnd] + units("x")]
    #expect(events(chunks) == [.paste("a\nb\nc\nd\t中\u{1B}[31m"), .key(.character("x"))])
  }

  @Test("keeps a paste open over pauses and resizes") func slowPaste() {
    let chunks: [[InputUnit]] = [[.pasteBegin] + units("a"), [.resize] + units("b"), [.pasteEnd]]
    #expect(events(chunks) == [.resized(Size(rows: 24, columns: 80)), .paste("ab")])
  }

  @Test("ends a paste whose end got lost") func stalled() {
    var decoder = InputDecoder()
    var input = ([.pasteBegin] + units("abc"))[...]
    #expect(decoder.nextEvent(size: { Size(rows: 1, columns: 1) }, { input.popFirst() }) == nil)
    #expect(decoder.isPasting)
    #expect(decoder.endPaste() == .paste("abc"))
    #expect(!decoder.isPasting && decoder.endPaste() == nil)
    input = [.pasteEnd, .byte(0x78)]
    #expect(
      decoder.nextEvent(size: { Size(rows: 1, columns: 1) }, { input.popFirst() }) == .key(.character("x")))
  }

  @Test("bounds a paste and tells") func longPaste() {
    var decoder = InputDecoder()
    var left = PasteBuffer.limit + 10
    var isBegun = false
    let event = decoder.nextEvent(size: { Size(rows: 1, columns: 1) }) {
      if !isBegun {
        isBegun = true
        return .pasteBegin
      }
      left -= 1
      return left > 0 ? .byte(0x61) : .pasteEnd
    }
    #expect(event == .paste(String(repeating: "a", count: PasteBuffer.limit)))
    #expect(decoder.pasteWasTruncated)
  }

  @Test("understands how terminfo counts function keys") func functionKeys() {
    #expect(Key.function(terminfo: 2) == .function(2))
    #expect(Key.function(terminfo: 14) == Key(.function(2), .shift))
    #expect(Key.function(terminfo: 27) == Key(.function(3), .control))
    #expect(Key.function(terminfo: 63) == Key(.function(3), [.alt, .shift]))
  }

  @Test("never stops at any bytes", arguments: 0..<200)
  func anything(seed: UInt64) {
    var generator = Seeded(seed)
    let bytes = (0..<200).map { _ in
      InputUnit.byte(Bool.random(using: &generator) ? 0x1b : UInt8.random(in: 0...255, using: &generator))
    }
    for event in events([bytes]) {
      guard case .key(let key) = event, case .character(let character) = key.code else { continue }
      #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }
}
