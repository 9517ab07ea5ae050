import SessionModel
import Testing

@Suite struct FunnelTests {
  /// The published cases, and edges of rounding.
  @Test(arguments: [
    Case("600", "100", "30%, 60%, 85%, 10%", wins: 6, [20, 34, 40, 393]),
    Case("10k", "10k", "25, 80, 50", wins: 1, [4, 5, 10]),
    Case("$10M", "$25k", "25%", wins: 400, [1600]),
    Case("14", "1", "40%, 50%, 35%, 10%", wins: 14, [35, 70, 200, 2000]),
    Case("$7.5M", "$85k", "100", wins: 89, [89]),
    Case("100", "100", "100 100 100", wins: 1, [1, 1, 1]),
    Case("100.000001", "100", "50", wins: 2, [4]),
    Case("0.000001", "999999999999999", "0.1%", wins: 1, [1000]),
    Case("1", "3", "33.333333", wins: 1, [4]),
    Case("3", "1", "30", wins: 3, [10]),
    Case("1000", "1", "0.25%", wins: 1000, [400_000]),
    Case("1000", "1", "0.000001%", wins: 1000, [100_000_000_000]),
    Case("999999999", "0.000001", "100", wins: 999_999_999_000_000, [999_999_999_000_000]),
    Case("999999999999999", "1", "100", wins: 999_999_999_999_999, [999_999_999_999_999]),
    Case("1", "1", "33.333333 33.333333 33.333333 33.333333", wins: 1, [4, 10, 28, 82]),
    // Eight rates whose denominators share no factor, together far more than an integer holds.
    Case(
      "1", "1", "99.999999 99.999998 99.999997 99.999989 99.999983 99.999981 99.999979 99.999971", wins: 1,
      [2, 2, 2, 2, 2, 2, 2, 2]),
  ]) func isExact(_ example: Case) throws {
    let funnel = try Funnel(
      revenue: Number(typed: example.revenue), dealSize: Number(typed: example.dealSize),
      rates: Funnel.rates(typed: example.rates))
    #expect(funnel.wins == example.wins && funnel.stages == example.stages)
    #expect(funnel.share == Number(100))
  }

  @Test(
    arguments: [
      ("40", 160), ("100", 400), ("0.000001", 1), ("0.25", 1), ("0.250001", 2), ("50.1", 201),
    ] as [(String, Int64)]) func marketingBringsItsShare(share: String, wins: Int64) throws
  {
    let funnel = try Funnel(
      revenue: Number(10_000_000), share: Number(typed: share), dealSize: Number(25_000), rates: [])
    #expect(funnel.wins == wins && funnel.stages.isEmpty)
  }

  @Test func numbersOutOfRangeAreRefused() throws {
    let (one, zero, minus) = (Number(1), Number(0), Number(-1))
    for number in [zero, minus] {
      #expect(throws: Funnel.Problem.revenue) { try Funnel(revenue: number, dealSize: one, rates: [one]) }
      #expect(throws: Funnel.Problem.dealSize) { try Funnel(revenue: one, dealSize: number, rates: [one]) }
    }
    for number in [zero, minus, Number(101), try Number(typed: "100.000001")] {
      #expect(throws: Funnel.Problem.share) {
        try Funnel(revenue: one, share: number, dealSize: one, rates: [one])
      }
      #expect(throws: Funnel.Problem.rateOutOfRange(2, number)) {
        try Funnel(revenue: one, dealSize: one, rates: [one, number, zero])
      }
    }
    let rates = Array(repeating: Number(50), count: 8)
    #expect(try Funnel(revenue: one, dealSize: one, rates: rates).stages.last == 256)
    #expect(throws: Funnel.Problem.tooManyRates) {
      try Funnel(revenue: one, dealSize: one, rates: rates + [Number(50)])
    }
  }

  @Test func whatCannotBeCountedIsRefused() throws {
    let (most, tiny) = (Number(Number.maximumDigits), try Number(typed: "0.000001"))
    #expect(throws: Funnel.Problem.tooLarge) { try Funnel(revenue: most, dealSize: tiny, rates: []) }
    #expect(throws: Funnel.Problem.tooLarge) {
      try Funnel(revenue: most, dealSize: Number(1), rates: [try Number(typed: "99.999999")])
    }
    #expect(throws: Funnel.Problem.tooLarge) {
      try Funnel(revenue: Number(1), dealSize: Number(1), rates: Array(repeating: tiny, count: 8))
    }
  }

  @Test(arguments: [
    ("25%, 80%, 50%", ["25", "80", "50"]), ("25 80 50", ["25", "80", "50"]),
    ("25,80,50", ["25", "80", "50"]),
    ("25％、80％，12.5％", ["25", "80", "12.5"]), ("２５　８０", ["25", "80"]), ("25 %, 80 %", ["25", "80"]),
    ("25 % 80 %", ["25", "80"]), ("25;80；50", ["25", "80", "50"]), ("0.25%", ["0.25"]),
    ("0.25, 80", ["0.25", "80"]), ("0.5％ 1％", ["0.5", "1"]), (" 25% ", ["25"]),
    ("25.50%\n80.0%", ["25.5", "80"]), ("100", ["100"]),
    ("1 2 3 4 5 6 7 8", ["1", "2", "3", "4", "5", "6", "7", "8"]),
  ]) func readsRates(text: String, rates: [String]) throws {
    #expect(try Funnel.rates(typed: text).map(\.description) == rates)
  }

  @Test(
    arguments: [
      ("", .noRates), (" \n", .noRates), (",", .rateMissing(1)), ("25,", .rateMissing(2)),
      ("25%,,50%", .rateMissing(2)), (",25", .rateMissing(1)), ("25, ，50", .rateMissing(2)),
      ("0%", .rateOutOfRange(1, Number(0))), ("25%, 140%", .rateOutOfRange(2, Number(140))),
      ("25 0 140", .rateOutOfRange(2, Number(0))), ("25, -5", .rateOutOfRange(2, Number(-5))),
      ("1k", .rateOutOfRange(1, Number(1000))), ("25 80 x", .rateNotUnderstood(3, "x")),
      ("1/4", .rateNotUnderstood(1, "1/4")), ("25%%", .rateNotUnderstood(1, "25%%")),
      ("%", .rateNotUnderstood(1, "%")), ("1e1", .rateNotUnderstood(1, "1e1")),
      ("25 0.1234567", .rateTooLong(2, "0.1234567")), ("12,5%", .mixedPerCent), ("0,5%", .mixedPerCent),
      ("25%, 80", .mixedPerCent),
      ("0.25, 0.8, 0.5", .likeFractions(Number(digits: 25, scale: 2) ?? Number(0))),
      ("1", .likeFractions(Number(1))), ("1 1", .likeFractions(Number(1))),
      ("0.5 0", .rateOutOfRange(2, Number(0))),
      ("1 2 3 4 5 6 7 8 9", .tooManyRates),
    ] as [(String, Funnel.Problem)]) func refusesRates(text: String, problem: Funnel.Problem)
  {
    #expect(throws: problem) { try Funnel.rates(typed: text) }
    for language in Language.allCases {
      let message = problem.message[language]
      #expect(!message.isEmpty && !message.contains(where: \.isNewline))
    }
  }

  @Test func problemsNameTheRate() {
    let problem = Funnel.Problem.rateOutOfRange(2, Number(140))
    #expect(problem.message.english == "Rate 2 is 140 %; it must be above 0 % and at most 100 %.")
    #expect(problem.message.chinese == "第 2 个转化率是 140%；必须大于 0%，且不超过 100%。")
  }

  @Test func fractionsAreToldWhatTheyWouldBe() throws {
    for (typed, english, chinese) in [
      (
        "0.25", "Rates are in per cent: 0.25 would be 0.25 %; write 25% or 0.25%.",
        "转化率以百分比计：0.25 即 0.25%；请写成 25% 或 0.25%。"
      ),
      ("0.000001", "Rates are in per cent: 0.000001 would be 0.000001 %; write 0.0001% or 0.000001%.", ""),
      ("0.8 0.25", "Rates are in per cent: 0.8 would be 0.8 %; write 80% or 0.8%.", ""),
      ("1, 0.5", "Rates are in per cent: 1 would be 1 %; write 100% or 1%.", ""),
    ] {
      let problem = try #require(throws: Funnel.Problem.self) { try Funnel.rates(typed: typed) }
      #expect(problem.message.english == english)
      if !chinese.isEmpty { #expect(problem.message.chinese == chinese) }
    }
  }

  @Test func stagesHaveNames() throws {
    let rates = Array(repeating: Number(50), count: 7)
    let funnel = try Funnel(revenue: Number(1), dealSize: Number(1), rates: rates)
    let common = funnel.levels().map(\.name)
    #expect(
      common.map(\.english) == [
        "Customer", "Opportunity", "SQL", "MQL", "Lead", "Subscriber", "stage 7", "stage 8",
      ])
    #expect(common.map(\.chinese) == ["客户", "商机", "SQL", "MQL", "线索", "订阅者", "第 7 阶段", "第 8 阶段"])
    #expect(funnel.levels().map(\.count) == [1, 2, 4, 8, 16, 32, 64, 128])
    #expect(funnel.levels().map(\.rate) == [nil] + rates)
    #expect(
      funnel.levels(named: ["成交", "Meeting"]).map(\.name.english)
        == ["成交", "Meeting", "stage 3", "stage 4", "stage 5", "stage 6", "stage 7", "stage 8"])
    let short = try Funnel(revenue: Number(1), dealSize: Number(1), rates: [Number(50)])
    #expect(short.levels(named: ["a", "b", "c"]).map(\.name.english) == ["a", "b"])
  }

  @Test func aGoalHasItsFunnel() throws {
    let fields: [Field: Value] = [
      .revenue: .number(Number(10_000_000)), .dealSize: .number(Number(25_000)), .rates: .text("25%"),
    ]
    func funnel(_ changes: [Field: Value?] = [:]) throws -> Funnel? {
      var test = TestSession()
      let goal = test.add(.goal, .left, "x", fields)
      test.perform(test.session.editing(goal, changes))
      return test.session.funnel(of: try #require(test.session[goal]))
    }
    #expect(try funnel()?.stages == [1600])
    #expect(try funnel([.share: .number(Number(40))])?.stages == [640])
    // What can't be a share is as if nobody had said one.
    #expect(try funnel([.share: .text("40")])?.stages == [1600])
    for field in [Field.revenue, .dealSize, .rates] {
      let without = try funnel([field: nil])
      #expect(without == nil, "\(field)")
    }
    for (field, value) in [
      (Field.rates, Value.text("140%")), (.rates, .text("")), (.rates, .number(Number(25))),
      (.revenue, .number(Number(0))), (.dealSize, .number(Number(-1))), (.share, .number(Number(101))),
      (.revenue, .text("10M")),
    ] {
      let damaged = try funnel([field: value])
      #expect(damaged == nil, "\(field)")
    }
  }

  /// Against 128 bits, which are enough for rates as coarse as these.
  @Test(arguments: 1...8) func agreesWithWideIntegers(seed: UInt64) throws {
    var random = IdentifierSource(seed: seed)
    for _ in 0..<500 {
      let revenue = Int64.random(in: 1...1_000_000_000, using: &random)
      let share = Int64.random(in: 1...100, using: &random)
      let dealSize = Int64.random(in: 1...1_000_000, using: &random)
      let rates = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Int64.random(in: 20...1000, using: &random)
      }
      let wins = (Int128(revenue) * Int128(share) + Int128(dealSize) * 100 - 1) / (Int128(dealSize) * 100)
      var (top, bottom) = (wins, Int128(1))
      let stages = rates.map { rate in
        (top, bottom) = (top * 1000, bottom * Int128(rate))
        return (top + bottom - 1) / bottom
      }
      let make = {
        try Funnel(
          revenue: Number(revenue), share: Number(share), dealSize: Number(dealSize),
          rates: rates.map { try #require(Number(digits: $0, scale: 1)) })
      }
      guard stages.allSatisfy({ $0 <= Int128(Funnel.maximumCount) }) else {
        #expect(throws: Funnel.Problem.tooLarge) { try make() }
        continue
      }
      let funnel = try make()
      #expect(Int128(funnel.wins) == wins && funnel.stages.map { Int128($0) } == stages)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var revenue: String
    var dealSize: String
    var rates: String
    var wins: Int64
    var stages: [Int64]

    init(_ revenue: String, _ dealSize: String, _ rates: String, wins: Int64, _ stages: [Int64]) {
      (self.revenue, self.dealSize, self.rates) = (revenue, dealSize, rates)
      (self.wins, self.stages) = (wins, stages)
    }

    var testDescription: String { "\(revenue) ÷ \(dealSize) through \(rates)" }
  }
}
