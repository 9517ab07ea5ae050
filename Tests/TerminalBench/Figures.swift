/// What is told of many measurements, in milliseconds.
struct Figures {
  private let sorted: [Double]

  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  /// Median, 99th percentile and maximum.
  var text: String {
    "median \(share(0.5)) ms, p99 \(share(0.99)) ms, maximum \(share(1)) ms"
  }

  /// The value that a share of all don't exceed; in milliseconds, to the microsecond.
  func share(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = (Double(sorted.count) * share).rounded(.up)
    return (sorted[max(0, min(sorted.count, Int(rank)) - 1)] * 1000).rounded() / 1000
  }
}
