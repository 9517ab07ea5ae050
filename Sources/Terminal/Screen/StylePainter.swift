import CNcurses

/// Turns styles into curses' pairs, made when first used.
struct StylePainter {
  private struct Pair: Equatable {
    var foreground: Int32
    var background: Int32
  }

  private let support: cn_color_support
  let depth: ColorDepth
  /// Curses numbers them from 1; a theme has some dozens.
  private var pairs: [Pair] = []
  /// The styles met so far and how they look, in the same order: some dozens, too.
  private var styles: [Style] = []
  private var looks: [Look] = []

  /// A style in curses' terms.
  struct Look {
    var attributes: UInt32
    var pair: Int32
  }

  init(support: cn_color_support) {
    self.support = support
    depth = ColorDepth(colors: Int(support.colors), isDirect: support.is_direct)
  }

  mutating func look(of style: Style) -> Look {
    if let place = styles.firstIndex(of: style) { return looks[place] }
    let resolved = ResolvedStyle(style, depth: depth)
    let look = Look(
      attributes: UInt32(resolved.attributes.rawValue),
      pair: depth == .none ? 0 : pair(Pair(foreground: resolved.foreground, background: resolved.background)))
    styles.append(style)
    looks.append(look)
    return look
  }

  private mutating func pair(_ pair: Pair) -> Int32 {
    var pair = pair
    if !support.has_defaults {
      // Such a terminal says nothing of its own colours; curses takes them for white on black.
      if pair.foreground < 0 { pair.foreground = 7 }
      if pair.background < 0 { pair.background = 0 }
    } else if pair.foreground < 0, pair.background < 0 {
      return 0
    }
    if let place = pairs.firstIndex(of: pair) { return Int32(place + 1) }
    let number = Int32(pairs.count + 1)
    guard number < support.pairs, cn_define_pair(number, pair.foreground, pair.background) else { return 0 }
    pairs.append(pair)
    return number
  }
}
