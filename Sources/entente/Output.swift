import Foundation
import SessionModel

/// Standard output.
enum Output {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
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
    try checkKind(of: path)
    let folder = (path as NSString).deletingLastPathComponent
    let pattern = (folder.isEmpty ? "." : folder) + "/.entente-XXXXXX"
    var template = Array(pattern.utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    defer { unlink(template) }
    fchmod(descriptor, 0o666 & ~currentMask())
    let isWritten = writeAll(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let error = errno
    close(descriptor)
    guard isWritten else {
      errno = error
      throw cannotWrite(path)
    }
    let isNamed = replacing ? rename(template, path) : link(template, path)
    guard isNamed == 0 else { throw errno == EEXIST ? existsAlready(path) : cannotWrite(path) }
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
    guard [S_IFREG, S_IFLNK].contains(found.st_mode & S_IFMT) else {
      throw Failure(
        Phrase("\(path) isn't a file; choose another name.", zh: "\(path) 不是文件；请换一个名称。"), status: EX_CANTCREAT
      )
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

  /// The umask can only be read by setting it.
  private static func currentMask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
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
