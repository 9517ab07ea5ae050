import Foundation
import Minutes
import SessionModel
import Testing

/// What isn't JSON is refused with its line and column, in both languages.
@Suite struct SyntaxFaults {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var line: Int
    var column: Int
    var says: String

    init(_ text: String, _ line: Int, _ column: Int, says: String) {
      (self.text, self.line, self.column, self.says) = (text, line, column, says)
    }

    /// Some are far too long to be told in full.
    var testDescription: String { String(reflecting: String(text.prefix(40))) }
  }

  @Test(arguments: [
    Case("hello", 1, 1, says: "a value"), Case("{", 1, 2, says: "cut off"),
    Case("[1,\n  2", 2, 4, says: "cut off"),
    Case(#"{"a":1,}"#, 1, 8, says: "a member's name"), Case("[1,]", 1, 4, says: "a value"),
    Case("{'a':1}", 1, 2, says: "a member's name"), Case(#"{"a" 1}"#, 1, 6, says: "a colon"),
    Case(#"{"a":1 "b":2}"#, 1, 8, says: ", or }"), Case("[1 2]", 1, 4, says: ", or ]"),
    Case("{}\n{}", 2, 1, says: "after the end"), Case("nulL", 1, 1, says: "a value"),
    Case("tru", 1, 4, says: "cut off"), Case("[NaN]", 1, 2, says: "a value"),
    Case("[01]", 1, 2, says: "a number"), Case("[1.]", 1, 2, says: "a number"),
    Case("[.5]", 1, 2, says: "a value"),
    Case("[+1]", 1, 2, says: "a value"), Case("[1e]", 1, 2, says: "a number"),
    Case("[-]", 1, 2, says: "a number"),
    Case("[0x1]", 1, 3, says: ", or ]"), Case("[\"中文\",x]", 1, 7, says: "a value"),
    Case("[\"a\nb\"]", 1, 4, says: "an escape"), Case("[\"a\u{0}\"]", 1, 4, says: "an escape"),
    Case(#"["\x"]"#, 1, 3, says: "no such escape"), Case(#"["\u12g4"]"#, 1, 3, says: "no such escape"),
    Case(#"["a\ud800"]"#, 1, 4, says: "half a character"),
    Case(#"["\udc00"]"#, 1, 3, says: "half a character"),
    Case(#"["\ud800\u0041"]"#, 1, 3, says: "half a character"),
    Case(#"["\ud800\n"]"#, 1, 3, says: "half a character"),
    Case(#"["\ud83d\ude00"x]"#, 1, 16, says: ", or ]"),
    Case(#"{"a":1,"a":2}"#, 1, 8, says: "already"), Case(#"{"a":1,"\u0061":2}"#, 1, 8, says: "already"),
    Case("{\"e\u{301}\":1,\n\"é\":2}", 2, 1, says: "already"),
    Case(String(repeating: "[", count: 100_000), 1, 101, says: "deeper than 100"),
    Case(String(repeating: #"{"a":"#, count: 100_000), 1, 501, says: "deeper than 100"),
    Case("// note\n{}", 1, 1, says: "a value"),
  ]) func areNamed(_ example: Case) {
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(example.text.utf8)) }
    #expect(
      fault?.place == .character(.init(line: example.line, column: example.column)),
      "\(example.text.prefix(40))")
    let message = fault?.message(of: "x.json")
    #expect(message?.english.hasPrefix("x.json, line \(example.line), column \(example.column): ") == true)
    #expect(message?.english.contains(example.says) == true, "\(message?.english ?? "")")
    #expect(message?.chinese.hasPrefix("x.json，第 \(example.line) 行第 \(example.column) 列：") == true)
  }

  @Test(
    arguments: [
      [0x5B, 0x22, 0x80, 0x22, 0x5D], [0x5B, 0x22, 0xC0, 0x80, 0x22, 0x5D],
      [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x5B, 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x5B, 0x22, 0xE4, 0xB8, 0x22, 0x5D],
      [0x5B, 0x22, 0xFF, 0x22],
      [0x5B, 0x22, 0xE0, 0x80, 0x80, 0x22], [0x5B, 0x22, 0xF0, 0x80, 0x80, 0x80, 0x22],
    ] as [[UInt8]]) func whatIsntUTF8IsNamed(bytes: [UInt8])
  {
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(bytes) }
    #expect(
      fault?.place == .character(.init(line: 1, column: 3)) && fault?.reason.english.contains("UTF-8") == true
    )
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32BigEndian])
  func otherEncodingsAreToldApart(encoding: String.Encoding) throws {
    let data = try #require("{}".data(using: encoding))
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(data)) }
    #expect(fault?.place == .file && fault?.reason.english.contains("UTF-16") == true)
  }

  @Test(arguments: ["", " \n\t", "\u{FEFF}"]) func nothingAtAllIsTold(text: String) {
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(text.utf8)) }
    #expect(fault?.message(of: "-").english == "-: the file is empty.")
  }

  @Test func aFileIsRefusedWhereverItWasCutOff() throws {
    var document = SmallDocument()
    document.addOneOfEach()
    document.note("中文 \u{1F600} \u{0} \\ \"")
    let bytes = try document.bytes
    _ = try MeetingImport(bytes)
    for count in bytes.indices {
      let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(bytes.prefix(count))) }
      #expect(count == 0 || fault?.reason.english.contains("cut off") == true)
    }
  }
}
