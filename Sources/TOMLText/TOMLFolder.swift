import Foundation
import SessionModel

/// A folder of a person's own TOML files, each called by its name without `.toml`; it need not exist.
package struct TOMLFolder: Sendable {
  package let path: String
  /// What each of its files describes, with the article: an agenda.
  private let thing: Phrase
  /// The largest file that is read, in bytes.
  private let limit: Int

  package init(path: String, thing: Phrase, limit: Int) {
    self.path = path
    self.thing = thing
    self.limit = limit
  }

  /// Where a person's files for this program lie: `entente` in `XDG_CONFIG_HOME`, which is `~/.config` where unset.
  /// A relative `XDG_CONFIG_HOME` is ignored, as the *XDG Base Directory Specification* asks.
  /// - Parameter environment: the process's environment variables.
  package static func configuration(_ environment: [String: String]) -> String {
    let named = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? "") + "/.config") + "/entente"
  }

  /// The names of its files, sorted.
  package var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map(Self.name).sorted()
  }

  /// Whether there is a file of this name; the folder isn't listed for it.
  package func has(_ name: String) -> Bool {
    var found = stat()
    return !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0 == "\0" }
      && lstat(file(name), &found) == 0
  }

  /// Where the file of a name lies.
  package func file(_ name: String) -> String { "\(path)/\(name).toml" }

  /// What a file's thing is called: the file's name without `.toml`.
  package static func name(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(".toml") ? String(name.dropLast(5)) : name
  }

  /// The text of a file.
  /// - Throws: ``TOMLError`` when its name can't be used, or it can't be read.
  package func text(of name: String) throws(TOMLError) -> String {
    if let reason = problem(with: name) { throw TOMLError(file: file(name), line: nil, reason: reason) }
    return try TOMLFile.text(at: file(name), limit: limit)
  }

  /// Why a file's name, its `.toml` aside, can't be a thing's; `nil` when it can.
  private func problem(with name: String) -> Phrase? {
    if name.unicodeScalars.contains(where: { [.control, .lineBreak].contains(Visibility.sight(of: $0)) }) {
      return wanted("without control characters", zh: "不能含控制字符")
    }
    do throws(Name.Problem) {
      guard try Name.checked(name) != name else { return nil }
      return wanted("with single blanks, and none around it", zh: "中空格不能连用，首尾也不能有空格")
    } catch .empty {
      return wanted("that can be seen", zh: "须有可见字符")
    } catch {
      return wanted(
        "of up to \(Limits.nameCharacters) characters", zh: "最多 \(Limits.nameCharacters) 个字符")
    }
  }

  private func wanted(_ name: String, zh chinese: String) -> Phrase {
    Phrase(
      "\(thing.english)'s file has a name \(name); choose another", zh: "\(thing.chinese)的文件名\(chinese)；请换一个")
  }
}
