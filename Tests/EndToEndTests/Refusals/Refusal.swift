import Foundation
import Testing

/// A call of the program that must be refused in one line, and what it is refused with.
struct Refusal: Sendable, CustomTestStringConvertible {
  /// What is wrong.
  let name: String
  let arguments: [String]
  /// The exit status, of sysexits.h.
  let status: Int32
  /// What the line must say, so that the person knows what to mend.
  let hint: String
  var input: Data?

  init(_ name: String, _ arguments: [String], _ status: Int32, says hint: String, input: Data? = nil) {
    self.name = name
    self.arguments = arguments
    self.status = status
    self.hint = hint
    self.input = input
  }

  var testDescription: String { name }
}

/// A home with two meetings in the store, and files that are none.
struct Victim {
  let lodging: Lodging
  private let before: [String: Data]

  init(in lodging: Lodging) throws {
    self.lodging = lodging
    for title in ["One", "Two"] {
      #expect(try lodging.run("new", "--no-open", "--title", title).status == 0)
    }
    for (name, place, bytes) in [
      ("foreign.sqlite", 68, [0x12, 0x34, 0x56, 0x78] as [UInt8]), ("newer.sqlite", 60, [0, 0, 0, 99]),
    ] {
      // The same file, but for the four bytes that tell whose it is, or of which version.
      var data = try #require(FileManager.default.contents(atPath: lodging.store))
      data.replaceSubrange(place..<place + 4, with: bytes)
      _ = try lodging.scratch.write(data, to: "home/" + name)
    }
    _ = try lodging.scratch.write(Data("hello\n".utf8), to: "home/text")
    before = try Self.contents(of: lodging.home)
  }

  /// Runs the call, with `HOME/` standing for the home in its arguments.
  func run(_ refusal: Refusal) throws -> ProcessRun {
    let arguments = refusal.arguments.map { $0.replacingOccurrences(of: "HOME/", with: lodging.home + "/") }
    return try lodging.run(arguments, input: refusal.input)
  }

  /// Whether all files are as they were.
  func checkNothingChanged() throws {
    let after = try Self.contents(of: lodging.home)
    #expect(after.keys.sorted() == before.keys.sorted())
    for (name, data) in before where after[name] != nil {
      #expect(after[name] == data, "\(name) was changed")
    }
  }

  private static func contents(of folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
      // Where SQLite's readers meet, and its log with nothing in it: they make these just to look.
      if name.hasSuffix("-shm") || name.hasSuffix("-wal") && data.isEmpty { continue }
      result[name] = data
    }
    return result
  }
}

/// Whether what was said on standard error is one plain line.
func checkOneLine(_ errors: String, says hint: String) {
  #expect(errors.hasPrefix("entente: "))
  #expect(errors.hasSuffix("\n"))
  #expect(errors.dropLast().allSatisfy { !$0.isNewline }, "more than one line: \(errors)")
  #expect(!errors.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  #expect(errors.contains(hint), "“\(hint)” in: \(errors)")
  for end in [".;", "?;"] { #expect(!errors.contains(end), "two ends in: \(errors)") }
  for trace in ["Fatal error", "Stack dump", ".swift:", "backtrace"] { #expect(!errors.contains(trace)) }
}
