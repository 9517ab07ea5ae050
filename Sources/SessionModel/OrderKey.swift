/// Where an entry stands in its list: a key between any two keys there is always another one.
///
/// A key is a fraction in base 64 without the leading zero. It never ends in a zero: two keys of one fraction
/// would have nothing between them. Keys at the end of a list count up in their first
/// five digits, so that the usual case, one note after another, keeps them short. Two terminals that insert
/// at one place may choose the same key; the entries' identifiers then decide, the same everywhere.
public enum OrderKey {
  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~".utf8)
  private static let base = digits.count
  private static let counterDigits = 5

  /// A key after `low` and before `high`; an absent bound is the list's end.
  ///
  /// Bounds out of order, which a damaged or hostile file could hold, are taken as no upper bound.
  public static func between(_ low: String?, _ high: String?) -> String {
    let lower = values(low)
    if let high {
      let upper = values(high)
      if lower.lexicographicallyPrecedes(upper), let middle = middle(lower, upper) { return text(middle) }
    }
    return text(following(lower))
  }

  private static func following(_ lower: [Int]) -> [Int] {
    var counter = Array(lower.prefix(counterDigits))
    counter.append(contentsOf: repeatElement(0, count: counterDigits - counter.count))
    for index in counter.indices.reversed() {
      if counter[index] < base - 1 {
        counter[index] += 1
        return counter
      }
      counter[index] = index == counterDigits - 1 ? 1 : 0
    }
    return lower + [1]
  }

  private static func middle(_ lower: [Int], _ upper: [Int]) -> [Int]? {
    var result: [Int] = []
    var isBounded = true
    for index in 0..<max(lower.count, upper.count) + 1 {
      let floor = index < lower.count ? lower[index] : 0
      let ceiling = isBounded ? (index < upper.count ? upper[index] : 0) : base
      if ceiling - floor > 1 { return result + [(floor + ceiling) / 2] }
      result.append(floor)
      if ceiling > floor { isBounded = false }
    }
    return isBounded ? nil : result + [base / 2]
  }

  private static func values(_ key: String?) -> [Int] {
    (key ?? "").utf8.map { digit in digits.firstIndex(of: digit) ?? 0 }
  }

  private static func text(_ values: [Int]) -> String {
    String(decoding: values.map { digits[$0] }, as: UTF8.self)
  }
}
