import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// A store with something of everything, part of it only in its log, and what it held.
struct Patient {
  let main: [UInt8]
  let log: [UInt8]
  /// All that was ever kept, drafts among them that were superseded, in order.
  let kept: [MeetingID: [Change]]
  /// What is in the store, in order.
  let stored: [MeetingID: [Change]]

  /// Made once: it is never altered.
  static let usual = Result { try Patient() }

  private init() throws {
    var maker = Maker(seed: 11)
    let folder = try Folder()
    var kept: [MeetingID: [Change]] = [:]
    let meetings = (0..<4).map { _ in maker.meeting() }
    var store = try folder.open()
    func keep(_ changes: [Change], in meeting: MeetingID) throws {
      try store.append(changes, to: meeting)
      kept[meeting, default: []] += changes
    }
    for (index, meeting) in meetings.enumerated() {
      try store.create(meeting, [])
      try keep([maker.title(["Q1 2027", "第一季度联合目标", "长文", "Drafts"][index])], in: meeting)
    }
    for part in 0..<2 {
      for round in 0..<12 {
        try keep(
          [maker.note("Note \(part).\(round) " + String(repeating: "of sales ", count: round))],
          in: meetings[0])
        try keep([maker.note("目标\(part)：" + String(repeating: "提高转化率", count: round))], in: meetings[1])
        try keep([maker.draft("half typed \(round)")], in: meetings[3])
      }
      // The longest that a note may be, and one that just goes on in another page.
      try keep(
        [maker.note(String(repeating: "长", count: 21_000)), maker.note(String(repeating: "x", count: 5000))],
        in: meetings[2])
      try keep([maker.note("kept"), maker.draft(String(repeating: "草稿", count: 2000))], in: meetings[3])
      _ = try store.summaries()
      guard part == 0 else { break }
      // Merges the log into the file: the second part is in the log alone.
      store.close()
      store = try folder.open()
    }
    self.kept = kept
    stored = try kept.keys.reduce(into: [:]) { $0[$1] = try store.all($1) }
    main = Array(try Data(contentsOf: URL(filePath: folder.store)))
    log = Array(try Data(contentsOf: URL(filePath: folder.store + "-wal")))
    store.close()
  }

  /// A folder with the store, damaged.
  func laid(main damage: Damage? = nil, log logDamage: Damage? = nil) throws -> Folder {
    let folder = try Folder()
    try Data(damage?.done(to: main) ?? main).write(to: URL(filePath: folder.store))
    try Data(logDamage?.done(to: log) ?? log).write(to: URL(filePath: folder.store + "-wal"))
    return folder
  }
}

extension Folder {
  /// What must not change by looking: all but where SQLite's readers meet, and its log with nothing in it, which they
  /// make just to look.
  func lasting() throws -> [String: Data] {
    try contents().filter { !$0.key.hasSuffix("-shm") && !($0.key.hasSuffix("-wal") && $0.value.isEmpty) }
  }
}
