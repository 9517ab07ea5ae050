/// One change of a meeting: what a person did with one command, and the unit of undo.
///
/// A meeting is the ordered list of its changes; everything else follows from it. Changes are never altered
/// or removed: taking one back is another change.
public struct Change: Hashable, Sendable, Codable, Identifiable {
  /// Names the change; applying it twice is the same as once.
  public var id: ChangeID
  /// The front end that made it.
  public var terminal: TerminalID
  /// When the key was pressed.
  public var moment: Moment
  /// What it does, in order, all or nothing.
  public var operations: [Operation]

  /// Makes a change.
  public init(id: ChangeID, terminal: TerminalID, moment: Moment, operations: [Operation]) {
    self.id = id
    self.terminal = terminal
    self.moment = moment
    self.operations = operations
  }

  /// Whether the change only notes what is being typed: such a change replaces the one before it, and isn't
  /// an outcome of the meeting.
  public var isDraft: Bool {
    !operations.isEmpty
      && operations.allSatisfy {
        if case .draft = $0 { true } else { false }
      }
  }

  /// What the change types into, or was typed into and is no more; each once, in order.
  public var draftKeys: [DraftKey] {
    var keys: [DraftKey] = []
    for case .draft(let key, _) in operations where !keys.contains(key) { keys.append(key) }
    return keys
  }
}

/// The least that a change can do.
public enum Operation: Hashable, Sendable {
  /// Sets a field of an entry, or of the meeting where the entry is `nil`; a `nil` value clears it.
  case set(EntryID?, Field, Value?)
  /// Gives the floor to a party; `nil` stops all clocks.
  case floor(Party?)
  /// Adds to what each party may speak in a step, in milliseconds; less with negative numbers.
  case grant(step: Step.ID, Allotment)
  /// Charges milliseconds already spoken in a step to another party: mends a late switch.
  case move(step: Step.ID, from: Party, to: Party, milliseconds: Int64)
  /// Notes what somebody is typing; `nil` when it was kept or thrown away.
  case draft(DraftKey, [Field: String]?)
  /// Takes a change back, as if it had never been made.
  case undo(ChangeID)
  /// Makes a change that was taken back hold again.
  case redo(ChangeID)
  /// An operation of a newer version: kept and passed on, without effect here.
  case unknown(JSONValue)
}

/// Where something is being typed, and by whom.
public struct DraftKey: Hashable, Sendable, Codable {
  /// The front end that is typing.
  public var terminal: TerminalID
  /// What is being typed.
  public var slot: Slot

  /// Makes a key.
  public init(terminal: TerminalID, slot: Slot) {
    self.terminal = terminal
    self.slot = slot
  }

  /// A place that can be typed into.
  public enum Slot: Hashable, Sendable {
    /// An entry that is already there.
    case entry(EntryID)
    /// A new entry.
    case new(step: Step.ID, team: Party, kind: EntryKind)
  }
}
