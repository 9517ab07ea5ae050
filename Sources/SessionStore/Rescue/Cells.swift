/// Finds records in pages.
///
/// At each byte of a page one might begin: then neither the page's own table of its rows matters nor its place in a
/// tree, either of which may be damaged. What is found is judged by its seal.
struct Cells {
  /// Called with a row's number, `nil` in an index, what it holds, and whether all that stands before it fits; tells
  /// whether it is right. What goes on in other pages comes with the next version of them where it isn't.
  typealias Taker = (_ number: Int64?, Record, _ isSure: Bool) -> Bool

  let pages: Pages

  func search(_ page: [UInt8], _ take: Taker) {
    for place in page.indices {
      guard let head = Record.Head(in: page, at: place) else { continue }
      if isTotal(head.total, before: place, in: page) {
        record(in: page, at: place, head, number: nil, isSure: true, take)
      }
      // Before a table's row stands its number, and before that, how many bytes it has, which its head tells, too.
      for start in max(1, place - 9)..<max(1, place) where page[start - 1] < 0x80 {
        guard let number = page.variable(at: start), number.next == place else { continue }
        let isSure = isTotal(head.total, before: start, in: page)
        record(in: page, at: place, head, number: number.value, isSure: isSure, take)
      }
    }
  }

  private func isTotal(_ total: Int, before place: Int, in page: [UInt8]) -> Bool {
    (1...5).contains { length in
      page.variable(at: place - length).map { $0.value == total && $0.next == place } ?? false
    }
  }

  private func record(
    in page: [UInt8], at place: Int, _ head: Record.Head, number: Int64?, isSure: Bool, _ take: Taker
  ) {
    let local = local(of: head.total)
    guard place + local <= page.count else { return }
    let start = Array(page[place..<place + local])
    if local == head.total {
      _ = take(number, Record(start, head), isSure)
      return
    }
    let next = Int(page.word(at: place + local))
    for version in Pages.Version.allCases {
      guard let bytes = whole(start, total: head.total, from: next, version) else { continue }
      if take(number, Record(bytes, head), isSure) { return }
    }
  }

  /// How many of a row's bytes are in its own page: 1.6, *B-tree Pages*, for a table's leaves.
  private func local(of total: Int) -> Int {
    let most = pages.size - 35
    if total <= most { return total }
    let least = (pages.size - 12) * 32 / 255 - 23
    let rest = least + (total - least) % (pages.size - 4)
    return rest <= most ? rest : least
  }

  private func whole(_ start: [UInt8], total: Int, from first: Int, _ version: Pages.Version) -> [UInt8]? {
    var (bytes, number) = (start, first)
    // Each page adds something, so that a chain that bites its tail comes to an end, too.
    while bytes.count < total {
      let page = pages.page(number, version)
      guard page.count > 4 else { return nil }
      bytes += page[4...].prefix(total - bytes.count)
      number = Int(page.word(at: 0))
    }
    return bytes
  }
}
