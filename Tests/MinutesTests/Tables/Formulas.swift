/// Texts that spreadsheets reckon with; written down apart from the program's own rules.
enum Formulas {
  /// Formulas as they are.
  static let plain: [String] =
    starters.flatMap {
      ["\($0)1+1", "\($0)", "\($0)cmd|'/C calc'!A0", "\($0)HYPERLINK(\"http://x.y\",\"z\")"]
    }
    + ["\t1", "\n1", "\r1", "\r\n1", "\u{2028}1", "\t", "'\"'=1", "\" \u{200B}\n@x"]

  /// The same, and formulas after whatever can't be seen or quotes them.
  static let all: [String] = plain + starters.flatMap { starter in blanks.map { "\($0)\(starter)SUM(1;2)" } }

  /// What only looks as if.
  static let harmless = [
    "1=1", "a-b", "x=1", "−5", "–5", "'quoted'", "\"x\"", " x", "5", "1.5", "*x", "/x", "%x", "(=1)", "[-1]",
    "x\n=1", "中=1", "（＝1）", "#REF!", "$5", "a@b.c", "",
  ]

  private static let starters = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"]
  private static let blanks = [
    " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{200E}", "\u{2060}",
    "\u{AD}", "'", "\"", "''", " '", "‘", "“", "„", "«", "「", "『", "‚", "\u{85}", "＂", "＇", "`",
    "\u{2003}\u{200D}",
  ]

  /// The text as a table has it: with an apostrophe where a spreadsheet would reckon.
  static func disarmed(_ visible: String) -> String {
    isFormula(visible) ? "'" + visible : visible
  }

  static func isFormula(_ visible: String) -> Bool {
    let scalars = visible.unicodeScalars
    guard let first = scalars.first else { return false }
    if first == "\t" || first == "\n" { return true }
    let passed =
      " \t\n\u{A0}\u{3000}\u{FEFF}\u{200B}\u{200E}\u{200F}\u{2060}\u{AD}'\"‘’“”„«»「『‚＂＇`\u{2003}\u{200D}"
    let rest = scalars.drop { passed.unicodeScalars.contains($0) }
    return rest.first.map { String($0) }.map(starters.contains) ?? false
  }
}
