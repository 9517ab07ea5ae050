import Foundation
import Minutes
import SessionModel
import SessionStore
import Terminal

/// Standard output and input, without the traps of `FileHandle`.
enum Output {
  /// Writes all of a text that is inert already.
  /// - Throws: ``Failure`` when it can't be: a script must not take half an output for a whole one.
  static func write(_ text: String) throws {
    guard Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) else {
      let reason = Phrase.reason(errno)
      throw Failure(
        Phrase("Standard output can't be written (\(reason.english)).", zh: "无法写入标准输出（\(reason.chinese)）。"),
        status: EX_IOERR)
    }
  }

  /// Tells on standard error, in one inert line, what is wrong.
  static func complain(_ message: String) {
    _ = Descriptor.write(Array("entente: \(displayable(message))\n".utf8), to: STDERR_FILENO)
  }

  /// Writes a document: into a file or a pipe as it is; to a terminal, where it is only looked at, with each line as a
  /// screen would show it.
  static func show(_ document: String) throws {
    guard isatty(STDOUT_FILENO) == 1 else { return try write(document) }
    let lines = document.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    try write(lines.map { displayable(String($0)) }.joined(separator: "\n"))
  }

  /// Writes a line, inert whatever is in it.
  static func print(_ line: some CustomStringConvertible) throws {
    try write(displayable(line.description) + "\n")
  }

  /// Writes the identifier of what a command has made. Where it can't be, it is told with the failure: who tries again
  /// would make a second one.
  static func print(made identifier: some CustomStringConvertible) throws {
    do {
      try print(identifier)
    } catch let failure as Failure {
      let made = Phrase(
        "\(failure.message.english) It was made all the same: \(identifier)",
        zh: "\(failure.message.chinese)但已创建：\(identifier)")
      throw Failure(made, status: failure.status)
    }
  }

  /// Rows of equally many columns as inert lines, every column but the last as wide as its widest text.
  static func table(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(displayable) }
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      row.indices.dropLast().map { TextLayout.pad(row[$0], columns: widths[$0]) + "  " }.joined()
        + (row.last ?? "")
    }
  }

  static func printJSON(_ value: some Encodable) throws {
    try write(json(value))
  }

  /// A value as JSON with sorted members, inert to look at, ending with a line break.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Minutes.escapingInvisible(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }
}

/// Reading and writing whole pieces.
enum Descriptor {
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Up to `limit` bytes; `nil` when it can't be read.
  static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while bytes.count < limit {
      let count = Foundation.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}
