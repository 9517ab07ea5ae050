/// A whole number from 0 without an upper bound, for products that no integer of fixed width holds.
struct Natural: Hashable {
  /// The digits to the base of 2⁶⁴, the lowest first; none for 0, and never a zero on top.
  private var digits: [UInt64]

  init(_ number: UInt64) {
    digits = number == 0 ? [] : [number]
  }

  mutating func multiply(by factor: UInt64) {
    guard factor != 0 else {
      digits = []
      return
    }
    var carry: UInt64 = 0
    for index in digits.indices {
      let (high, low) = digits[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      digits[index] = sum
      // The upper half of a product is at most 2⁶⁴ − 2.
      carry = high + (overflow ? 1 : 0)
    }
    if carry != 0 { digits.append(carry) }
  }

  func multiplied(by factor: UInt64) -> Self {
    var product = self
    product.multiply(by: factor)
    return product
  }
}

extension Natural: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}

/// A product and quotient of numbers that aren't negative, exact until it is rounded once, at the end.
struct ExactRatio {
  private var numerator = Natural(1)
  private var denominator = Natural(1)

  mutating func multiply(by number: Number) {
    numerator.multiply(by: number.digits.magnitude)
    denominator.multiply(by: UInt64(Number.powerOfTen(number.scale)))
  }

  /// - Parameter number: above 0.
  mutating func divide(by number: Number) {
    denominator.multiply(by: number.digits.magnitude)
    numerator.multiply(by: UInt64(Number.powerOfTen(number.scale)))
  }

  /// The least whole number that isn't below the ratio; `nil` above `limit`.
  func roundedUp(limit: Int64) -> Int64? {
    guard reaches(limit) else { return nil }
    var (low, high) = (Int64(0), limit)
    while low < high {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func reaches(_ number: Int64) -> Bool {
    denominator.multiplied(by: UInt64(number)) >= numerator
  }
}
