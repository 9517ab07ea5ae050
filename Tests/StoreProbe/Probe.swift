import Foundation
import SessionModel
import SessionStore

/// Writes a line at once: what was written before a kill must have been read.
func say(_ line: some StringProtocol) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

struct Probe {
  let command: String
  let location: String
  let rest: [String]

  func run() throws {
    switch command {
    case "list": try list()
    case "create": try create()
    case "append": try append()
    case "keep": try keep()
    case "stay": try stay()
    case "upgrade": try upgrade()
    case "crowd": try Crowd(location: location, arguments: rest).run()
    case "measure": try Measure(location: location).run()
    default: exit(64)
    }
  }

  private var meeting: MeetingID {
    rest.first.flatMap { MeetingID($0) } ?? MeetingID(bits: 0)
  }

  /// Reads only: says how many meetings there are, and how many changes in all.
  private func list() throws {
    let store = try SQLiteStore.open(at: location, mode: .reading)
    let summaries = try store.summaries()
    let changes = try summaries.reduce(0) { try $0 + store.changes(of: $1.id, after: 0).changes.count }
    say("\(summaries.count) \(changes)")
  }

  /// Makes a meeting, uses all files that a store has, and ends without tidying up.
  private func create() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    try store.create(meeting, [])
    store.signLife(of: meeting, at: SystemClock.now())
    let presence = store.enter(meeting, as: attendance)
    say("created")
    _ = readLine()
    withExtendedLifetime(presence) {}
    _exit(0)
  }

  /// Brings the store up to the format of a later version of the program.
  private func upgrade() throws {
    let later = Schema(
      migrations: Schema.current.migrations + [
        { database in
          try database.execute(
            sql: """
              ALTER TABLE meeting ADD COLUMN place TEXT NOT NULL DEFAULT 'here';
              CREATE TABLE copy AS SELECT * FROM change;
              UPDATE copy SET operations = operations || operations || operations;
              DROP TABLE copy;
              """)
        }
      ])
    let store = try SQLiteStore(at: location, mode: .writing, schema: later, patience: 3)
    say("upgraded")
    store.close()
  }

  /// Appends without end, drafts and notes in turn; says each note's identifier once it is on disk.
  private func append() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    var maker = ChangeMaker()
    while true {
      try store.append([maker.draft(), maker.draft()], to: meeting)
      let note = maker.note()
      try store.append([note], to: meeting)
      say(note.id.description)
    }
  }

  /// Keeps so many notes, each when a line comes in.
  private func keep() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    let live = LiveMeeting(store: store, id: meeting, after: 0) { _ in }
    var maker = ChangeMaker()
    say("ready")
    while readLine() != nil { live.keep(maker.note()) }
    guard live.flush(timeout: 10_000) else { exit(75) }
    live.close()
    store.close()
  }

  /// Who this process is: its terminal has its own number.
  private var attendance: Attendance {
    let terminal = TerminalID(bits: UInt64(getpid()))
    switch rest.dropFirst().first {
    case "wall": return Attendance(terminal: terminal, role: .wall)
    case "right": return Attendance(terminal: terminal, role: .noteTaker(.right))
    default: return Attendance(terminal: terminal, role: .facilitator)
    }
  }

  /// Is in the meeting and alive until killed. Each line that comes in makes it edit an entry, whose number tells
  /// when it began: the machine's running clock in milliseconds.
  private func stay() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    var attendance = attendance
    let presence = store.enter(meeting, as: attendance)
    store.signLife(of: meeting, at: Moment(wall: 1, clock: 2, boot: 3))
    say("ready")
    while readLine() != nil {
      attendance.entry = EntryID(bits: UInt64(SystemClock.now().clock))
      presence.update(attendance)
    }
    withExtendedLifetime(presence) {}
  }
}

/// Makes changes as a front end would.
struct ChangeMaker {
  private var ids = IdentifierSource(seed: SystemClock.randomSeed())
  private let terminal: TerminalID
  var order = OrderKey.between(nil, nil)

  init() {
    terminal = ids.make()
  }

  mutating func note() -> Change {
    let entry: EntryID = ids.make()
    return change([
      .set(entry, .kind, .text("note")), .set(entry, .text, .text("A note – 一条记录 \(entry)")),
    ])
  }

  mutating func draft() -> Change {
    let slot = DraftKey.Slot.new(step: "help", team: .left, kind: .help)
    return change([.draft(DraftKey(terminal: terminal, slot: slot), [.text: "half a n"])])
  }

  private mutating func change(_ operations: [SessionModel.Operation]) -> Change {
    Change(id: ids.make(), terminal: terminal, moment: SystemClock.now(), operations: operations)
  }
}
