/// What a change found when it took effect: all that it may have altered, so that it can be taken out again.
struct Trace: Sendable {
  /// The meeting's own fields.
  let registers: RegisterTable
  let drafts: [DraftKey: Draft]
  let clock: SpeakingClock
  /// How many facts the clock knew.
  let facts: Int
  let signOff: SignOff.Mark
  /// What its terminal could take back.
  let stack: UndoStack?
  /// The entries that it touched, as they were before each touch; `nil` for one that wasn't there.
  var entries: [(id: EntryID, before: Entry?)] = []
  /// The changes that it took back or brought back.
  var marked: Set<ChangeID> = []
}
