import SessionModel
import Terminal

extension State {
  /// The screen as it looks now. Pure: the same state and theme give the same frame.
  public func view(theme: Theme) -> Frame {
    var canvas = Canvas(size: size, theme: theme, setting: setting)
    var panes = Panes()
    return canvas.paint(self, &panes)
  }
}

extension Canvas {
  /// Paints the screen on a clean sheet, but for what stands in the panes, and takes a clean one again.
  mutating func paint(_ state: State, _ panes: inout Panes) -> Frame {
    defer { frame = blank }
    draw(state, &panes)
    return frame
  }

  private mutating func draw(_ state: State, _ panes: inout Panes) {
    let layout = Layout(size: size)
    if layout.isTooSmall { return drawTooSmall() }
    if let wall = state.wall {
      var shown = state
      shown.now = state.clockTime
      draw(wall, shown, layout)
      drawStatus(state, layout)
    } else if let setup = state.setup {
      draw(setup, layout)
      drawStatus(state, layout)
    } else if let desk = state.desk {
      draw(desk, state, layout, &panes)
    } else {
      draw(state.home, state, layout)
      drawStatus(state, layout)
    }
    drawLongNotice(state, layout)
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
