import SessionModel
import Terminal

/// What the line above the footer tells of in a meeting.
struct StatusLine: Equatable {
  /// Who else is here, and whether something is being typed.
  private let sight: Desk.Sight.Number
  private let trouble: Trouble?
  private let notice: Notice?
  private let elsewhere: String?
  private let isLeftAlone: Bool
  private let isSilent: Bool
  private let isKept: Bool

  init(_ sight: Desk.Sight.Number, _ desk: Desk, _ state: State) {
    self.sight = sight
    trouble = state.trouble
    notice = state.notice
    elsewhere = state.elsewhere
    isLeftAlone = state.leftAloneSince != nil
    isSilent = state.signal == .silence
    isKept = desk.isKept
  }
}

extension Desk {
  /// Whether all that was done here is on disk, but for what is still being typed.
  var isKept: Bool { shared.pending.allSatisfy { $0.isDraft && isTyping } }
}

extension State {
  /// The trouble as long as nothing is told that matters more: why a key did nothing, until the next key.
  fileprivate var shownTrouble: Trouble? {
    if let notice, notice.tone != .good { nil } else { trouble }
  }
}

extension Canvas {
  /// The line above the footer: what was done, what can't be, what is wrong.
  mutating func drawStatus(_ state: State, _ layout: Layout) {
    let row = layout.statusRow
    let status = status(state)
    if let status { write(status.text, status.role, row: row, column: 1, columns: size.columns - 2) }
    // The room at large has no use for it.
    if state.wall == nil, let company = state.company {
      drawCompany(company, row: row, after: status.map { TextWidth.columns(of: $0.text) } ?? 0)
    }
  }

  /// Where something is typed in the status line, what came of a key is told above it, until the next key.
  mutating func drawNotice(_ state: State, _ layout: Layout) {
    guard state.notice != nil, let status = status(state) else { return }
    let row = layout.statusRow - 1
    band(.text, row: row)
    write(status.text, status.role, row: row, column: 1, columns: size.columns - 2)
  }

  /// The most lines that a notice takes of the screen.
  private static let mostNoticeRows = 6

  /// A notice that the line has no room for takes as many lines as it needs, since its end says what would be right;
  /// but it covers no line in which something is typed.
  mutating func drawLongNotice(_ state: State, _ layout: Layout) {
    guard state.notice != nil, state.shownTrouble == nil, let status = status(state) else { return }
    let columns = size.columns - 2
    guard TextWidth.columns(of: status.text) > columns else { return }
    let rows = min(Self.mostNoticeRows, TextLayout.wrap(status.text, columns: columns).count)
    let first = layout.statusRow + 1 - rows
    if let cursor = frame.cursor, (first...layout.statusRow).contains(cursor.position.row) { return }
    for row in first...layout.statusRow { band(.text, row: row) }
    writeWrapped(status.text, status.role, in: Rect(row: first, column: 1, rows: rows, columns: columns))
  }

  /// What the status line says, the most urgent first; `nil` for nothing.
  private func status(_ state: State) -> Span? {
    if let trouble = state.shownTrouble {
      return Span(fitting(state.wordings(of: trouble).map { "✗ " + $0[language] }), .statusError)
    } else if let notice = state.notice {
      switch notice.tone {
      case .good: return Span("✓ " + notice.text[language], .statusGood)
      case .warning: return Span("! " + notice.text[language], .statusWarning)
      case .error: return Span("✗ " + notice.text[language], .statusError)
      }
    } else if state.leftAloneSince != nil {
      let text = Phrase(
        "No terminal leads this meeting any more; its clock stands still.", zh: "已没有终端主持本会议；计时停在此处。")
      return Span("! " + text[language], .statusWarning)
    } else if state.signal == .silence {
      let key = state.usableKey(of: .passFloor)
      let text =
        state.isForReading
        ? Phrase("Nobody's clock is running.", zh: "计时未运行。")
        : Phrase("Nobody's clock is running; \(key) starts it.", zh: "计时未运行；按 \(key) 开始。")
      return Span("! " + text[language], .statusWarning)
    } else if state.wall != nil {
      return nil
    } else if let desk = state.desk {
      guard desk.isKept else { return Span(Phrase("… keeping", zh: "… 正在保存")[language], .dim) }
      // The last keys of a draft are in memory alone for a while.
      let kept =
        desk.isTyping
        ? Phrase("✓ all kept, typing as a draft", zh: "✓ 已全部保存，输入中为草稿")[language]
        : Phrase("✓ all kept", zh: "✓ 已全部保存")[language]
      return Span(state.elsewhere.map { kept + language.colon + ending(of: $0, after: kept) } ?? kept, .dim)
    }
    return nil
  }

  /// The first of several wordings that the line has room for, else the last.
  private func fitting(_ wordings: [String]) -> String {
    wordings.first { TextWidth.columns(of: $0) <= size.columns - 2 } ?? wordings.last ?? ""
  }

  /// As much of a path's end as there is room for: its name tells most.
  private func ending(of path: String, after text: String) -> String {
    let room = size.columns - 4 - TextWidth.columns(of: text)
    var rest = path[...]
    while TextWidth.columns(of: String(rest)) > room, !rest.isEmpty { rest.removeFirst() }
    return rest.count == path.count ? path : "…" + rest.dropFirst()
  }
}
