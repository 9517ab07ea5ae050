import SessionModel
package import TOMLKit

package typealias TOMLFileTable = TOMLTable
package typealias TOMLFileValue = TOMLValueConvertible

/// The text of a person's TOML file, and where in it things are.
package final class TOMLSource {
  package let text: String
  package let file: String
  private let scan: TOMLScan
  /// In which lines things are: looked for once somebody has to be told.
  package private(set) lazy var lines = TOMLLines(text, scan)

  /// - Parameter header: a header that the file may have, with its brackets, as an example.
  package init(text: String, file: String, header: String) {
    self.text = text
    self.file = file
    scan = TOMLScan(text, header: header)
  }

  package func parse() throws(TOMLError) -> TOMLFileTable {
    if let problem = scan.problem { throw error(problem.reason, at: problem.line) }
    do {
      return try TOMLFileTable(string: text)
    } catch let problem as TOMLParseError {
      let reason = problem.description.split(whereSeparator: \.isNewline).joined(separator: " ")
      throw error(
        Phrase("this isn't TOML: \(reason)", zh: "不是有效的 TOML（解析器报告“\(reason)”）"),
        at: problem.source.begin.line)
    } catch {
      throw self.error(Phrase("this isn't TOML", zh: "不是有效的 TOML"), at: nil)
    }
  }

  package func error(_ reason: Phrase, at line: Int?) -> TOMLError {
    TOMLError(file: file, line: line, reason: reason)
  }
}

/// A text of the file as messages cite it: in quotes, and not at length.
package func quoted(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > 40 ? "“\(line.prefix(40))…”" : "“\(line)”"
}
