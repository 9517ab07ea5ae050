import SessionModel
import Testing

/// Between any two keys there is another one.
@Suite struct OrderKeyTests {
  @Test(arguments: 0..<20) func insertedAnywhereKeysStayInOrder(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    var keys: [String] = []
    for _ in 0..<400 {
      let index = Int.random(in: 0...keys.count, using: &random)
      let low = index > 0 ? keys[index - 1] : nil
      let high = index < keys.count ? keys[index] : nil
      let key = OrderKey.between(low, high)
      #expect(low.map { $0 < key } ?? true)
      #expect(high.map { key < $0 } ?? true)
      keys.insert(key, at: index)
      // What was deleted may come back, and still stands between its neighbours.
      if Int.random(in: 0..<4, using: &random) == 0 {
        keys.remove(at: Int.random(in: keys.indices, using: &random))
      }
    }
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
  }

  @Test func oneAfterAnotherKeysStayShort() {
    var key: String?
    for _ in 0..<10_000 {
      let next = OrderKey.between(key, nil)
      #expect(key.map { $0 < next } ?? true)
      #expect(next.utf8.count == 5)
      key = next
    }
  }

  @Test func alwaysAtOnePlaceKeysGrowSlowly() {
    let low = OrderKey.between(nil, nil)
    var high = OrderKey.between(low, nil)
    for _ in 0..<1000 { high = OrderKey.between(low, high) }
    #expect(low < high && high.utf8.count < 200)
    var first = low
    for _ in 0..<1000 {
      let next = OrderKey.between(nil, first)
      #expect(next < first)
      first = next
    }
  }

  @Test func noKeyEndsInZero() {
    // “0001” and “00010” are one fraction: nothing would go between them.
    var key: String?
    for _ in 0..<200 {
      let next = OrderKey.between(key, nil)
      #expect(next.last != "0")
      key = next
    }
  }

  @Test(
    arguments: [
      ("V", "V"), ("W", "V"), ("V", ""), ("~~~~~", nil), ("~~~~~~", nil), ("!", nil), ("中", nil), ("", nil),
      ("", "V"),
    ] as [(String, String?)]) func damagedBoundsStillGiveALaterKey(low: String, high: String?)
  {
    let key = OrderKey.between(low, high)
    #expect(!key.isEmpty)
    if low.utf8.allSatisfy({ $0 < 128 }), low != "!" { #expect(low < key) }
  }
}
