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

  /// Every write, oldest first.
  public private(set) var writes: [Write] = []

  /// The write that holds now; `nil` when all were taken back.
  public var effective: Write? {
    writes.last { !$0.isUndone }
  }

  /// What holds now; `nil` when nothing does.
  public var value: Value? {
    effective?.value
  }

  mutating func write(_ value: Value?, by change: ChangeID) {
    writes.append(Write(change: change, value: value))
  }

  mutating func mark(_ change: ChangeID, undone: Bool) {
    for index in writes.indices where writes[index].change == change {
      writes[index].isUndone = undone
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
