import SessionModel
import TOMLText
import Terminal

/// What a theme's file says of a role. Its colours are names still: an heir may have another palette.
struct RoleText {
  let role: Role
  private var foreground: String?
  private var background: String?
  private var on: Attributes = []
  private var off: Attributes = []

  private static let attributes: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  /// - Returns: `nil` when it isn't said how the role looks; of what is said, that which can be used.
  init?(_ role: Role, _ value: TOMLFileValue, _ faults: inout ThemeFaults) {
    self.role = role
    guard let table = value.table else {
      faults.note(
        Phrase(
          "\(role.rawValue) takes what it looks like in braces, such as { fg = \"#ffffff\", bold = true }",
          zh: "\(role.rawValue) 的样式写在花括号里，例如 { fg = \"#ffffff\", bold = true }"), at: "roles", role.rawValue)
      return nil
    }
    for key in table.keys {
      guard let value = table[key] else { continue }
      switch key {
      case "fg": foreground = color(value, key, &faults)
      case "bg": background = color(value, key, &faults)
      default: set(key, value, &faults)
      }
    }
  }

  private func color(_ value: TOMLFileValue, _ key: String, _ faults: inout ThemeFaults) -> String? {
    if let name = value.string { return name }
    faults.note(
      Phrase(
        "\(key) of \(role.rawValue) takes a colour in quotes", zh: "\(role.rawValue) 的 \(key) 需要带引号的颜色"),
      at: "roles", role.rawValue, key)
    return nil
  }

  private mutating func set(_ key: String, _ value: TOMLFileValue, _ faults: inout ThemeFaults) {
    let name = role.rawValue
    guard let attribute = Self.attributes.first(where: { $0.name == key })?.value else {
      let known = ["fg", "bg"] + Self.attributes.map(\.name)
      let isTable = value.table != nil
      faults.note(
        isTable
          ? Phrase(
            "a role with a dot is put in quotes; write \"\(name).\(key)\" = { … }",
            zh: "带点的角色名要加引号；请写 \"\(name).\(key)\" = { … }")
          : Phrase(
            "\(name) has no \(quoted(key)); there are \(known.joined(separator: ", "))",
            zh: "\(name) 没有 \(quoted(key))；可用：\(known.joined(separator: "、"))"), at: "roles", name, key)
      return
    }
    guard let isOn = value.bool else {
      faults.note(
        Phrase(
          "\(key) of \(name) is true or false, without quotes", zh: "\(name) 的 \(key) 为 true 或 false，不加引号"),
        at: "roles", name, key)
      return
    }
    if isOn { on.insert(attribute) } else { off.insert(attribute) }
  }

  /// What it looks like with the colours of a palette.
  /// - Parameter faults: where a colour is noted that the palette lacks.
  func look(_ palette: [String: Color], _ faults: inout ThemeFaults) -> RoleLook {
    RoleLook(
      foreground: foreground.flatMap { color($0, "fg", palette, &faults) },
      background: background.flatMap { color($0, "bg", palette, &faults) }, on: on, off: off)
  }

  private func color(
    _ name: String, _ key: String, _ palette: [String: Color], _ faults: inout ThemeFaults
  ) -> Color? {
    if let color = palette[name] ?? Color(themeValue: name) { return color }
    faults.note(missing(name, palette), at: "roles", role.rawValue, key)
    return nil
  }

  private func missing(_ name: String, _ palette: [String: Color]) -> Phrase {
    let nearest = Spelling.nearest(to: name, among: palette.keys.sorted()).map {
      Phrase("the nearest is \(quoted($0)); or write", zh: "最接近的是 \(quoted($0))；或写")
    }
    let advice = nearest ?? Phrase("write", zh: "请写")
    let role = role.rawValue
    return Phrase(
      "\(role) asks for \(quoted(name)), which [palette] doesn't have; \(advice.english) \(Color.forms.english)",
      zh: "\(role) 用到 \(quoted(name))，而 [palette] 没有它；\(advice.chinese) \(Color.forms.chinese)")
  }
}
