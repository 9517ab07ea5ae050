import Facilitator
import Foundation
import SessionModel
import Terminal

// The person's own editor for a text: it has the terminal for a while, and a file that goes away with it.

extension FrontEnd {
  func editExternally(_ text: String) {
    keepBeforeLeavingTerminal()
    handle(.editedExternally(edited(text)))
  }

  private func edited(_ text: String) -> ExternalEdit {
    do throws(Failure) {
      let editor = try Editor(SharedOptions.environment)
      let folder = try TemporaryFolder("note")
      defer { folder.remove() }
      let note = NoteFile(in: folder)
      try note.write(text)
      let end = seat.run(editor.path, editor.words + [note.path], wait: waitOutside)
      // When the terminal goes away, what was saved in the editor is all there will be.
      if seat.endingSignal == nil, let failure = end.failure(of: editor) { throw failure }
      return .text(try note.read(unchanged: text))
    } catch {
      logger.error("\(error.message.english)")
      return .failed(error.message)
    }
  }
}

/// The file that an editor is given.
private struct NoteFile {
  private static let name = "note.txt"
  private let folder: TemporaryFolder
  var path: String { folder.file(Self.name) }

  init(in folder: TemporaryFolder) {
    self.folder = folder
  }

  /// Writes a text as a file of whole lines, which is what editors expect.
  func write(_ text: String) throws(Failure) {
    try folder.write(text.isEmpty ? "" : text + "\n", to: Self.name)
  }

  /// What the editor made of the file: without the end of its last line, and with `\n` for every CRLF.
  /// - Parameter text: the text that was written; it comes back as it was when nothing was done to it.
  /// - Throws: ``Failure`` when there is no text in it that a note could hold.
  func read(unchanged text: String) throws(Failure) -> String {
    // Every byte more than a note holds may be the CR of a CRLF.
    let most = 2 * max(Limits.entryTextBytes, text.utf8.count) + 2
    guard let bytes = bytes(limit: most + 1) else {
      throw Failure(kept("The editor left no file", zh: "编辑器没有留下文件"), status: EX_NOINPUT)
    }
    if bytes.elementsEqual((text.isEmpty ? "" : text + "\n").utf8) { return text }
    guard bytes.count <= most else { throw Self.tooLong }
    guard var written = String(validating: bytes, as: UTF8.self) else {
      throw Failure(kept("What the editor wrote isn't UTF-8", zh: "编辑器写入的不是 UTF-8"), status: EX_DATAERR)
    }
    written.replace("\r\n", with: "\n")
    if written.last == "\n" { written.removeLast() }
    guard written.utf8.count <= Limits.entryTextBytes else { throw Self.tooLong }
    return written
  }

  private func bytes(limit: Int) -> [UInt8]? {
    // Whatever has its name now: opening a pipe must not wait for somebody to write, nor is a link a text.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Descriptor.read(descriptor, limit: limit)
  }

  private static let tooLong = Failure(
    kept("What the editor wrote is longer than 64 KiB", zh: "编辑器写入的内容超过 64 KiB"), status: EX_DATAERR)
}

/// Says what went wrong, and that nothing is lost.
private func kept(_ english: String, zh chinese: String) -> Phrase {
  Phrase("\(english); the text is as it was.", zh: "\(chinese)；内容保持不变。")
}

extension ProgramEnd {
  /// Why what an editor wrote doesn't count; `nil` when it does.
  fileprivate func failure(of editor: Editor) -> Failure? {
    switch self {
    case .exited(0): nil
    case .exited(let status):
      Failure(
        kept("\(editor.name) failed with status \(status)", zh: "\(editor.name) 以状态 \(status) 失败"),
        status: EX_UNAVAILABLE)
    case .killed(let signal):
      Failure(
        kept("\(editor.name) was ended by signal \(signal)", zh: "\(editor.name) 被信号 \(signal) 终止"),
        status: EX_UNAVAILABLE)
    case .notStarted(let error):
      Failure(
        kept(
          "\(editor.name) doesn't start (\(Phrase.reason(error).english))",
          zh: "\(editor.name) 无法启动（\(Phrase.reason(error).chinese)）"),
        status: EX_UNAVAILABLE)
    }
  }
}
