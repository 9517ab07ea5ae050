import GRDB
import Synchronization

/// One connection to a file.
///
/// It closes with its last reference, but its queue is kept until the process ends: disposing of one makes libdispatch
/// on Linux start a timer that wakes the process every second from then on.
final class Connection: Sendable {
  private static let closed = Mutex<[DatabaseQueue]>([])
  private static let abandoned = Mutex<[Connection]>([])
  private let queue: DatabaseQueue
  private let used = Atomic(false)

  init(_ path: String, _ configuration: Configuration) throws {
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  deinit {
    try? queue.close()
    Self.closed.withLock { $0.append(queue) }
  }

  func close() throws {
    try queue.close()
  }

  /// Lets go of the file without merging the log into it, as closing would: the connection stays until the process ends.
  func abandon() {
    Self.abandoned.withLock { $0.append(self) }
  }

  /// Whether anything was ever read or written: only then it is known that the file is what it should be.
  var isUsed: Bool { used.load(ordering: .relaxed) }

  func noteUse() {
    used.store(true, ordering: .relaxed)
  }

  /// Runs a reading body on one state of the file.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.read(body)
  }

  /// Runs a body within a transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.write(body)
  }

  func writeWithoutTransaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.writeWithoutTransaction(body)
  }

  /// Starts a body, and returns at once.
  func startWriting(_ body: @escaping @Sendable (Database) -> Void) {
    queue.asyncWriteWithoutTransaction(body)
  }

  func backUp(to copy: Connection) throws {
    try queue.backup(to: copy.queue)
  }
}
