import Foundation
import SessionModel
import SessionStore

/// One of many processes that store changes at once.
///
/// After `ready`, a line makes it append so many notes to the meetings in turn, each for itself, reading meanwhile what
/// others do; it says each note's identifier, how many microseconds the append took, and at which one of the machine's
/// it ended. After `done`, a line makes it say for each meeting what it comes to.
struct Crowd {
  let location: String
  let count: Int
  let meetings: [MeetingID]

  init(location: String, arguments: [String]) {
    self.location = location
    count = arguments.first.flatMap { Int($0) } ?? 0
    meetings = arguments.dropFirst().compactMap { MeetingID($0) }
  }

  func run() throws {
    let store = try SQLiteStore.open(at: location, mode: .writing)
    var maker = ChangeMaker()
    var followed = meetings.map { FollowedMeeting(id: $0) }
    var report: [String] = []
    say("ready")
    _ = readLine()
    for number in 0..<count {
      let (note, place) = (maker.note(), number % meetings.count)
      let start = ContinuousClock.now
      try store.append([note], to: meetings[place])
      let microseconds = Int((ContinuousClock.now - start) / .microseconds(1))
      report.append("\(note.id) \(microseconds) \(SystemClock.now().clock * 1000)")
      try followed[place].readOn(in: store)
    }
    say((report + ["done"]).joined(separator: "\n"))
    _ = readLine()
    for index in followed.indices {
      try followed[index].readOn(in: store)
      say(followed[index].digest)
    }
  }
}

/// A meeting as one process has seen it grow.
struct FollowedMeeting {
  let id: MeetingID
  private var changes: [Change] = []
  private var last: Int64 = 0

  init(id: MeetingID) {
    self.id = id
  }

  mutating func readOn(in store: SQLiteStore) throws {
    let (new, place) = try store.changes(of: id, after: last)
    changes += new
    last = place
  }

  /// The same for whoever has the same changes in the same order, and makes the same of them.
  var digest: String {
    let notes = Session(id: id, changes: changes).entries(.note).map { "\($0.id) \($0.text)" }
    let seen = changes.map { "\($0.id) \($0.terminal) \($0.moment)" } + notes
    // FNV-1a, of 64 bits.
    let hash = seen.joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\(id) \(changes.count) \(notes.count) \(String(hash, radix: 16))"
  }
}
