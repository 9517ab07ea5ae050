import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What is typed into a form's fields, and what becomes of it.
@Suite struct FormValueTests {
  private static let today = Day(number: 20_821)

  private func value(_ field: Field, _ text: String) throws(FormProblem) -> Value? {
    try FormField(field, text: text).value(today: Self.today)
  }

  @Test(
    arguments: [
      (.target, "12.5", .number("12.5")), (.target, "-3", .number("-3")), (.baseline, "0", .number("0")),
      (.revenue, "$10M", .number("10000000")), (.revenue, "1000万", .number("10000000")),
      (.dealSize, "¥３万", .number("30000")), (.dealSize, "0.000001", .number("0.000001")),
      (.share, "100 %", .number("100")), (.share, "0.5", .number("0.5")), (.amount, "−1", .number("-1")),
      (.confidence, "0", .integer(0)), (.confidence, " 10 ", .integer(10)),
      (.tolerance, "100", .integer(100)),
      (.rates, "25％、80％，50％", .text("25％、80％，50％")), (.rates, " 25 80 ", .text(" 25 80 ")),
      (.revenue, " ", nil), (.rates, "", nil), (.confidence, "", nil), (.share, "\u{3000}", nil),
    ] as [(Field, String, Reading?)]) func isKept(field: Field, text: String, reading: Reading?) throws
  {
    let value = try value(field, text)
    #expect(value == (try reading?.value()))
  }

  @Test(
    arguments: [
      (.target, "1e999", "isn't a number"), (.revenue, "1e999", "isn't a number"),
      (.target, "0,5", "with a point"),
      (.target, "1000000000000000", "15 digits"), (.target, "0.1234567", "15 digits"),
      (.target, "15 m", "isn't a number"), (.revenue, "0", "above 0"), (.revenue, "-10M", "above 0"),
      (.dealSize, "0.0", "above 0"), (.dealSize, "−1", "above 0"), (.share, "0", "at most 100"),
      (.share, "100.000001", "at most 100"), (.share, "-5%", "at most 100"),
      (.share, "abc", "isn't a number"),
      (.rates, "25%, 140%", "Rate 2 is 140 %"), (.rates, "0", "Rate 1 is 0 %"),
      (.rates, "12,5%", "with a point"),
      (.rates, "25%,", "Rate 2 is missing"), (.rates, "soon", "Rate 1"),
      (.rates, "1 1 1 1 1 1 1 1 1", "at most 8"),
      (.confidence, "11", "0 to 10"), (.confidence, "-1", "0 to 10"), (.confidence, "7.5", "0 to 10"),
      (.confidence, "1e999", "0 to 10"), (.confidence, "99999999999999999999", "0 to 10"),
      (.tolerance, "101", "0 to 100"),
    ] as [(Field, String, String)]) func isRefused(field: Field, text: String, hint: String) throws
  {
    let problem = try #require(throws: FormProblem.self) { try value(field, text) }
    #expect(problem.field == field && problem.message.english.contains(hint), "\(problem.message.english)")
    #expect(!problem.message.chinese.isEmpty && problem.message.chinese != problem.message.english)
  }

  /// What a field must become.
  enum Reading: Sendable {
    case number(String)
    case integer(Int)
    case text(String)

    func value() throws -> Value {
      switch self {
      case .number(let text): .number(try Number(typed: text))
      case .integer(let number): .integer(number)
      case .text(let text): .text(text)
      }
    }
  }
}
