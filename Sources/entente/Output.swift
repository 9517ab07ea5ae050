import Foundation
import Minutes
import SessionModel
import Terminal

/// Standard output and input, without the traps of `FileHandle`.
enum Output {
  /// Writes all of a text.
  /// - Throws: ``Failure`` when it can't be: a script must not take half an output for a whole one.
  static func write(_ text: String) throws {
    guard Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) else {
      let reason = String(cString: strerror(errno))
      throw Failure(
        Phrase("Standard output can't be written (\(reason)).", zh: "无法写入标准输出（\(reason)）。"), status: EX_IOERR)
    }
  }

  /// Tells on standard error, in one inert line, what is wrong.
  static func complain(_ message: String) {
    _ = Descriptor.write(Array("entente: \(displayable(message))\n".utf8), to: STDERR_FILENO)
  }

  /// Writes a line.
  static func print(_ line: some CustomStringConvertible) throws {
    try write(line.description + "\n")
  }

  /// Rows of equally many columns as lines, every column but the last as wide as its widest text.
  static func table(_ rows: [[String]]) -> [String] {
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

/// Files that are written whole or not at all.
enum OutputFile {
  /// Writes a text to a file.
  ///
  /// It is written to a new neighbour, synced, and only then given its name, so that neither a crash nor a
  /// full disk leaves half a file or costs the old one. A symbolic link is replaced, never followed.
  /// - Throws: ``Failure`` when the file exists and isn't to be replaced, or can't be written.
  static func write(_ text: String, to path: String, replacing: Bool) throws {
    guard let last = path.last, last != "/" else { throw isNoFile(path) }
    try checkKind(of: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    guard let file = UnfinishedFile(in: folder) else { throw cannotWrite(path) }
    defer { file.close() }
    fchmod(file.descriptor, 0o666 & ~currentMask())
    guard Descriptor.write(Array(text.utf8), to: file.descriptor), fsync(file.descriptor) == 0 else {
      throw cannotWrite(path)
    }
    guard file.name(path, replacing: replacing) else {
      throw errno == EEXIST ? existsAlready(path) : cannotWrite(path)
    }
  }

  /// Whether there is something of this name, also a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0
  }

  /// A device, a pipe or a folder must never be replaced by a file, least of all by root.
  private static func checkKind(of path: String) throws {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    guard [S_IFREG, S_IFLNK].contains(found.st_mode & S_IFMT) else { throw isNoFile(path) }
  }

  /// The umask can only be read by setting it.
  private static func currentMask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }

  private static func isNoFile(_ path: String) -> Failure {
    Failure(
      Phrase("“\(path)” isn't a file; choose another name.", zh: "“\(path)”不是文件；请换一个名称。"),
      status: EX_CANTCREAT)
  }

  private static func existsAlready(_ path: String) -> Failure {
    Failure(
      Phrase(
        "\(path) exists; choose another name, or replace it with --force.",
        zh: "\(path) 已存在；请换一个名称，或用 --force 覆盖。"),
      status: EX_CANTCREAT)
  }

  private static func cannotWrite(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      Phrase(
        "\(path) can't be written (\(reason)); choose another place.", zh: "无法写入 \(path)(\(reason))；请换一个位置。"),
      status: EX_CANTCREAT)
  }
}
