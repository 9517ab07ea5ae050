/// A goal's numbers as they hang together: where it started, where it is to be, where it stands.
public struct GoalFigures: Hashable, Sendable {
  /// Where the metric was.
  public var baseline: Number?
  /// Where it is to be.
  public var target: Number?
  /// By how much it is to change, in the goal's unit of per cent or points; `nil` for other units, and without
  /// a baseline. Per cent are rounded to two decimals.
  public var change: Number?
  /// Where it was and is, oldest first: the baseline, then each meeting that told it.
  public var values: [Number]

  init(of entry: Entry) {
    baseline = entry[.baseline]?.number
    target = entry[.target]?.number
    if let baseline, let target { change = Self.change(from: baseline, to: target, in: entry.unit) }
    let told = entry.history.compactMap(\.actual) + [entry[.actual]?.number].compactMap(\.self)
    values = [baseline].compactMap(\.self) + told
  }

  private static func change(from baseline: Number, to target: Number, in unit: GoalUnit?) -> Number? {
    let difference = target.adding(baseline.negated)
    switch unit {
    case .points: return difference
    case .relative: return difference?.perCent(of: baseline)
    case .number, .money, nil: return nil
    }
  }

  /// The level that a change comes to; `nil` where it can't be written exactly.
  /// - Parameter unit: what the change is counted in: relative per cent of the baseline, else the metric's own.
  public static func level(after change: Number, from baseline: Number, in unit: GoalUnit?) -> Number? {
    guard unit == .relative else { return baseline.adding(change) }
    return baseline.times(change, scale: 2).flatMap { baseline.adding($0) }
  }
}

extension Entry {
  /// A goal's numbers.
  public var figures: GoalFigures { GoalFigures(of: self) }
}

extension Number {
  /// The exact sum; `nil` beyond the range.
  public func adding(_ other: Number) -> Number? {
    let common = max(scale, other.scale)
    let parts = [self, other].map { number in
      number.digits.multipliedReportingOverflow(by: Self.powerOfTen(common - number.scale))
    }
    let sum = parts[0].partialValue.addingReportingOverflow(parts[1].partialValue)
    guard !parts[0].overflow, !parts[1].overflow, !sum.overflow else { return nil }
    return Number(digits: sum.partialValue, scale: common)
  }

  /// The number with the other sign.
  public var negated: Number { Number(digits: -digits, scale: scale) ?? self }

  /// What part of another number it is, in per cent rounded to two decimals; `nil` of nothing.
  func perCent(of whole: Number) -> Number? {
    guard whole.digits != 0 else { return nil }
    let common = max(scale, whole.scale)
    let part = Int128(digits) * Int128(Self.powerOfTen(common - scale)) * 10_000
    let all = Int128(whole.digits) * Int128(Self.powerOfTen(common - whole.scale))
    let rounded = (part.magnitude + all.magnitude / 2) / all.magnitude
    let isNegative = (part < 0) != (all < 0)
    guard let digits = Int64(exactly: rounded) else { return nil }
    return Number(digits: isNegative ? -digits : digits, scale: 2)
  }

  /// The exact product, the point moved to the left by some digits; `nil` where it can't be written.
  func times(_ other: Number, scale shift: Int) -> Number? {
    var (digits, scale) = (Int128(self.digits) * Int128(other.digits), self.scale + other.scale + shift)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return Int64(exactly: digits).flatMap { Number(digits: $0, scale: scale) }
  }
}

/// Draws numbers in blocks of rising height.
public enum Sparkline {
  /// One block a number, the least the lowest; numbers that are all alike stand at half height.
  public static func of(_ numbers: [Number]) -> String {
    guard let least = numbers.min(), let most = numbers.max() else { return "" }
    let blocks = Array("▁▂▃▄▅▆▇█")
    let span = most.approximate - least.approximate
    return String(
      numbers.map { number in
        span > 0
          ? blocks[Int(((number.approximate - least.approximate) / span * 7).rounded())] : blocks[3]
      })
  }
}

extension Number {
  /// For drawing only: what is counted stays exact.
  var approximate: Double { Double(digits) / Double(Self.powerOfTen(scale)) }
}
