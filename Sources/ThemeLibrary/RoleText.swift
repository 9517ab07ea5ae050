import SessionModel
import TOMLText
import Terminal

/// What a theme's file says of a role. Its colours are names still: an heir may have another palette.
struct RoleText {
  private var foreground: String?
  private var background: String?
  private var on: Attributes = []
  private var off: Attributes = []
  private let entry: ThemeText.Entry

  private static let attributes: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init(_ entry: ThemeText.Entry) throws(ThemeError) {
    self.entry = entry
    guard let table = entry.value.table else {
      throw error(
        Phrase(
          "\(role) takes what it looks like in braces, such as { fg = \"#ffffff\", bold = true }",
          zh: "\(role) 的样式写在花括号里，例如 { fg = \"#ffffff\", bold = true }"))
    }
    for key in table.keys.sorted() {
      guard let value = table[key] else { continue }
      switch key {
      case "fg": foreground = try color(value, key)
      case "bg": background = try color(value, key)
      default: try set(key, value)
      }
    }
  }

  private func color(_ value: TOMLFileValue, _ key: String) throws(ThemeError) -> String {
    if let name = value.string { return name }
    throw error(
      Phrase("\(key) of \(role) takes a colour in quotes", zh: "\(role) 的 \(key) 需要带引号的颜色"))
  }

  private mutating func set(_ key: String, _ value: TOMLFileValue) throws(ThemeError) {
    guard let attribute = Self.attributes.first(where: { $0.name == key })?.value else {
      if value.table != nil {
        throw error(
          Phrase(
            "a role with a dot is put in quotes; write \"\(role).\(key)\" = { … }",
            zh: "带点的角色名要加引号；请写 \"\(role).\(key)\" = { … }"))
      }
      let known = ["fg", "bg"] + Self.attributes.map(\.name)
      throw error(
        Phrase(
          "\(role) has no \(quoted(key)); there are \(known.joined(separator: ", "))",
          zh: "\(role) 没有 \(quoted(key))；可用：\(known.joined(separator: "、"))"))
    }
    guard let isOn = value.bool else {
      throw error(
        Phrase(
          "\(key) of \(role) is true or false, without quotes", zh: "\(role) 的 \(key) 为 true 或 false，不加引号"))
    }
    if isOn { on.insert(attribute) } else { off.insert(attribute) }
  }

  /// What it looks like with the colours of a palette.
  func look(_ palette: [String: Color]) throws(ThemeError) -> RoleLook {
    RoleLook(
      foreground: try foreground.map { (name) throws(ThemeError) in try color(name, palette) },
      background: try background.map { (name) throws(ThemeError) in try color(name, palette) }, on: on,
      off: off)
  }

  private func color(_ name: String, _ palette: [String: Color]) throws(ThemeError) -> Color {
    if let color = palette[name] ?? Color(themeValue: name) { return color }
    let nearest = Spelling.nearest(to: name, among: palette.keys.sorted()).map {
      Phrase("the nearest is \(quoted($0)); or write", zh: "最接近的是 \(quoted($0))；或写")
    }
    let advice = nearest ?? Phrase("write", zh: "请写")
    throw error(
      Phrase(
        "\(role) asks for \(quoted(name)), which [palette] doesn't have; \(advice.english) \(Color.forms.english)",
        zh: "\(role) 用到 \(quoted(name))，而 [palette] 没有它；\(advice.chinese) \(Color.forms.chinese)"))
  }

  private var role: String { entry.key }

  private func error(_ reason: Phrase) -> ThemeError { entry.error(reason) }
}
