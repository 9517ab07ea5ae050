import Foundation
import SessionModel

/// Reads a person's TOML file.
package enum TOMLFile {
  /// The text of a file.
  /// - Parameter limit: the largest file that is read, in bytes; more is refused unread.
  /// - Throws: ``TOMLError`` when it is no file, too large, not the person's to read, or not UTF-8.
  package static func text(at path: String, limit: Int) throws(TOMLError) -> String {
    // A pipe would be waited for, and a device may have no end.
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
      let data = found.st_size <= limit ? FileManager.default.contents(atPath: path) : Data()
    else {
      throw TOMLError(
        file: path, line: nil,
        reason: Phrase("it can't be read; make it a file that you may read", zh: "无法读取；请换成您有权读取的文件"))
    }
    guard found.st_size <= limit else {
      throw TOMLError(
        file: path, line: nil,
        reason: Phrase(
          "it is larger than \(limit / 1024) KiB; make it shorter", zh: "超过 \(limit / 1024) KiB；请缩短"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw TOMLError(
        file: path, line: nil,
        reason: Phrase("it isn't text in UTF-8; save it as such", zh: "不是 UTF-8 文本；请以 UTF-8 保存"))
    }
    return text
  }
}
