/// A goal's numbers as they hang together: where it started, where it is to be, where it stands.
public struct GoalFigures: Hashable, Sendable {
  /// Where the metric was.
  public var baseline: Number?
  /// Where it is to be: worked out from a change by per cent or points, where the exact result can be written.
  public var goal: Number?
  /// Where it was and is, oldest first: the baseline, then each meeting that told it.
  public var values: [Number]

  init(of entry: Entry) {
    baseline = entry[.baseline]?.number
    goal = Self.level(entry[.target]?.number, from: baseline, unit: entry.unit)
    let told = entry.history.compactMap(\.actual) + [entry[.actual]?.number].compactMap(\.self)
    values = [baseline].compactMap(\.self) + told
  }

  /// The level that a target means.
  private static func level(_ target: Number?, from baseline: Number?, unit: GoalUnit?) -> Number? {
    guard let target else { return nil }
    switch unit {
    case .number, .money, nil: return target
    case .points: return baseline.flatMap { $0.adding(target) }
    case .relative:
      return baseline.flatMap { base in base.times(target, scale: 2).flatMap { base.adding($0) } }
    }
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
