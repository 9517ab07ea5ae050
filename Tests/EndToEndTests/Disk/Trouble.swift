import Foundation
import SessionModel

/// What can befall the store of an open meeting.
enum Trouble: String, CaseIterable, Sendable {
  case full, torn, failing, unsynced, readOnly, locked, deleted, replaced, overwritten

  /// What the smallest screen says of it.
  func words(_ language: Language) -> String {
    switch (self, language) {
    case (.full, .english), (.torn, .english): "The disk is full"
    case (.full, .chinese), (.torn, .chinese): "磁盘已满"
    case (.failing, .english), (.unsynced, .english): "The disk reports a failure"
    case (.failing, .chinese), (.unsynced, .chinese): "磁盘报告故障"
    case (.readOnly, .english): "The disk is read-only"
    case (.readOnly, .chinese): "磁盘为只读"
    case (.locked, .english): "Another program locks it"
    case (.locked, .chinese): "被其他程序占用"
    case (.deleted, .english): "The file is gone"
    case (.deleted, .chinese): "文件已被删除或移走"
    case (.replaced, .english): "The file was replaced"
    case (.replaced, .chinese): "文件已被替换"
    case (.overwritten, .english): "The file was overwritten"
    case (.overwritten, .chinese): "文件已被改写"
    }
  }

  /// Whether it passes, and everything is written then.
  var passes: Bool { ![.deleted, .replaced, .overwritten].contains(self) }
}

/// A trouble while it lasts.
struct Disaster {
  let store: String
  let small: SmallDisk
  let failing: FailingDisk
  private var other: OtherProgram?

  /// What another program put in the store's place.
  private(set) var intruder: Data?

  init(store: String, small: SmallDisk, failing: FailingDisk) {
    (self.store, self.small, self.failing) = (store, small, failing)
  }

  mutating func begin(_ trouble: Trouble) throws {
    switch trouble {
    case .full: try small.fill()
    case .torn: try failing.begin(.torn)
    case .failing: try failing.begin(.write)
    case .unsynced: try failing.begin(.sync)
    case .readOnly: try failing.begin(.readOnly)
    case .locked: other = try OtherProgram(locking: store)
    case .deleted: for suffix in ["", "-wal", "-shm"] { unlink(store + suffix) }
    case .replaced:
      let intruder = Data("somebody else's file\n".utf8)
      try intruder.write(to: URL(fileURLWithPath: store + ".new"))
      guard rename(store + ".new", store) == 0 else { throw Complaint("\(store) can't be replaced") }
      self.intruder = intruder
    case .overwritten:
      // A backup: the file without its log.
      let backup = try Data(contentsOf: URL(fileURLWithPath: store))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: store))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: backup)
      try file.close()
      intruder = backup
    }
  }

  mutating func end(_ trouble: Trouble) throws {
    switch trouble {
    case .full: try small.free()
    case .torn, .failing, .unsynced, .readOnly: try failing.end()
    case .locked:
      other?.end()
      other = nil
    case .deleted, .replaced, .overwritten: break
    }
  }
}
