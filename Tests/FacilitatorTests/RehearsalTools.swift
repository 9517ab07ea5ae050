import SessionModel
import Terminal

@testable import Facilitator

/// The first entry of a kind, of a team or of any.
func entry(_ kind: EntryKind, _ room: Rehearsal, _ team: Party? = nil) -> Entry? {
  room.session.entries(kind, team: team).first
}

extension Rehearsal {
  /// A meeting with a goal of either team.
  static func withGoals() -> Rehearsal {
    var room = Rehearsal.meeting()
    for (key, text) in [("h", "Raise the MQL rate"), ("l", "Win 40 customers")] {
      room.go(to: 5)
      room.press(key, "i")
      room.type(text + "\nbecause\n")
      room.press("escape")
    }
    return room
  }

  /// Goes to a field of the form by Tab.
  mutating func focus(_ field: Field) {
    for _ in 0..<(state.desk?.form?.form.fields.count ?? 0) {
      if state.desk?.form?.form.focused.field == field { return }
      press("tab")
    }
  }
}
