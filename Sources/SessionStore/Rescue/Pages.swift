/// The pages of a store and of its log, in all versions that are there, by the numbers that SQLite calls them by.
///
/// Which of the log's frames count is decided only by what brings them together, the salt; whether one is whole, by
/// the rows that are found in it. See *Database File Format*, 4, of SQLite.
struct Pages {
  /// The sizes that a page may have, in bytes.
  static let sizes = (9...16).map { 1 << $0 }

  let size: Int
  private let main: ByteFile
  private let log: ByteFile?
  /// Where each page's last version in the log begins.
  private var current: [Int: Int] = [:]
  /// Where the log's other pages begin.
  private var others: [Int] = []

  /// - Parameter size: of a page, in bytes.
  init(main: ByteFile, log: ByteFile?, size: Int) {
    self.main = main
    self.log = log
    self.size = size
    readLog()
  }

  /// The sizes that the pages may have by what the two files say, and the usual one, since either may be wrong.
  static func sizes(of main: ByteFile, _ log: ByteFile?) -> [Int] {
    // In two bytes, where 1 stands for what doesn't fit into them.
    let told = Int(main.bytes(at: 16, count: 4).word(at: 0) >> 16)
    let said = [told == 1 ? 1 << 16 : told, log.map { Int($0.bytes(at: 8, count: 4).word(at: 0)) }]
    var sizes: [Int] = []
    for case let size? in said + [4096] where Self.sizes.contains(size) && !sizes.contains(size) {
      sizes.append(size)
    }
    return sizes
  }

  private mutating func readLog() {
    guard let log else { return }
    var frames: [(page: Int, salt: [UInt8], place: Int)] = []
    for place in stride(from: 32, to: log.size - 24, by: 24 + size) {
      let head = log.bytes(at: place, count: 24)
      frames.append((Int(head.word(at: 0)), Array(head[8..<16]), place + 24))
    }
    let said = log.bytes(at: 16, count: 8)
    // Where the log's own head is damaged, its first frame tells.
    let salt = frames.contains { $0.salt == said } ? said : frames.first?.salt
    for frame in frames {
      if frame.salt == salt, let older = current.updateValue(frame.place, forKey: frame.page) {
        others.append(older)
      } else if frame.salt != salt {
        others.append(frame.place)
      }
    }
  }

  /// Which version of a page is meant, where the log has another.
  enum Version: CaseIterable { case current, old }

  /// A page; zeros where there is none.
  func page(_ number: Int, _ version: Version) -> [UInt8] {
    if version == .current, let log, let place = current[number] { return log.bytes(at: place, count: size) }
    guard number > 0, number <= main.size / size + 1 else { return [] }
    return main.bytes(at: (number - 1) * size, count: size)
  }

  /// Calls a body with every version of every page, the latest first, and whether there is no later one of it.
  func forEach(_ body: ([UInt8], _ isLatest: Bool) -> Void) {
    if let log {
      for place in current.values.sorted(by: >) { body(log.bytes(at: place, count: size), true) }
    }
    for place in stride(from: 0, to: main.size, by: size) {
      body(main.bytes(at: place, count: size), current[place / size + 1] == nil)
    }
    guard let log else { return }
    for place in others.reversed() { body(log.bytes(at: place, count: size), false) }
  }
}
