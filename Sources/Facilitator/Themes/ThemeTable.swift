import SessionModel
import Terminal

/// The figures of a theme in words: every role with its pair of colours and their contrast, and how far apart the
/// teams' colours are for each kind of colour vision.
public struct ThemeTable {
  /// A role.
  public struct Pair {
    /// What it is.
    public let role: Role
    /// How it looks.
    public let style: Style
    /// The text's colour as it is seen, as a theme's file writes it.
    public let text: String
    /// The ground's colour as it is seen, likewise.
    public let ground: String
    /// Bold, underlined and so on, as a theme's file writes it; empty for none.
    public let emphasis: String
    /// The contrast in figures, such as `12.3:1`.
    public let contrast: Figure
  }

  /// A figure, and whether it is good enough.
  public struct Figure {
    /// The figure, or that it is the terminal's own matter.
    public let text: String
    /// Whether it is below what is needed.
    public let isTooLow: Bool
  }

  /// The roles, in the order of `Role.allCases`.
  public let pairs: [Pair]
  /// Each kind of colour vision, by name, and how far apart the teams are for it.
  public let distances: [(vision: String, figure: Figure)]

  /// The figures of a theme.
  /// - Parameter depth: of the terminal whose colours count; `nil` for the colours as the theme asks for them.
  public init(_ theme: Theme, depth: ColorDepth? = nil, language: Language) {
    let own = Phrase("terminal's own", zh: "终端自带")[language]
    pairs = Role.allCases.map { role in
      let style = theme.style(role)
      let ratio = style.contrast(depth: depth)
      return Pair(
        role: role, style: style, text: style.seen.text.written, ground: style.seen.ground.written,
        emphasis: style.attributes.names.joined(separator: " "),
        contrast: Figure(
          text: ratio.map { Self.decimal($0) + ":1" } ?? own,
          isTooLow: ratio.map { $0 < Theme.leastContrast } ?? false))
    }
    distances = ColorVision.allCases.map { vision in
      let distance = theme.teamDistance(vision, depth: depth)
      return (
        vision.name[language],
        Figure(
          text: distance.map(Self.decimal) ?? own,
          isTooLow: distance.map { $0 < Theme.leastDistance } ?? false)
      )
    }
  }

  /// One decimal, cut off rather than rounded: 4.49 must not seem to be enough.
  private static func decimal(_ value: Double) -> String {
    let tenths = Int(value * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Color {
  /// As a theme's file writes it.
  fileprivate var written: String {
    switch self {
    case .standard: return "default"
    case .indexed(let number): return "ansi:\(number)"
    case .rgb(let red, let green, let blue):
      let value = Int(red) << 16 | Int(green) << 8 | Int(blue)
      let digits = String(value, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}

extension Attributes {
  fileprivate var names: [String] {
    let all: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension ColorVision {
  fileprivate var name: Phrase {
    switch self {
    case .trichromacy: Phrase("all colours", zh: "正常色觉")
    case .protanopia: Phrase("protanopia", zh: "红色盲")
    case .deuteranopia: Phrase("deuteranopia", zh: "绿色盲")
    case .tritanopia: Phrase("tritanopia", zh: "蓝色盲")
    }
  }
}
