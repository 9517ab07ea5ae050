/// Finds records in pages.
///
/// At each byte of a page one might begin: then neither the page's own table of its rows matters nor its place in a
/// tree, either of which may be damaged. What is found is judged by its seal.
struct Cells {
  /// Called with a row's number, `nil` in an index, and what it holds; tells whether that is right. What goes on in
  /// other pages comes with the next version of them where it isn't.
  typealias Taker = (_ number: Int64?, Record) -> Bool

  let pages: Pages

  func search(_ page: [UInt8], _ take: Taker) {
    for place in page.indices {
      guard page[place] != 0, let total = page.variable(at: place) else { continue }
      record(in: page, at: total.next, total: total.value, number: nil, take)
      guard let number = page.variable(at: total.next) else { continue }
      record(in: page, at: number.next, total: total.value, number: number.value, take)
    }
  }

  private func record(in page: [UInt8], at place: Int, total: Int64, number: Int64?, _ take: Taker) {
    guard let head = Record.Head(in: page, at: place), total == head.total else { return }
    let local = local(of: head.total)
    guard place + local <= page.count else { return }
    let start = Array(page[place..<place + local])
    if local == head.total {
      _ = take(number, Record(start, head))
      return
    }
    let next = Int(page.word(at: place + local))
    for version in Pages.Version.allCases {
      guard let bytes = whole(start, total: head.total, from: next, version) else { continue }
      if take(number, Record(bytes, head)) { return }
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
