import Foundation
import GRDB
import SessionModel
import Testing

@testable import SessionStore

/// A folder of one test's own, gone when the test is over.
final class Folder: Sendable {
  let path: String

  /// As the store names it: without links and doubled slashes.
  private static var temporary: String {
    URL(filePath: NSTemporaryDirectory()).resolvingSymlinksInPath().path
  }

  init() throws {
    var template = Array("\(Self.temporary)/store-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the test's store is.
  var store: String { path + "/meetings.sqlite" }

  func open(
    _ mode: SQLiteStore.Mode = .writing, schema: Schema = .current, patience: Double = 3
  ) throws(StoreError) -> SQLiteStore {
    try SQLiteStore(at: store, mode: mode, schema: schema, patience: patience)
  }

  /// The names and contents of all files.
  func contents() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      result[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    }
    return result
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Does to the store's file what no call of ours would.
  /// - Parameter isSealed: whether the rows are sealed anew, as by somebody who knows how.
  func tamper(_ sql: String, at path: String? = nil, isSealed: Bool = false) throws {
    let queue = try DatabaseQueue(path: path ?? store)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    if isSealed { try queue.write { try Sealing.sealAll(in: $0) } }
    try queue.close()
  }
}

/// The permissions of a file.
func mode(of path: String) -> UInt16? {
  var status = stat()
  return stat(path, &status) == 0 ? UInt16(truncatingIfNeeded: status.st_mode & 0o7777) : nil
}

/// Waits until something holds, at most ten seconds.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  for _ in 0..<5000 {
    if try condition() { return true }
    usleep(2000)
  }
  return false
}

/// Makes changes and identifiers, the same in every run.
struct Maker {
  var ids: IdentifierSource
  let terminal: TerminalID
  private var time: Int64 = 1_800_000_000_000

  init(seed: UInt64 = 1) {
    ids = IdentifierSource(seed: seed)
    terminal = ids.make()
  }

  mutating func change(_ operations: [SessionModel.Operation]) -> Change {
    time += 1000
    return Change(
      id: ids.make(), terminal: terminal, moment: Moment(wall: time, clock: time % 1_000_000, boot: .max),
      operations: operations)
  }

  mutating func note(_ text: String = "A note") -> Change {
    let entry: EntryID = ids.make()
    return change([
      .set(entry, .kind, .text("note")), .set(entry, .team, .text("left")), .set(entry, .text, .text(text)),
    ])
  }

  mutating func title(_ text: String) -> Change {
    change([.set(nil, .title, .text(text))])
  }

  var key: DraftKey {
    DraftKey(terminal: terminal, slot: .new(step: "help", team: .right, kind: .help))
  }

  mutating func draft(_ text: String?, key: DraftKey? = nil) -> Change {
    change([.draft(key ?? self.key, text.map { [.text: $0] })])
  }

  mutating func meeting() -> MeetingID { ids.make() }
}

/// A facilitator at a terminal of this number.
func attendance(
  _ terminal: UInt64, _ role: Attendance.Role = .facilitator, editing entry: UInt64? = nil
) -> Attendance {
  Attendance(terminal: TerminalID(bits: terminal), role: role, entry: entry.map { EntryID(bits: $0) })
}

extension MeetingStore {
  /// All changes of a meeting.
  func all(_ id: MeetingID) throws(StoreError) -> [Change] {
    try changes(of: id, after: 0).changes
  }
}

/// The other process: see `Tests/StoreProbe`.
final class ProbeProcess {
  let process = Process()
  private let output = Pipe()
  private let input = Pipe()
  /// The terminal that it names as its own.
  var terminal: TerminalID { TerminalID(bits: UInt64(process.processIdentifier)) }

  private var unread = Data()

  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  init(_ arguments: [String]) throws {
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.standardOutput = output
    process.standardInput = input
    try process.run()
  }

  static var executable: URL {
    get throws {
      #if os(Linux)
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates = [folder, Bundle.main.bundleURL]
      #else
        let candidates = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      #endif
      let found = candidates.map { $0.appendingPathComponent("StoreProbe") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      return try #require(found, "the StoreProbe that is built with the tests")
    }
  }

  /// Waits for the next output.
  func readSome() -> String {
    String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Waits for the next line; `nil` at the end of the output. Not to be mixed with other ways of reading.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += more
    }
  }

  func send(_ line: String) {
    input.fileHandleForWriting.write(Data((line + "\n").utf8))
  }

  /// Ends its input, and waits for its end.
  /// - Returns: all output that wasn't read yet, and the exit status.
  func finish() throws -> (output: String, status: Int32) {
    try input.fileHandleForWriting.close()
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: rest, as: UTF8.self), process.terminationStatus)
  }

  /// Ends it at once, as a power cut or the kernel would.
  func kill() -> String {
    Foundation.kill(process.processIdentifier, SIGKILL)
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: rest, as: UTF8.self)
  }
}

/// Keeps a store to itself, as another program might.
final class Lock {
  private let queue: DatabaseQueue

  init(on path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.unsafeReentrantWrite { try $0.beginTransaction(.immediate) }
  }

  func release() {
    try? queue.unsafeReentrantWrite { try $0.rollback() }
  }
}
