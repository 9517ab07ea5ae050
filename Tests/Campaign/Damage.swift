/// What may happen to a file on a disk.
public enum Damage: Sendable, CustomStringConvertible {
  /// It ends early, after so many bytes.
  case cut(Int)
  /// Bytes at random places become others, from one to eight of them.
  case flips(seed: UInt64)
  /// A stretch at a random place is overwritten with one byte: a sector or a page that was never written.
  case blank(seed: UInt64)

  /// What a failing test says of it.
  public var description: String {
    switch self {
    case .cut(let size): "cut at \(size)"
    case .flips(let seed): "flips \(seed)"
    case .blank(let seed): "blank \(seed)"
    }
  }

  /// The bytes as they are then.
  public func done(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    switch self {
    case .cut(let size): return Array(bytes.prefix(size))
    case .flips(let seed):
      var random = Dice(seed: seed)
      for _ in 0..<(1 + random.next() % 8) where !bytes.isEmpty {
        result[random.place(in: bytes.count)] ^= UInt8(1 + random.next() % 255)
      }
    case .blank(let seed):
      var random = Dice(seed: seed)
      let length = [512, 4096, 16_384][random.place(in: 3)]
      let start = random.place(in: max(1, bytes.count)) / 512 * 512
      let filler: UInt8 = random.next().isMultiple(of: 2) ? 0 : 0xFF
      for place in start..<min(start + length, bytes.count) { result[place] = filler }
    }
    return result
  }
}

/// Random numbers, the same for a seed on every machine: SplitMix64.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func place(in count: Int) -> Int { Int(next() % UInt64(count)) }
}
