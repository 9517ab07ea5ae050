/// The reverse funnel: what marketing must deliver for sales to make its number.
///
/// Counted from the revenue target down to the deals that must be won, and from these up, stage by stage. Every
/// count is a whole number rounded up once, from the exact quotient and never from another rounded count: 6 deals
/// through 30 %, 60 %, 85 % and 10 % need 393 leads, where rounding at each stage says 400.
public struct Funnel: Hashable, Sendable {
  /// The revenue target, above 0, in the currency of ``dealSize``.
  public let revenue: Number
  /// How much of the revenue comes from marketing, in per cent: above 0, at most 100.
  public let share: Number
  /// What one deal brings, above 0.
  public let dealSize: Number
  /// How many of each stage reach the next, in per cent from the won deal upwards: above 0, at most 100.
  public let rates: [Number]
  /// The deals to be won.
  public let wins: Int64
  /// How many each stage above the won deals needs, as many as there are ``rates``, upwards.
  public let stages: [Int64]

  /// The most rates of one funnel.
  public static let maximumRates = 8
  /// The most that a stage can need: what a ``Number`` can hold, so that it can be promised.
  public static let maximumCount = Number.maximumDigits

  /// Reckons a funnel.
  /// - Throws: ``Problem`` for a number out of its range, for more than ``maximumRates`` rates, or when a stage
  ///   needs more than ``maximumCount``.
  public init(
    revenue: Number, share: Number = Number(100), dealSize: Number, rates: [Number]
  ) throws(Problem) {
    for (field, number) in [(Field.revenue, revenue), (.share, share), (.dealSize, dealSize)] {
      if let problem = Problem(of: number, in: field) { throw problem }
    }
    guard rates.count <= Self.maximumRates else { throw .tooManyRates }
    for (index, rate) in rates.enumerated() where !rate.isPartOfHundred {
      throw .rateOutOfRange(index + 1, rate)
    }
    var deals = ExactRatio()
    deals.multiply(by: revenue)
    deals.multiply(by: share)
    deals.divide(by: Number(100))
    deals.divide(by: dealSize)
    guard let wins = deals.roundedUp(limit: Self.maximumCount) else { throw .tooLarge }
    var stages: [Int64] = []
    var need = ExactRatio()
    need.multiply(by: Number(wins))
    for rate in rates {
      need.multiply(by: Number(100))
      need.divide(by: rate)
      guard let count = need.roundedUp(limit: Self.maximumCount) else { throw .tooLarge }
      stages.append(count)
    }
    (self.revenue, self.share, self.dealSize, self.rates) = (revenue, share, dealSize, rates)
    (self.wins, self.stages) = (wins, stages)
  }
}

extension Number {
  /// Whether it is a percentage of something that is there at all, and not more than all of it.
  var isPartOfHundred: Bool { self > Number(0) && self <= Number(100) }
}

extension Funnel {
  /// One stage of a funnel, as it is shown.
  public struct Level: Hashable, Sendable {
    /// What the stage is called.
    public var name: Phrase
    /// How many it needs.
    public var count: Int64
    /// How many of them reach the next stage, in per cent; `nil` for the won deals.
    public var rate: Number?
  }

  /// The won deals and the stages above them, upwards.
  /// - Parameter names: what the meeting calls its stages, from the won deal upwards; without any, the stages
  ///   have their common names. Stages beyond the names are numbered.
  public func levels(named names: [String] = []) -> [Level] {
    let names = names.isEmpty ? Self.commonNames : names.map(Phrase.init(same:))
    return ([wins] + stages).enumerated().map { index, count in
      Level(
        name: names.indices.contains(index) ? names[index] : .stage(index + 1), count: count,
        rate: index > 0 ? rates[index - 1] : nil)
    }
  }

  private static let commonNames = [
    Phrase("Customer", zh: "客户"), Phrase("Opportunity", zh: "商机"), Phrase(same: "SQL"),
    Phrase(same: "MQL"), Phrase("Lead", zh: "线索"), Phrase("Subscriber", zh: "订阅者"),
  ]
}

extension Phrase {
  fileprivate static func stage(_ number: Int) -> Phrase {
    Phrase("stage \(number)", zh: "第 \(number) 阶段")
  }
}
