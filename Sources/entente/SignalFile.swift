import Facilitator
import SessionModel
import TOMLText

/// What `config.toml` says of the signals for time: for each kind `off`, `show`, or `bell` and `flash` with a blank
/// between.
struct SignalFile {
  let source: TOMLSource
  let value: TOMLFileValue

  /// - Throws: ``TOMLError`` for the first fault, with its line.
  func signals() throws(TOMLError) -> Signals {
    guard let table = value.table else {
      throw source.error(
        Phrase("signals is a table: begin it with a line [signals]", zh: "signals 是一个表：以 [signals] 一行开始"),
        at: source.lines.root("signals"))
    }
    var signals = Signals()
    for name in table.keys.sorted() {
      guard let kind = TimeSignal.Kind(rawValue: name) else {
        let names = TimeSignal.Kind.allCases.map(\.rawValue)
        throw error(
          Phrase(
            "there is no signal \(quoted(name)); there are \(names.joined(separator: ", "))",
            zh: "没有信号 \(quoted(name))；可用：\(names.joined(separator: "、"))"), at: name)
      }
      guard let telling = table[name]?.string.flatMap({ Signals.Telling(words: $0) }) else {
        throw error(
          Phrase(
            "\(name) takes \"off\", \"show\", \"bell\", \"flash\" or \"bell flash\"",
            zh: "\(name) 可用 \"off\"、\"show\"、\"bell\"、\"flash\" 或 \"bell flash\""), at: name)
      }
      signals[kind] = telling
    }
    return signals
  }

  private func error(_ reason: Phrase, at name: String) -> TOMLError {
    source.error(reason, at: source.lines.table("signals", 0, name))
  }
}

extension Signals.Telling {
  /// `nil` for words that say nothing, or contradict each other.
  fileprivate init?(words: String) {
    let words = words.split(separator: " ").map(String.init)
    self.init()
    switch Set(words) {
    case ["off"]: isShown = false
    case ["show"]: break
    case let chosen where !chosen.isEmpty && chosen.isSubset(of: ["show", "bell", "flash"]):
      rings = chosen.contains("bell")
      flashes = chosen.contains("flash")
    default: return nil
    }
  }
}
