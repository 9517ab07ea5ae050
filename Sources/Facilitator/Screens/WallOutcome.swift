import SessionModel
import Terminal

/// What the teams take home from a meeting that both have signed: who does what by when.
struct Outcome {
  /// How long a page stays on the wall when there are several, in milliseconds.
  static let pageLasts: Int64 = 10_000

  private let rows: [ListRow]
  private let lines: RowLines
  private let pages: [ArraySlice<RowLines.Line>]

  /// - Parameter area: where it is drawn.
  init(_ session: Session, _ language: Language, in area: Rect) {
    let writer = OutcomeWriter(session: session, language: language)
    rows = writer.rows
    lines = RowLines(rows, columns: area.columns)
    pages = lines.pages(of: area.rows)
  }

  /// How many pages there are.
  var pageCount: Int { pages.count }

  /// The page that is shown at a time, counted from 0: all walls turn together.
  func page(at now: Moment) -> Int {
    Int(now.clock / Self.pageLasts) % max(1, pages.count)
  }

  func draw(on canvas: inout Canvas, page: Int, in area: Rect) {
    canvas.draw(pages[page], of: rows, selected: nil, lines, in: area)
  }
}

/// Tells the outcome row by row.
private struct OutcomeWriter {
  let session: Session
  let language: Language

  var rows: [ListRow] {
    let kinds: [EntryKind] = [.decision, .action, .goal, .help, .sla]
    return kinds.flatMap { kind in
      session.list([kind]).filter { kind != .help || isPromised($0) }.map { row(for: $0, kind) }
    } + [checkIn].compactMap(\.self)
  }

  private func isPromised(_ help: Entry) -> Bool { help.reply == .accepted || help.reply == .partly }

  private func row(for entry: Entry, _ kind: EntryKind) -> ListRow {
    let name = entry.team == .joint ? "" : session.name(of: entry.team)[language] + language.colon
    let isSettled = kind != .sla || entry.isAgreed
    return ListRow(
      heading: kind.promises[language], item: .entry(entry.id), mark: isSettled ? kind.mark : "○",
      role: isSettled ? kind.role : .openend, text: name + entry.text.onOneLine,
      beside: promise(of: entry, kind).joined(separator: " · "), noteRole: isSettled ? .entry : .openend)
  }

  /// Who does it by when, and on which terms.
  private func promise(of entry: Entry, _ kind: EntryKind) -> [String] {
    let details = EntryDetails(session, language)
    switch kind {
    case .help: return [details.reply(to: entry)]
    case .sla:
      let lacking = entry.isAgreed ? nil : details.agreements(entry)
      return [details.commitment(entry), lacking].compactMap(\.self)
    default:
      return [entry.owner.map { "@" + $0 }, entry.due.map { Field.due.name[language] + " " + $0.iso }]
        .compactMap(\.self)
    }
  }

  private var checkIn: ListRow? {
    session.nextCheckIn.map { day in
      ListRow(
        heading: Phrase("Next check-in", zh: "下次跟进")[language], item: .checkIn, mark: "✓",
        role: .statusGood, text: day.iso)
    }
  }
}

extension Canvas {
  mutating func drawOutcome(_ session: Session, _ now: Moment, _ layout: Layout) {
    let area = layout.wallText
    let outcome = Outcome(session, language, in: layout.outcome)
    let page = outcome.page(at: now)
    let pages = outcome.pageCount > 1 ? " · \(page + 1)/\(outcome.pageCount)" : ""
    let version = session.version.number
    let heading = Phrase(
      "Outcome · version \(version), signed by both teams\(pages)",
      zh: "会议结果 · 第 \(version) 版，双方已签字\(pages)")
    write(
      heading[language], .statusGood, row: area.row + 1, column: area.column + 1, columns: area.columns - 2)
    outcome.draw(on: &self, page: page, in: layout.outcome)
  }
}

extension State {
  /// When the wall shows something else by itself, in milliseconds from now.
  var untilWallTurns: Int64? {
    guard wall != nil, let session = desk?.session else { return nil }
    if session.version.isFinal {
      let area = Layout(size: size).outcome
      guard area.rows > 0, Outcome(session, setting.language, in: area).pageCount > 1 else { return nil }
      return Outcome.pageLasts - now.clock % Outcome.pageLasts
    }
    // What nobody types at any more goes away.
    return beingTyped.map { WallNotes.typingLasts - now.elapsed(since: $0.moment) }.min()
  }
}
