import Foundation

/// Whether SQLite would pass over something in a store's log that was on disk once.
///
/// SQLite takes the log to end before its first frame that isn't whole: so ends one that was being written when the
/// machine stopped. A frame that was damaged later looks the same to it, and all that was kept since would be gone
/// without a word. But a commit is synced before the next frame is written; so where a whole commit and one more whole
/// frame come after a broken one, that one was whole, too. See *Database File Format*, 4.2, of SQLite.
struct LogCheck {
  private let log: ByteFile
  private let pageSize: Int
  /// Whether checksums take the words of the file with their highest byte first.
  private let isBigEndian: Bool

  /// Whether damage is found; looked for twice, since what is being written this moment looks broken, too.
  static func isDamaged(_ store: String) -> Bool {
    guard LogCheck(store)?.isDamaged == true else { return false }
    usleep(20_000)
    return LogCheck(store)?.isDamaged == true
  }

  /// `nil` when there is no log with anything in it.
  private init?(_ store: String) {
    guard let log = ByteFile(store + "-wal"), log.size > Self.headBytes else { return nil }
    self.log = log
    let head = log.bytes(at: 0, count: Self.headBytes)
    let said = Int(head.word(at: 8))
    // Where the log's own head is damaged, the store's tells.
    let told = ByteFile(store).map { Int($0.bytes(at: 16, count: 4).word(at: 0) >> 16) } ?? 0
    let sizes = [said, told == 1 ? 1 << 16 : told]
    guard let size = sizes.first(where: { Pages.sizes.contains($0) }) else { return nil }
    pageSize = size
    isBigEndian = head.word(at: 0) & 1 == 1
  }

  private static let headBytes = 32
  private static let frameBytes = 24

  private var isDamaged: Bool {
    let head = log.bytes(at: 0, count: Self.headBytes)
    let frames = stride(
      from: Self.headBytes, through: log.size - Self.frameBytes - pageSize, by: Self.frameBytes + pageSize)
    var before = Sum(head.word(at: 24), head.word(at: 28))
    var salt = head[16..<24]
    var isBroken = !Self.isMagic(head.word(at: 0)) || sum(of: head[..<24], after: Sum(0, 0)) != before
    // All frames of one log have the same.
    if isBroken { salt = log.bytes(at: Self.headBytes, count: Self.frameBytes)[8..<16] }
    var hasCommit = false
    for place in frames {
      let frame = log.bytes(at: place, count: Self.frameBytes + pageSize)
      let stored = Sum(frame.word(at: 16), frame.word(at: 20))
      let whole =
        frame[8..<16].elementsEqual(salt)
        && sum(of: frame[Self.frameBytes...], after: sum(of: frame[..<8], after: before)) == stored
      before = stored
      guard whole else {
        isBroken = true
        continue
      }
      if isBroken, hasCommit { return true }
      if isBroken, frame.word(at: 4) != 0 { hasCommit = true }
    }
    return false
  }

  private static func isMagic(_ word: UInt32) -> Bool { word & ~1 == 0x377F_0682 }

  private struct Sum: Equatable {
    var first: UInt32
    var second: UInt32

    init(_ first: UInt32, _ second: UInt32) { (self.first, self.second) = (first, second) }
  }

  private func sum(of bytes: ArraySlice<UInt8>, after before: Sum) -> Sum {
    var sum = before
    bytes.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count - 7, by: 8) {
        sum.first &+= word(bytes, place) &+ sum.second
        sum.second &+= word(bytes, place + 4) &+ sum.first
      }
    }
    return sum
  }

  private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
  }
}
