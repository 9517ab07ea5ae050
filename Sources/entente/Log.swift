import Foundation
import Logging
import SessionModel
import Synchronization

/// The log: into a file if one was asked for, else nowhere. It never reaches the screen.
enum Log {
  static func make(_ path: String?) throws -> Logger {
    guard let path else { return Logger(label: "entente") { _ in SwiftLogNoOpLogHandler() } }
    let file = FileLogHandler(descriptor: try open(path))
    return Logger(label: "entente") { _ in file }
  }

  /// Opens a log for appending, made for its owner alone if need be.
  ///
  /// What somebody else put there is left alone: a link, a pipe, a device, or a file that isn't the person's own.
  /// - Throws: ``Failure``.
  static func open(_ path: String) throws -> Int32 {
    let mode = O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let made = Foundation.open(path, mode | O_CREAT | O_EXCL, 0o600)
    if made >= 0 {
      // The umask may forbid the owner too.
      fchmod(made, 0o600)
      return made
    }
    let found = errno == EEXIST ? Foundation.open(path, mode) : -1
    guard found >= 0 else {
      throw Failure(
        Phrase("The log \(path) can't be written; choose another place.", zh: "无法写入日志 \(path)；请换一个位置。"),
        status: EX_CANTCREAT)
    }
    guard isOwnFile(found) else {
      close(found)
      throw Failure(
        Phrase(
          "The log \(path) isn't a file of yours alone; choose another place.",
          zh: "日志 \(path) 不是仅属于您的文件；请换一个位置。"),
        status: EX_CANTCREAT)
    }
    return found
  }

  private static func isOwnFile(_ descriptor: Int32) -> Bool {
    var found = stat()
    return fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFREG && found.st_nlink == 1
      && found.st_uid == geteuid()
  }
}

/// Appends a line a message to a file.
struct FileLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  /// The file, which stays open as long as the program runs.
  let descriptor: Int32

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let text = Visibility.inert(event.message.description)
    let line = "\(Date().ISO8601Format()) \(event.level) \(text)\n"
    _ = Array(line.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
