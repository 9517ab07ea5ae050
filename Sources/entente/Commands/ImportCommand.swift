import ArgumentParser
import Foundation
import Minutes
import SessionModel
import SessionStore

struct ImportMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a meeting from the JSON that “minutes --format json” writes; prints its id.",
    discussion: """
      The meeting keeps its id and its whole history. One that is here already only gets what it lacks.
      """)

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "The file, or - for standard input.")
  var path: String

  @Flag(name: .long, help: "Make a meeting of its own of it, with another id.")
  var copy = false

  func run() throws {
    try reporting {
      // Read first: a command that fails must leave the store as it was.
      let meeting = try imported()
      var ids = IdentifierSource(seed: SystemClock.randomSeed())
      let id = copy ? ids.make() : meeting.id
      let store = try options.store(.writing)
      defer { store.close() }
      let intake = try store.takeIn(id, meeting.changes)
      try Output.print(made: id)
      if intake == .same {
        Output.complain(
          Phrase("That meeting is here already, with all of it.", zh: "该会议已在此处，内容完整。")[options.language])
      }
    }
  }

  private func imported() throws -> MeetingImport {
    let name = path == "-" ? Phrase("standard input", zh: "标准输入") : Phrase(same: path)
    do {
      return try MeetingImport(InputFile.bytes(at: path, limit: Limits.importBytes, called: name))
    } catch let fault as ImportFault {
      throw Failure(
        Phrase(fault.message(of: name.english).english, zh: fault.message(of: name.chinese).chinese),
        status: EX_DATAERR)
    }
  }
}

extension ImportMeeting: SharedOptionsHolder {}

/// Files that are read whole: also pipes, and standard input by the name of `-`.
enum InputFile {
  /// All bytes, or one more than the limit of what is larger.
  /// - Throws: ``Failure`` for what can't be read, and for no name at all.
  static func bytes(at path: String, limit: Int, called name: Phrase) throws -> [UInt8] {
    guard !path.isEmpty else {
      throw Failure(
        Phrase(
          "The name of the file is empty; name a file, or - for standard input.",
          zh: "文件名为空；请指定文件，或用 - 表示标准输入。"), status: EX_NOINPUT)
    }
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    // The reason is fetched at once: whatever is called next may change it.
    guard descriptor >= 0 else { throw cannotRead(name, .reason(errno)) }
    defer { if path != "-" { close(descriptor) } }
    guard let bytes = Descriptor.read(descriptor, limit: limit + 1) else {
      throw cannotRead(name, .reason(errno))
    }
    return bytes
  }

  private static func cannotRead(_ name: Phrase, _ reason: Phrase) -> Failure {
    Failure(
      Phrase(
        "\(name.english) can't be read (\(reason.english)); name a file that you may read.",
        zh: "无法读取\(name.chinese)（\(reason.chinese)）；请指定您有权读取的文件。"), status: EX_NOINPUT)
  }
}
