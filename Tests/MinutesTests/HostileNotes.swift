/// Texts that Markdown would act on, each with something to see in it.
enum HostileNotes {
  static let all: [String] = blocks + inlines + links + lines + characters

  private static let blocks = [
    "# x", "###### x", "#", "# x #", "x #", "x ##", "#x", "#12", "- x", "+ x", "* x", "-", "+", "*",
    "- [ ] x",
    "- [x] x", "[ ] x", "[x] x", "[ ]", "1. x", "1) x", "12. x", "123456789. x", "1.", "2)", "1.x", "> x",
    ">x",
    ">", "> # x", "> - x", "```", "```swift", "```\nx\n```", "~~~", "~~~\nx", "~~~~ x", "===", "=", "x\n===",
    "x\n=", "---", "--", "x\n---", "x\n-", "- - -", "***", "* * *", "___", "_ _ _", "x\n***", "x\n_ _ _",
    "** * *",
    "x\n- y", "x\n1. y", "x\n2. y", "x\n# y", "x\n> y", "x\n```\ny", "x\n+", "x\n\n- y", "x\n\n\n\n# y",
    "    x", "\tx", "x\n    y", "x\n\n    y", "\t\t- x", "   # x", "    - x\n        - y", ": x", ":--",
    "x\n:--",
    "x\n-:", "x | y\n--|--", "| x | y |\n|---|---|\n| 1 | 2 |", "|", "|x|", "x\n|-", "x\n| - |", "--|--",
    "x\n:-: | -:", "x\n- | -", "+++\nx\n+++", "---\ntitle: x\n---", "{% x %}", "{{x}}", "%%% x", "\\- x",
    "\\# x", "[!NOTE]\nx", "> [!NOTE]\n> x", "x\n\n```\n# y\n```", "x\n1) y", "x\n+ y", "x\n* y", "- [X] x",
    "1. [ ] x",
    "<details>\n<summary>x</summary>\n\ny\n</details>", "|x|y|\n|:-:|--:|\n|1|2|", "[^x]: y\n    z",
    "x\\\n===",
  ]

  private static let inlines = [
    "*", "_", "**", "__", "~", "~~", "*x*", "_x_", "**x**", "__x__", "***x***", "*x", "x*", "_x", "x_",
    "x * y",
    "2*3", "2 * 3 * 4", "2*3*4", "snake_case_name", "_snake_case", "snake_", "a__b__c", "数据_来源_表", "，_x_，",
    ",_x_,",
    "~x~", "~~x~~", "~~~x~~~", "a~b~c", "~30 % and ~40 %", "30~ 40~", "a ~~b~~ c", "`", "``", "`x`", "``x`",
    "`x``",
    "`*x*`", "*`x*`", "x`\n`y", "*x\ny*", "**x\n\ny**", "~~x\ny~~", "_(x)_", "*(x)*", "\"_x_\"", "x*y*z",
    "**x*",
    "*_*_*_", "*，*", "* ，*", "*,*", "*  x*", "\u{A0}*\u{A0}x*", "$x$", "$$x$$", "5 $ and 6 $", "^x^", "==x==",
    ":smile:",
    "\\", "\\\\", "x\\", "x\\\ny", "\\*x\\*", "\\\\*x*", "\\`x\\`", "\\_", "C:\\dir\\file", "\\|", "x\\\\",
    "\\a",
    "\\\n\\", "*\n*", "_\n_", "`\n`",
  ]

  private static let links = [
    "[a](b)", "[a](b \"c\")", "![i](x)", "![i]", "!", "[", "]", "![", "](", "[]", "[]()", "[a][b]", "[a][]",
    "[a]",
    "[a]: b", "[a]: <b> 'c'", "[^1]", "[^1]: x", "x[^1]\n[^1]: y", "[^1]\n\n[^1]: y", "(a)[b]", "[a] (b)",
    "[a](b",
    "[a\n](b)", "[a](\nb)", "[[a]]", "[*a*](b)", "[a](<b>)", "[a]\\(b)", "\\[a](b)", "<a>", "<a", "</a>",
    "<script>alert(1)</script>", "<!-- x -->", "<!--", "-->", "<?x?>", "<!X>", "<![CDATA[x]]>",
    "<http://x.y>",
    "<a@b.c>", "<a\nb>", "a < b", "a<b", "a<b>c", "<3", "< a>", "<div>\nx", "<pre>\n\nx", "x\n<div>",
    "<textarea>",
    "&amp;", "&#35;", "&#x23;", "&nbsp;", "&copy", "AT&T", "R&D; x", "&", "&;", "&#;", "& amp;", "&&amp;",
    "\\&amp;",
    "http://x", "http://x.y", "https://x.y/z?a=b&c=d", "HTTP://X.Y", "ftp://x.y", "(http://x.y)",
    "x http://x.y.",
    "https://x.y\nhttps://z.y", "ahttp://x.y", "http:\\//x.y", "www.x.y", "WWW.X.Y", "(www.x.y)", "www.",
    "www",
    "wwww.x.y", "*www.x.y*", "_http://x.y_", "a@b.c", "a_b@c.d", "_a@b.c_", "*a@b.c*", "mailto:a@b.c",
    "xmpp:a@b.c",
    "a.b-c+d_e@f.g", "a@b.c a@b.c", "x@b.c*", "~a@b.c~", "@user", "@org/team", "#12", "org/repo#12", "GH-12",
    "deadbeef", "http\\://x.y",
  ]

  private static let lines = [
    "x  ", "  x", "x  \ny", "x \n y", "\n\nx\n\n", "x\n\ny", "x\n\n\n\ny", "x\r\ny", "x\ry", "x\r\r\ny",
    "x\n \ny",
    "x\n\t\ny", "x\u{2028}y", "x\u{2029}y", "x\u{85}y", "\u{3000}x", "x\u{A0}", "x  y", "x\ty",
    "a\n  - b\n    - c\n\n1. d\n\n> e\n\n```\nf\n```\n\n| g |\n|---|\n\n[h]: i\n\n<j>\n\n***\n\nk\n===",
    (1...200).map { "- [ ] # line \($0) *of* `it`" }.joined(separator: "\n"),
    String(repeating: "*_`[<&\\~|>#-+=1.)", count: 300),
    String(repeating: "x\n\n", count: 200), String(repeating: "> ", count: 200) + "x",
    String(repeating: "[", count: 500), String(repeating: "*a ", count: 500),
    String(repeating: "#", count: 80),
  ]

  private static let characters = [
    "\u{0}", "a\u{0}b", "\u{1B}[31mred", "\u{7}", "\u{8}x", "\u{B}", "x\u{C}y", "\u{7F}", "\u{9B}31m",
    "\u{80}",
    "\u{202E}evil", "\u{202A}x\u{202C}", "\u{2066}x\u{2069}", "\u{FEFF}x", noncharacter(0xFFFE),
    noncharacter(0xFFFF), noncharacter(0xFDD0),
    noncharacter(0x1FFFF), "e\u{301}", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "नमस्ते", "שלום", "مرحبا", "\u{200F}שלום", "中文，标点。", "！数据 访问者",
    "（x）",
    "“x”", "…",
    "\u{1B}]0;x\u{7}", "# \u{1B}", "\u{200B}", "\u{200B}# x", "\u{301}", "*\u{301}x*", "_\u{1F600}_",
    "\u{10FFFD}",
  ]

  /// Up to two dozen pieces, mostly Markdown's own characters; never without anything to see.
  static func random(_ random: inout some RandomNumberGenerator) -> String {
    let length = Int.random(in: 1...24, using: &random)
    let note = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    return VisibleForm.of(note).isEmpty ? "x" : note
  }

  private static let pieces = marks.split(separator: " ").map(String.init) + spaces

  private static let marks = """
    * ** _ __ ` ``` ~ ~~ ~~~ [ ] ( ) < > ! & &amp; # ## - --- + = === | |-| :- 1. 2) \\ x y ab w www. http:// \
    a@b.c [^1] [x] [x]: ]( <a /> <!-- --> : ; . , " ' @ $ % ^ { } ? / 0 7 中 ， 。 é
    """

  private static let spaces = [
    "\n", "\n", "\n\n", "\r\n", "  ", "    ", "\t", " ", " ", " ", "\u{A0}", "[ ] ",
  ]

  /// Swift takes no literal for what Unicode says will never be a character.
  private static func noncharacter(_ value: UInt32) -> String {
    "x" + (Unicode.Scalar(value).map { String($0) } ?? "")
  }
}
