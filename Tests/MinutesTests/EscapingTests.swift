import Minutes
import Testing

/// Escapes stand only where Markdown would act, so that the source reads well.
@Suite struct EscapingTests {
  @Test(arguments: [
    "Raise the rate by 5 %", "snake_case_name", "2 * 3 = 6", "a < b", "5 > 3", "<3", "AT&T", "R&D",
    "#12",
    "see #12", "@user", "a - b", "x + y", "1.5", "v1.2. x", "2027.", "a (b)", "a [b]", "[b", "a] b", "what?!",
    "a | b", "~30 %", "C:\\dir", "é, ü", "客户在谈论什么", "a = b", "http: x", "www", "a.b", "$5", "100%", "-5",
    "+5",
    "\"quoted\"", "it's", "x:y", "{x}", "^x", "a: b.", "A – b … “c”", "是：否，（对）！", "e.g. x.",
  ]) func readsAsTypedWithinALine(text: String) {
    #expect(MarkdownText.escaped("x " + text, in: .block) == "x " + text)
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("#12", "\\#12"), ("- x", #"\- x"#), ("-5", "-5"), ("+ x", #"\+ x"#), ("* x", #"\* x"#),
    ("-", #"\-"#), ("---", #"\---"#), ("- - -", #"\- - -"#), ("***", #"\*\*\*"#), ("===", #"\==="#),
    ("== x", "== x"), ("> x", #"\> x"#), ("1. x", #"1\. x"#), ("12) x", #"12\) x"#), ("1.5 x", "1.5 x"),
    ("2027.", #"2027\."#), ("~~~", #"\~\~\~"#), ("~30 %", "~30 %"), ("[ ] x", #"\[ ] x"#),
    ("[x] y", #"\[x\] y"#),
    ("|-|", #"\|-|"#), ("| a |", "| a |"), (":--", #"\:--"#), ("    x", "x"), ("\tx", "x"), ("  x  ", "x"),
  ]) func escapesWhatStartsABlock(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .block) == written)
    #expect(MarkdownText.escaped("x\n" + text, in: .inline) == "x\\\n" + written)
  }

  @Test(arguments: [
    ("*x*", #"\*x\*"#), ("_x_", #"\_x\_"#), ("x_", #"x\_"#), ("`x`", #"\`x\`"#), ("a ~~b~~", #"a ~~b\~\~"#),
    ("[a](b)", #"[a\](b)"#), ("![a](b)", #"![a\](b)"#), ("[a][b]", #"[a\][b]"#), ("(a)[b]", #"(a)\[b]"#),
    ("x[^1]", #"x\[^1]"#), ("<b>", #"\<b>"#), ("</b>", #"\</b>"#), ("<!--", #"\<!--"#), ("&amp;", #"\&amp;"#),
    ("R&D; x", #"R\&D; x"#),
    ("&#35;", #"\&#35;"#), ("http://x", #"http\://x"#), ("www.x", #"www\.x"#), ("a\\", #"a\\"#),
    ("\\*", #"\\\*"#),
    ("\\a", #"\a"#), ("a@b.c", "a@b.c"), ("a|b", "a|b"), ("中_文", "中_文"), ("a *b* c", #"a \*b\* c"#),
  ]) func escapesWhatFormatsOrLinks(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .inline) == written)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("a\nb", "a b"), ("# x", "# x"), ("x\\|y", #"x\\\|y"#), ("- x", "- x"),
  ]) func cellsHoldOneLine(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .cell) == written)
  }

  @Test(arguments: [
    ("x #", "x \\#"), ("x ##", "x \\##"), ("x#", "x#"), ("#", "\\#"), ("a\nb", "a b"), ("a|b", "a|b"),
  ]) func headingsHoldOneLine(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .heading) == written)
  }

  @Test(arguments: [
    ("a\nb", "a\\\nb"), ("a\r\nb", "a\\\nb"), ("a\rb", "a\\\nb"), ("a\n\nb", "a\\\n\\\nb"), ("\n a \n ", "a"),
    ("a  \n  b", "a\\\nb"), ("a\u{2028}b", "a\\\nb"), ("", ""), (" \n\t\n", ""), ("a\\\nb", "a\\\\\\\nb"),
  ]) func lineBreaksStayInTheParagraph(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .block) == written)
  }

  @Test(arguments: [
    ("a\u{0}b", "a␀b"), ("\u{1B}[31m", "␛[31m"), ("\u{7F}", "␡"), ("\u{9B}x", "⟨U+9B⟩x"),
    ("\u{202E}x", "⟨U+202E⟩x"),
    ("\u{2066}x", "⟨U+2066⟩x"), ("\u{200F}x", "\u{200F}x"), ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"), ("a\tb", "a b"),
  ]) func controlsAreVisible(text: String, written: String) {
    #expect(MarkdownText.escaped(text, in: .block) == written)
  }
}
