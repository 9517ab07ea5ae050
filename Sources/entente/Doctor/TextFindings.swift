import SessionModel
import Terminal

/// What characters come out as.
extension Circumstances {
  var textFindings: [Finding] { [characters, wideCharacters] }

  /// Whether anything but ASCII can be shown.
  var showsUnicode: Bool { locale.isUTF8 && !isASCII }

  private var characters: Finding {
    let name = Phrase("characters", zh: "字符")
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
    let chosen = variables.first { variable($0) != nil }.map { "\($0)=\(environment[$0] ?? "")" }
    let shown = chosen ?? "LANG="
    guard locale.isInstalled else {
      return .shortfall(
        name, Phrase("\(shown) isn't installed; UTF-8 is taken for it", zh: "\(shown) 未安装；按 UTF-8 处理"),
        todo: Phrase(
          "set LANG=C.UTF-8, or install it (Debian: dpkg-reconfigure locales)",
          zh: "设置 LANG=C.UTF-8，或安装它（Debian：dpkg-reconfigure locales）"))
    }
    guard locale.isUTF8 else {
      return .shortfall(
        name,
        Phrase(
          "\(shown) isn't UTF-8, so that screens are drawn in ASCII", zh: "\(shown) 不是 UTF-8，界面只用 ASCII"),
        todo: Phrase("set LANG=C.UTF-8, and unset LC_ALL", zh: "设置 LANG=C.UTF-8，并取消 LC_ALL"))
    }
    let what =
      isASCII ? Phrase("; drawn in ASCII, as --ascii says", zh: "；按 --ascii 只用 ASCII") : Phrase(same: "")
    return .good(name, Phrase(same: "UTF-8 (\(shown))") + what)
  }

  private var wideCharacters: Finding {
    let name = Phrase("wide characters", zh: "宽字符")
    let wrong = WidthSample.allCases.filter { widths[$0] != $0.wanted }
    guard wrong.isEmpty else {
      return .shortfall(
        name,
        Phrase("the system's library gives odd widths: ", zh: "系统库给出的宽度异常：")
          + Self.list(wrong.map { ($0, widths[$0] ?? 0) }),
        todo: Phrase(
          "set LANG=C.UTF-8, or bring the system's C library up to date", zh: "设置 LANG=C.UTF-8，或更新系统的 C 库"))
    }
    let all = Self.list(WidthSample.allCases.map { ($0, $0.wanted) })
    guard terminal != nil, writesToTerminal, showsUnicode else { return .good(name, all) }
    var finding = Finding.good(
      name,
      all
        + Phrase(
          "; the bars at the ends of these two lines stand under one another:",
          zh: "；以下两行末尾的竖线应上下对齐："))
    finding.todo = Phrase(
      "if they don't: have the terminal show ambiguous characters narrow, and choose a font with Chinese; else --ascii",
      zh: "若未对齐：请在终端中把“歧义宽度字符”设为窄，并选用含中文的字体；否则用 --ascii")
    let line = WidthSample.allCases.map(\.rawValue).joined(separator: " ")
    finding.sample = [line + " |", String(repeating: "-", count: TextWidth.columns(of: line)) + " |"]
    return finding
  }

  private static func list(_ widths: [(WidthSample, Int)]) -> Phrase {
    let items = widths.map { "\($0.rawValue) \($1)" }
    return Phrase(items.joined(separator: ", "), zh: items.joined(separator: "、"))
  }
}

extension Phrase {
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.english + right.english, zh: left.chinese + right.chinese)
  }

  static func += (left: inout Phrase, right: Phrase) { left = left + right }
}
