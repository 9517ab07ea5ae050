import Agendas
import Minutes
import SessionModel
import SessionStore

/// Makes a meeting, notes a goal of the left team, and returns the minutes.
func minutesOfANewMeeting(storedAt location: String) throws -> String {
  var ids = IdentifierSource(seed: SystemClock.randomSeed())
  let terminal: TerminalID = ids.make()
  let now = SystemClock.now()
  let store = try SQLiteStore.open(at: location, mode: .writing)

  // A meeting is the list of its changes; the first one sets it up.
  let agenda = Agenda.builtIn("joint-90") ?? .fallback
  let day = Day(wall: now.wall, offset: 0)
  let new = NewMeeting(on: day, language: .english, starter: .left, agenda: agenda)
  let first = Change(id: ids.make(), terminal: terminal, moment: now, operations: new.operations(ids: &ids))
  let meeting: MeetingID = ids.make()
  try store.create(meeting, [first])

  // Commands read a session and give operations; a change carries them out.
  var session = Session(id: meeting, changes: [first])
  let goal = session.adding(ids.make(), .goal, team: .left, fields: [.text: .text("Raise conversion")])
  let change = Change(id: ids.make(), terminal: terminal, moment: now, operations: goal)
  session.apply(change)
  try store.append([change], to: meeting)

  return Minutes(of: session, at: now, language: .english, utcOffset: 0).markdown()
}
