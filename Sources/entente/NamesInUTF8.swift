import Foundation
import SessionModel

/// Names of files whose bytes aren't UTF-8: as a text of the program they would be mended, and so be the names of
/// other files. They are refused before anything is done.
enum NamesInUTF8 {
  /// The variables that say where files are.
  private static let variables = ["ENTENTE_FILE", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"]

  /// What is wrong with how the program was called; `nil` when nothing is.
  static var fault: Phrase? {
    let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    for argument in arguments where !isValid(argument) {
      let shown = argument.map { String(cString: $0) } ?? ""
      return Phrase(
        "“\(shown)” isn't text in UTF-8; a file of such a name needs another one first.",
        zh: "“\(shown)”不是 UTF-8 文本；若是文件名，请先重命名该文件。")
    }
    for name in variables where !isValid(getenv(name)) {
      return Phrase(
        "\(name) isn't text in UTF-8; set it to a path that is.", zh: "\(name) 不是 UTF-8 文本；请设为 UTF-8 的路径。")
    }
    return nil
  }

  private static func isValid(_ text: UnsafePointer<CChar>?) -> Bool {
    text.map { String(validatingCString: $0) != nil } ?? true
  }
}
