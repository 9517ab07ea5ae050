import SessionModel
import Terminal

extension State {
  /// The screen as it looks now. Pure: the same state and theme give the same frame.
  public func view(theme: Theme) -> Frame {
    var canvas = Canvas(size: size, theme: theme, setting: setting)
    canvas.draw(self)
    return canvas.frame
  }
}

extension Canvas {
  mutating func draw(_ state: State) {
    let layout = Layout(size: size)
    if layout.isTooSmall { return drawTooSmall() }
    if let wall = state.wall {
      var shown = state
      shown.now = state.clockTime
      draw(wall, shown, layout)
    } else if let setup = state.setup {
      draw(setup, layout)
    } else if let desk = state.desk {
      draw(desk, state, layout)
    } else {
      draw(state.home, state, layout)
    }
    drawStatus(state, layout)
    if let overlay = state.overlay { draw(overlay, state, layout) }
    if state.flashEnd.map({ $0.elapsed(since: state.now) > 0 }) == true {
      frame.restyle(Rect(size)) { $0.attributes.formSymmetricDifference(.reverse) }
    }
  }

  mutating func drawTooSmall() {
    let wanted = "\(Layout.minimum.columns)×\(Layout.minimum.rows)"
    let present = "\(size.columns)×\(size.rows)"
    let text = Phrase(
      "entente needs \(wanted), this is \(present)", zh: "entente 需要 \(wanted)，当前为 \(present)")
    writeWrapped(text[language], in: Rect(size))
  }

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

  /// What came of a key is told where something is typed, until the next key.
  mutating func drawNotice(_ state: State, _ layout: Layout) {
    guard state.notice != nil else { return }
    band(.text, row: layout.statusRow)
    drawStatus(state, layout)
  }

  /// What the status line says, the most urgent first; `nil` for nothing.
  private func status(_ state: State) -> Span? {
    if let trouble = state.trouble {
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
      let isKept = desk.shared.pending.allSatisfy(\.isDraft)
      guard isKept else { return Span(Phrase("… keeping", zh: "… 正在保存")[language], .dim) }
      let kept = Phrase("✓ all kept", zh: "✓ 已全部保存")[language]
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

  /// The keys that matter now, as many as fit.
  mutating func drawFooter(_ commands: [Command], _ state: State, _ layout: Layout) {
    drawFooter(
      commands.enumerated().filter { index, command in
        state.reasonOff(command) == nil && !commands.prefix(index).contains(command)
      }.map(\.element).map {
        (keyMap.label(for: $0), state.short($0)[language])
      },
      layout)
  }

  mutating func drawFooter(_ keys: [(String, String)], _ layout: Layout) {
    let row = layout.footerRow
    band(.footer, row: row)
    var column = 1
    for (key, text) in keys where !key.isEmpty {
      let width = TextWidth.columns(of: key) + 1 + TextWidth.columns(of: text)
      // Some terminals lose a wide character that ends right before the corner.
      guard column + width < size.columns - 1 else { break }
      column += write(
        [Span(key, .footerKey), Span(" " + text, .footer)], row: row, column: column, columns: width)
      column += 2
    }
  }
}
