import Foundation

/// A temporary folder that goes away with the object.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    // A short name: a socket's path may have hardly more than a hundred bytes.
    var template = Array("/tmp/entente-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Complaint("/tmp can't be written") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // A program that was just killed may still have been making a file.
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: path)
      if !FileManager.default.fileExists(atPath: path) { return }
      usleep(20_000)
    }
  }

  func write(_ data: Data, to name: String) throws -> String {
    let file = path + "/" + name
    guard FileManager.default.createFile(atPath: file, contents: data) else {
      throw Complaint("\(file) can't be written")
    }
    return file
  }

  func make(_ folder: String) throws -> String {
    let folder = path + "/" + folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
