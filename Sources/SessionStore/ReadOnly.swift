import Foundation
import GRDB

/// Opens a store that may only be read.
enum ReadOnly {
  /// - Returns: a connection; where none to the file itself is possible, one to a private copy.
  static func connect(to path: String, patience: Patience) throws -> Connection {
    do {
      let configuration = Configuration.store(readonly: true, patience: patience)
      return try Connection(path, configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
    {
      // A log can be read only with an index beside it, and here none can be made: nobody may write, or the disk is
      // full or broken. Then nobody is likely to write either: a copy tells all there is.
      return try copy(path, patience: patience)
    }
  }

  /// A private copy of a store of an older format, brought up to date: who only reads leaves the store as it is.
  static func upgradedCopy(
    of path: String, from version: Int, _ schema: Schema, patience: Patience
  ) throws -> Connection {
    try copy(path, patience: patience) { try schema.migrate($0, from: version) }
  }

  private static func copy(
    _ path: String, patience: Patience, preparing prepare: ((Database) throws -> Void)? = nil
  ) throws -> Connection {
    var template = Array("\(temporaryFolder)/entente-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StoreError.notReadable(at: path) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The umask may forbid the owner too.
    chmod(folder, 0o700)
    let copy = folder + "/copy"
    defer {
      // The connection keeps its file; nothing is left behind however the process ends.
      StoreLocation.remove(copy)
      rmdir(folder)
    }
    for suffix in ["", "-wal", "-journal"] where FileSize.of(path + suffix) != nil {
      try copyBytes(path + suffix, to: copy + suffix)
    }
    let queue = try Connection(copy, .store(readonly: false, patience: patience))
    if let prepare { try queue.write(prepare) }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      try database.execute(sql: "PRAGMA query_only = ON")
    }
    return queue
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  private static func copyBytes(_ source: String, to target: String) throws {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw StoreError.notReadable(at: source) }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw StoreError.notReadable(at: source) }
    defer { close(output) }
    fchmod(output, 0o600)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      guard count >= 0 else {
        throw errno == EIO ? StoreError.diskFailure(at: source) : .notReadable(at: source)
      }
      if count == 0 { return }
      guard write(output, buffer, count) == count else { throw StoreError.full(at: target) }
    }
  }
}
