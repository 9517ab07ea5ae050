import SessionModel
internal import TOMLKit

typealias AgendaTable = TOMLTable
typealias AgendaValue = TOMLValueConvertible

/// The text of an agenda's file, and where in it things are.
struct AgendaSource {
  let text: String
  let file: String
  let lines: AgendaLines
  private let scan: AgendaScan

  init(text: String, file: String) {
    self.text = text
    self.file = file
    scan = AgendaScan(text)
    lines = AgendaLines(text, scan)
  }

  func parse() throws(AgendaError) -> AgendaTable {
    if let problem = scan.problem { throw error(problem.reason, at: problem.line) }
    do {
      return try AgendaTable(string: text)
    } catch let problem as TOMLParseError {
      let reason = problem.description.split(whereSeparator: \.isNewline).joined(separator: " ")
      throw error(
        Phrase("this isn't TOML: \(reason)", zh: "不是有效的 TOML：\(reason)"), at: problem.source.begin.line)
    } catch {
      throw self.error(Phrase("this isn't TOML", zh: "不是有效的 TOML"), at: nil)
    }
  }

  func error(_ reason: Phrase, at line: Int?) -> AgendaError {
    AgendaError(file: file, line: line, reason: reason)
  }
}

/// A text of the file as messages cite it: in quotes, and not at length.
func quoted(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > 40 ? "“\(line.prefix(40))…”" : "“\(line)”"
}
