import Foundation
import Logging
import SessionModel
import Synchronization

/// The log: into a file if one was asked for, else nowhere. It never reaches the screen.
enum Log {
  static func make(_ path: String?) throws -> Logger {
    guard let path else { return Logger(label: "entente") { _ in SwiftLogNoOpLogHandler() } }
    guard let file = FileLogHandler(path) else {
      throw Failure(
        Phrase("The log \(path) can't be written; choose another place.", zh: "无法写入日志 \(path)；请换一个位置。"),
        status: EX_CANTCREAT)
    }
    return Logger(label: "entente") { _ in file }
  }
}

/// Appends a line a message to a file.
struct FileLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let text = event.message.description.unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : $0
    }
    let line = "\(Date().ISO8601Format()) \(event.level) \(String(String.UnicodeScalarView(text)))\n"
    _ = Array(line.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
