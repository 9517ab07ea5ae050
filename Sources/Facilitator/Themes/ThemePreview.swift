import SessionModel
import Terminal

/// The screen that shows a theme: a meeting in small, and every role with its contrast. Altered by `handle`, drawn by
/// `view`; whoever runs it reads the themes.
public struct ThemePreview: Sendable {
  /// What a key asks of whoever runs the preview.
  public enum Request: Sendable, Equatable {
    /// Nothing but a new picture.
    case none
    /// Another theme: the one so many places on.
    case move(Int)
    /// Give the terminal back to the shell until it calls again.
    case suspend
    /// Paint all of the screen anew.
    case redraw
    /// Leave.
    case leave
  }

  /// Which theme of how many it is, from 0.
  public struct Place: Sendable, Equatable {
    /// What it is called.
    public var name: String
    /// The place among the names, from 0.
    public var index: Int
    /// How many there are.
    public var count: Int

    /// A place.
    public init(name: String, index: Int, count: Int) {
      self.name = name
      self.index = index
      self.count = count
    }
  }

  /// The theme that is asked for.
  public var place: Place
  /// Where it comes from, and what it is.
  public var about = ""
  /// What is drawn: the theme that is asked for, or the last that could be used.
  public var theme: Theme
  /// What is wrong with the theme that is asked for; `nil` when nothing is.
  public var problem: Phrase?
  /// The terminal's size.
  public var size: Size
  /// By how many lines the page is scrolled.
  var scroll = 0
  let language: Language
  /// The colours of the terminal, by which the figures are reckoned.
  let depth: ColorDepth

  /// A preview.
  public init(place: Place, theme: Theme, size: Size, depth: ColorDepth, language: Language) {
    self.place = place
    self.theme = theme
    self.size = size
    self.depth = depth
    self.language = language
  }

  /// Takes in a key.
  public mutating func handle(_ key: Key) -> Request {
    let page = max(1, bodyRows - 1)
    switch key {
    case .character("q"), .escape, .ctrl("c"): return .leave
    case .ctrl("z"): return .suspend
    case .ctrl("l"): return .redraw
    case .right, .tab, .character("n"), .character("l"): return .move(1)
    case .left, .backTab, .character("N"), .character("h"): return .move(-1)
    case .down, .character("j"): scroll += 1
    case .up, .character("k"): scroll -= 1
    case .pageDown, .character(" "): scroll += page
    case .pageUp: scroll -= page
    case .home: scroll = 0
    case .end: scroll = lastScroll
    default: break
    }
    scroll = max(0, min(scroll, lastScroll))
    return .none
  }
}
