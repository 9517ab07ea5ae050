extension Funnel {
  /// Why there is no such funnel.
  public enum Problem: Error, Hashable, Sendable {
    /// A revenue target of 0 or less.
    case revenue
    /// A share outside of what ``Funnel/share`` can be.
    case share
    /// A deal size of 0 or less.
    case dealSize
    /// No rate was given.
    case noRates
    /// Nothing stands between two commas, or beside one; rates count from 1.
    case rateMissing(Int)
    /// A rate that isn't a number, as it was typed.
    case rateNotUnderstood(Int, String)
    /// A rate with more digits than a ``Number`` holds, as it was typed.
    case rateTooLong(Int, String)
    /// Some rates have a per cent sign and some don't: `12,5%` is one rate or two.
    case mixedPerCent
    /// None has a per cent sign and none is above 1: most likely fractions. With the first of them.
    case likeFractions(Number)
    /// A rate of 0 % or less, or of more than 100 %.
    case rateOutOfRange(Int, Number)
    /// More than ``Funnel/maximumRates`` rates.
    case tooManyRates
    /// A stage needs more than ``Funnel/maximumCount``.
    case tooLarge

    /// What is wrong with a number in one of the fields that make a funnel; `nil` when nothing is.
    init?(of number: Number, in field: Field) {
      switch field {
      case .revenue where number <= Number(0): self = .revenue
      case .share where !number.isPartOfHundred: self = .share
      case .dealSize where number <= Number(0): self = .dealSize
      default: return nil
      }
    }
  }
}

extension Funnel.Problem {
  /// One line that says what would be right.
  public var message: Phrase {
    switch self {
    case .revenue:
      Phrase("The revenue target must be above 0, such as 10M.", zh: "收入目标必须大于 0，例如 1000万。")
    case .share:
      Phrase("The share from marketing must be above 0 % and at most 100 %.", zh: "市场部占比必须大于 0%，且不超过 100%。")
    case .dealSize:
      Phrase("The deal size must be above 0, such as 25k.", zh: "单笔金额必须大于 0，例如 3万。")
    case .noRates:
      Phrase(
        "Write the conversion rates from the won deal upwards: 25%, 80%, 50%.",
        zh: "请从成交开始自下而上写出转化率：25%，80%，50%。")
    case .rateMissing(let number):
      Phrase(
        "Rate \(number) is missing beside a comma; write 25%, 80%, 50%.",
        zh: "逗号旁缺少第 \(number) 个转化率，请写成 25%，80%，50%。")
    case .rateNotUnderstood(let number, let text):
      Phrase(
        "Rate \(number), “\(text.prefix(20))”, isn't a percentage; write 25%, 80%, 12.5%.",
        zh: "第 \(number) 个转化率“\(text.prefix(20))”不是百分比，请写成 25%，80%，12.5%。")
    case .rateTooLong(let number, let text):
      Phrase(
        "Rate \(number), “\(text.prefix(20))”, is too long; use at most \(Number.maximumScale) decimals.",
        zh: "第 \(number) 个转化率“\(text.prefix(20))”太长，小数最多 \(Number.maximumScale) 位。")
    case .mixedPerCent:
      Phrase(
        "Write % after every rate or after none, and decimals with a point: 25%, 80%, 12.5%.",
        zh: "每个转化率都加 % 或都不加，小数请用点：25%，80%，12.5%。")
    case .likeFractions(let rate):
      Phrase(
        "Rates are in per cent: \(rate) would be \(rate) %; write \(rate.inHundredths)% or \(rate)%.",
        zh: "转化率以百分比计：\(rate) 即 \(rate)%；请写成 \(rate.inHundredths)% 或 \(rate)%。")
    case .rateOutOfRange(let number, let rate):
      Phrase(
        "Rate \(number) is \(rate.text) %; it must be above 0 % and at most 100 %.",
        zh: "第 \(number) 个转化率是 \(rate.text)%；必须大于 0%，且不超过 100%。")
    case .tooManyRates:
      Phrase(
        "A funnel has at most \(Funnel.maximumRates) rates.", zh: "漏斗最多 \(Funnel.maximumRates) 个转化率。")
    case .tooLarge:
      Phrase(
        "The funnel gets too large; check the deal size and the rates.", zh: "漏斗的数量太大，请检查单笔金额和转化率。")
    }
  }
}

extension Number {
  /// A hundred times a number of at most 1: a fraction as a percentage.
  fileprivate var inHundredths: Number {
    let digits = scale >= 2 ? digits : digits * Self.powerOfTen(2 - scale)
    return Number(digits: digits, scale: max(0, scale - 2)) ?? self
  }
}
