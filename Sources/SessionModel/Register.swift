/// All that was ever written into one field. Its value is the last write that wasn't taken back.
///
/// That is what makes undo simple and safe among several terminals: taking back an earlier write leaves a
/// later one of somebody else in force, and the text that lost is still there to be looked up.
public struct Register: Hashable, Sendable {
  /// One write, by one change.
  public struct Write: Hashable, Sendable {
    /// The change that wrote.
    public let change: ChangeID
    /// What it wrote; `nil` cleared the field.
    public let value: Value?
    /// Whether that change was taken back.
    public internal(set) var isUndone = false
  }

  /// Most fields are written once: that write takes no memory of its own.
  private var first: Write?
  private var later: [Write] = []

  /// Every write, oldest first.
  public var writes: [Write] {
    first.map { [$0] + later } ?? []
  }

  /// The write that holds now; `nil` when all were taken back.
  public var effective: Write? {
    later.last { !$0.isUndone } ?? first.flatMap { $0.isUndone ? nil : $0 }
  }

  /// What holds now; `nil` when nothing does.
  public var value: Value? {
    effective?.value
  }

  mutating func write(_ value: Value?, by change: ChangeID) {
    let write = Write(change: change, value: value)
    if first == nil { first = write } else { later.append(write) }
  }

  mutating func mark(_ change: ChangeID, undone: Bool) {
    if first?.change == change { first?.isUndone = undone }
    for index in later.indices where later[index].change == change {
      later[index].isUndone = undone
    }
  }
}

/// The registers of an entry or of the meeting, by field.
///
/// A list rather than a dictionary: an entry has about half a dozen, and is read far more than written.
struct RegisterTable: Hashable, Sendable {
  private(set) var list: [(field: Field, register: Register)] = []

  subscript(field: Field) -> Register? {
    list.first { $0.field == field }?.register
  }

  mutating func reserve(_ count: Int) {
    list.reserveCapacity(count)
  }

  mutating func update(_ field: Field, _ body: (inout Register) -> Void) {
    if let index = list.firstIndex(where: { $0.field == field }) {
      body(&list[index].register)
    } else {
      var register = Register()
      body(&register)
      list.append((field, register))
    }
  }

  // By content: the order of the fields is only the order in which they were first written.
  static func == (left: Self, right: Self) -> Bool {
    left.list.count == right.list.count && left.list.allSatisfy { right[$0.field] == $0.register }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(list.count)
  }
}
