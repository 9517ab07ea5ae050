import Foundation
import SessionModel

/// A folder in TMPDIR that nobody else can look into.
struct TemporaryFolder {
  private let path: String

  /// - Parameter purpose: a word that tells what it is for, as a part of its name.
  init(_ purpose: String) throws(Failure) {
    var template = Array((NSTemporaryDirectory() + "/entente-\(purpose)-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.noRoom }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The umask may forbid the owner too.
    chmod(path, 0o700)
  }

  /// Where a file of this name lies in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a new file that only its owner can read.
  func write(_ text: String, to name: String) throws(Failure) {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.noRoom }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    guard Descriptor.write(Array(text.utf8), to: descriptor) else { throw Self.noRoom }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static let noRoom = Failure(
    Phrase(
      "There is no room for temporary files; set TMPDIR to a folder that can be written.",
      zh: "无法创建临时文件；请把 TMPDIR 设为可写的目录。"),
    status: EX_CANTCREAT)
}
