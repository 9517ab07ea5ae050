/// Entries of a session in some order, each looked up only when it is looked at.
///
/// To keep one is to keep the session's entries as they stood: for the time of one command or one frame.
public struct EntryList: RandomAccessCollection, Sendable {
  /// Identifiers, in pieces as the session has them; none is empty.
  private var parts: [[EntryID]] = []
  /// How many identifiers come before each part, and how many there are in all.
  private var starts = [0]
  private var table: [EntryID: Entry] = [:]

  /// No entries.
  public init() {}

  /// - Parameters:
  ///   - parts: identifiers of entries.
  ///   - table: all entries of the session.
  init(_ parts: [[EntryID]], of table: [EntryID: Entry]) {
    self.table = table
    for part in parts { append(part) }
  }

  private mutating func append(_ part: [EntryID]) {
    guard !part.isEmpty else { return }
    parts.append(part)
    starts.append(endIndex + part.count)
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many entries there are.
  public var endIndex: Int { starts[starts.count - 1] }

  /// The entry at a place, counted from 0.
  public subscript(position: Int) -> Entry {
    let id = id(at: position)
    // What stands in a list is in the table; without a table the list is empty.
    return table[id] ?? Entry(id: id, made: Moment(wall: 0, clock: 0, boot: 0), maker: TerminalID(bits: 0))
  }

  private func id(at position: Int) -> EntryID {
    let part = (starts.firstIndex { $0 > position } ?? starts.count) - 1
    return parts[part][position - starts[part]]
  }

  /// Where an entry stands, found without looking any up; `nil` when it isn't there.
  public func index(of id: EntryID) -> Int? {
    for (part, start) in zip(parts, starts) {
      if let index = part.firstIndex(of: id) { return start + index }
    }
    return nil
  }

  /// The entries' identifiers, in their order.
  public var ids: [EntryID] { parts.flatMap { $0 } }

  /// Those of which something is true.
  public func only(_ isWanted: (Entry) -> Bool) -> EntryList {
    EntryList([filter(isWanted).map(\.id)], of: table)
  }

  /// The one list, then the other; both of one session.
  public static func + (left: EntryList, right: EntryList) -> EntryList {
    var list = EntryList(left.parts, of: left.isEmpty ? right.table : left.table)
    for part in right.parts { list.append(part) }
    return list
  }
}
