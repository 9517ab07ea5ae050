import Foundation
import SessionModel
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("007", "7"), ("12", "12"), ("12.5", "12.5"), ("12.50", "12.5"),
    ("12.0", "12"), ("1,200", "1200"), ("1,200.5", "1200.5"), ("12,345,678", "12345678"), ("1_000", "1000"),
    ("1 200", "1200"), (" 12 ", "12"), ("+3", "3"), ("-3", "-3"), ("−3", "-3"), ("－３", "-3"), ("- 3", "-3"),
    ("$25k", "25000"), ("-$25k", "-25000"), ("25K", "25000"), ("10M", "10000000"), ("$7.5M", "7500000"),
    ("2B", "2000000000"), ("0.5k", "500"), ("1.2345k", "1234.5"), ("0.0000001M", "0.1"), ("€3", "3"),
    ("£3", "3"),
    ("¥3万", "30000"), ("￥３万", "30000"), ("3千", "3000"), ("1.5亿", "150000000"), ("1.5 亿", "150000000"),
    ("12 %", "12"), ("12%", "12"), ("１２％", "12"), ("１２．５", "12.5"), ("１，２００", "1200"), ("12。5", "12.5"),
    ("0.000001", "0.000001"), ("0.0000010", "0.000001"), ("999999999999999", "999999999999999"),
    ("-999,999,999,999,999", "-999999999999999"), ("999999999.999999", "999999999.999999"),
    ("999999999999k", "999999999999000"), ("00000000000000000000012", "12"),
  ]) func readsWhatPeopleWrite(text: String, stored: String) throws {
    let number = try Number(typed: text)
    #expect(number.description == stored)
    #expect(try Number(typed: stored) == number && Number(typed: number.text) == number)
  }

  @Test(
    arguments: [
      ("", .notUnderstood), (" ", .notUnderstood), ("abc", .notUnderstood), ("1e999", .notUnderstood),
      ("1e3", .notUnderstood), ("0x10", .notUnderstood), ("inf", .notUnderstood), ("nan", .notUnderstood),
      ("15 m", .notUnderstood), ("15m", .notUnderstood), ("15 min", .notUnderstood), (".5", .notUnderstood),
      ("5.", .notUnderstood), ("1.2.3", .notUnderstood), ("--1", .notUnderstood), ("1-2", .notUnderstood),
      ("k", .notUnderstood), ("$", .notUnderstood), ("%", .notUnderstood), ("5%%", .notUnderstood),
      ("$$5", .notUnderstood), ("5kk", .notUnderstood), ("1.234,5", .notUnderstood), ("三", .notUnderstood),
      ("٣", .notUnderstood), ("1/4", .notUnderstood), ("½", .notUnderstood), ("5\u{0}", .notUnderstood),
      ("0,5", .ambiguousComma), ("12,5", .ambiguousComma), ("1,20", .ambiguousComma),
      ("1,2000", .ambiguousComma),
      (",500", .ambiguousComma), ("1234,567", .ambiguousComma), ("1,,200", .ambiguousComma),
      ("１，５", .ambiguousComma),
      ("1000000000000000", .tooLong), ("9999999999999999", .tooLong), ("0.1234567", .tooLong),
      ("1234567890.123456", .tooLong), ("1000000B", .tooLong), ("0.0001234567k", .tooLong),
      ("99999999999999999999999999", .tooLong), ("9999999999999亿", .tooLong),
    ] as [(String, Number.Problem)]) func refusesTheRest(text: String, problem: Number.Problem)
  {
    #expect(throws: problem) { try Number(typed: text) }
  }

  @Test func refusalsSayWhatWouldBeRight() {
    let hints: [(Number.Problem, String)] = [
      (.notUnderstood, "12.5"), (.ambiguousComma, "0.5"), (.tooLong, "15"),
    ]
    for (problem, hint) in hints {
      let message = problem.message(for: "x" + String(repeating: "y", count: 500))
      for language in Language.allCases {
        #expect(message[language].contains(hint) && message[language].count < 120)
      }
    }
  }

  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000"), ("-100", "-100"),
    ("1234567.5", "1,234,567.5"), ("0.000001", "0.000001"), ("-0.5", "-0.5"), ("1000.050000", "1,000.05"),
    ("999999999999999", "999,999,999,999,999"),
  ]) func groupsThousands(typed: String, text: String) throws {
    #expect(try Number(typed: typed).text == text)
  }

  @Test func areOrderedBySize() throws {
    let sorted = try [
      "-999999999999999", "-1000", "-1.5", "-1.000001", "-1", "-0.000001", "0", "0.000001", "0.1", "0.11",
      "0.9",
      "1", "1.000001", "1.1", "2", "10", "999999999.999999", "1000000000", "999999999999999",
    ].map { try Number(typed: $0) }
    for (index, number) in sorted.enumerated() {
      for (other, second) in sorted.enumerated() {
        #expect((number < second) == (index < other), "\(number) < \(second)")
        #expect((number == second) == (index == other), "\(number) == \(second)")
      }
    }
  }

  @Test func equalNumbersAreOne() throws {
    let numbers = try ["1200.5", "1,200.50", "１２００．５", "1.2005k", "0.12005万"].map { try Number(typed: $0) }
    #expect(Set(numbers).count == 1)
    #expect(Number(digits: 1200, scale: 2) == Number(12) && Number(digits: 0, scale: 3)?.scale == 0)
  }

  @Test func wholeNumbersStayInRange() {
    #expect(Number(.max) == Number(Number.maximumDigits) && Number(.min) == Number(-Number.maximumDigits))
    #expect(Number(digits: Number.maximumDigits + 1, scale: 0) == nil)
    #expect(Number(digits: Number.maximumDigits, scale: 6)?.description == "999999999.999999")
    #expect(Number(digits: 1, scale: 7) == nil && Number(digits: 10, scale: 7)?.description == "0.000001")
    #expect(Number(digits: 1, scale: -1) == nil && Number(digits: .min, scale: 0) == nil)
  }

  @Test(arguments: ["0", "-1200.5", "0.000001", "999999999999999", "-999999999.999999"])
  func areStoredAsText(stored: String) throws {
    let number = try Number(typed: stored)
    let data = try JSONEncoder().encode([number])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(stored)\"]")
    #expect(try JSONDecoder().decode([Number].self, from: data) == [number])
    let value = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(Value.number(number)))
    #expect(value == .number(number) && value.number == number && value.integer == nil && value.text == nil)
    #expect(Value.integer(1).number == nil)
  }

  @Test(arguments: [
    "1,200", "1e3", "", "-", ".", "1.", ".5", "+1", "--1", " 1", "１", "1.0000001", "1000000000000000",
    "99999999999999999999", "1.2.3", "-0.-5",
  ]) func damagedTextIsNoNumber(stored: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Number].self, from: Data("[\"\(stored)\"]".utf8))
    }
  }

  @Test func noNumberOfJSONIsTaken() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Number].self, from: Data("[12.5]".utf8)) }
  }
}
