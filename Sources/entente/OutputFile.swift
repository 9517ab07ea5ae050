import Foundation
import SessionModel
import SessionStore

/// Files that are written whole or not at all.
enum OutputFile {
  /// Writes a text to a file.
  ///
  /// It is written to a new neighbour, synced, and only then given its name, so that neither a crash nor a
  /// full disk leaves half a file or costs the old one. A symbolic link is replaced, never followed. Others may read
  /// a new file as far as the umask lets them, since minutes are to be handed on; one that is replaced keeps its mode.
  /// - Parameter store: where the meetings are, of which no file is ever replaced.
  /// - Throws: ``Failure`` when the file exists and isn't to be replaced, or can't be written.
  static func write(_ text: String, to path: String, replacing: Bool, sparing store: String) throws {
    guard let last = path.last, last != "/" else { throw isNoFile(path) }
    let mode = try mode(of: path)
    guard !StoreLocation.belongs(path, toStoreAt: store) else { throw isStore(path) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    guard let file = UnfinishedFile(in: folder) else { throw cannotWrite(path) }
    defer { file.close() }
    fchmod(file.descriptor, mode ?? 0o666 & ~currentMask())
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

  /// Who may do what with the file that is there; `nil` when there is none, or a link.
  /// - Throws: ``Failure`` for a device, a pipe or a folder, which no file must replace, least of all root's; and for
  ///   a link to one, such as `/dev/stdout`.
  private static func mode(of path: String) throws -> mode_t? {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return found.st_mode & 0o777
    case S_IFLNK:
      if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG { throw isNoFile(path) }
      return nil
    default: throw isNoFile(path)
    }
  }

  private static func isStore(_ path: String) -> Failure {
    Failure(
      Phrase(
        "\(path) belongs to the store of the meetings; choose another name.", zh: "\(path) 属于会议库；请换一个名称。"),
      status: EX_CANTCREAT)
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
    let error = errno
    let reason = Phrase.reason(error)
    let isOfDisk = [ENOSPC, EDQUOT, EIO].contains(error)
    return Failure(
      Phrase(
        "\(path) can't be written (\(reason.english)); choose another place.",
        zh: "无法写入 \(path)（\(reason.chinese)）；请换一个位置。"),
      status: isOfDisk ? EX_IOERR : EX_CANTCREAT)
  }
}
