import SessionModel
import Terminal

/// What a line that was typed means.
public struct PlainReading: Sendable {
  /// What is to be told to the screens, one after the other.
  public var messages: [Message] = []
  /// What is answered at once, without anything being done.
  public var lines: [String] = []
  /// What is to be read afterwards, of what was asked for then; empty for nothing.
  public var rest = ""

  init(_ messages: Message...) { self.messages = messages }

  init(saying lines: [String]) { self.lines = lines }
}

extension State {
  /// Whether a line is text, or chooses; else it is a command, or answers a question.
  public var asksForText: Bool {
    switch overlay {
    case .minutes, .find, .palette, .saveElsewhere: true
    case nil: fieldInFocus != nil
    default: false
    }
  }
}

extension Question {
  /// Whether only an answer will do: anything else must not decide about somebody's time or words.
  fileprivate var wantsAnAnswer: Bool {
    switch self {
    case .countGap, .pastedLines: true
    default: false
    }
  }

  fileprivate var isOfGoingOn: Bool { if case .goOnEmpty = self { true } else { false } }
}

// What a line means where it is typed.

extension Speech {
  /// Reads a line.
  ///
  /// Where text is asked for, it is the text of the field, and one that begins with a colon is a command; `::` begins a
  /// text with a colon. Elsewhere it is a command, with a colon or without.
  /// - Parameter line: without its end; whatever bytes it was made of.
  public func read(_ line: String) -> PlainReading {
    if let colon = line.first, ":：".contains(colon) {
      let rest = String(line.dropFirst())
      if state.asksForText {
        if let next = rest.first, ":：".contains(next) { return text(rest) }
        return command(rest)
      }
      return command(rest.trimmed.isEmpty ? line : rest)
    }
    if state.asksForText { return text(line) }
    if case .question(let question) = state.overlay { return answer(question, line.trimmed) }
    if line.trimmed.isEmpty { return empty }
    if choosesByNumber, let number = Int(line.trimmed.halfWidth) ?? numberOfRow(named: line) {
      return chosen(number)
    }
    return command(line)
  }

  /// An empty line is Enter, but at a meeting, where it would open whatever is selected.
  private var empty: PlainReading {
    switch state.overlay {
    case .help, .goalMap: PlainReading(.key(.escape))
    case nil where state.desk != nil: PlainReading(saying: whereabouts)
    default: PlainReading(.key(.enter))
    }
  }

  // MARK: Numbers and answers

  private var choosesByNumber: Bool {
    switch state.overlay {
    case .agenda, .retarget, .history: true
    case nil: state.desk == nil
    default: false
    }
  }

  /// The number of the row that is called so, counted from 1.
  private func numberOfRow(named name: String) -> Int? {
    let names: [Phrase] =
      switch state.overlay {
      case .agenda: state.desk?.session.agenda.steps.map(\.name) ?? []
      case .retarget(let what, _): state.retargetNames(what).names
      default: []
      }
    let wanted = SearchText.folded(name).trimmed
    let index = names.firstIndex {
      [$0.english, $0.chinese].contains { SearchText.folded($0) == wanted }
    }
    return index.map { $0 + 1 }
  }

  func chosen(_ number: Int) -> PlainReading {
    let count =
      switch state.overlay {
      case .agenda: state.desk?.session.agenda.steps.count ?? 0
      case .retarget(let what, _): state.retargetNames(what).names.count
      case .find(let find): find.found.count
      case .history(let view): state.desk?.session.history(of: view.entry).count ?? 0
      case .palette(let palette): palette.commands(at: state.place, in: language).count
      default:
        state.desk.map { $0.hasColumns ? $0.column(of: $0.column).count : $0.items.count }
          ?? state.home.meetings.count
      }
    guard 1...max(1, count) ~= number, count > 0 else {
      return PlainReading(
        saying: [
          count == 0
            ? Phrase("There is nothing to choose from.", zh: "没有可选的内容。")[language]
            : Phrase("Choose a number from 1 to \(count).", zh: "请输入 1 到 \(count) 之间的序号。")[language]
        ])
    }
    return PlainReading(.choose(number - 1))
  }

  private static let yes = ["y", "yes", "是"]
  private static let no = ["n", "no", "否", "不"]

  private func answer(_ question: Question, _ line: String) -> PlainReading {
    let word = SearchText.folded(line)
    if word.isEmpty { return PlainReading(.key(.enter)) }
    if Self.yes.contains(word) { return PlainReading(.key(.character("y"))) }
    if Self.no.contains(word) { return PlainReading(.key(.escape)) }
    if case .pastedLines = question, ["1", "2"].contains(word), let digit = word.first {
      return PlainReading(.key(.character(digit)))
    }
    return instead(of: question, line)
  }

  /// What a line means that answers nothing: another command, for which most questions make room.
  private func instead(of question: Question, _ line: String) -> PlainReading {
    let found = PlainNames(state).find(line)
    switch found.first {
    case .command(.nextStep) where found.count == 1 && question.isOfGoingOn: return PlainReading(.key(.enter))
    case .command(let command) where found.count == 1 && !question.wantsAnAnswer:
      return PlainReading(.key(.escape), .command(command))
    case .word(.close): return PlainReading(.key(.escape))
    case .word(.look), .word(.time), .word(.list): return self.command(line)
    default: return PlainReading(saying: [Phrase("Answer yes or no.", zh: "请回答是或否。")[language]])
    }
  }
}
