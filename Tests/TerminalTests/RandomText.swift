/// A generator whose every run is the same (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Texts that go wrong: scripts of all widths, joiners, controls, escapes, unassigned code points.
func randomText(_ generator: inout Seeded, upTo length: Int) -> String {
  let pieces: [String] = [
    "a", "Z", "word", "well-known", " ", "  ", "\n", "\t", "\r\n", "\r", "中", "文字", "，", "。", "（", "」", "！！！",
    "é", "e\u{301}", "\u{301}", "한", "\u{1112}\u{1161}\u{11AB}", "かﾞ", "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇩", "❤️‍🔥", "1️⃣",
    "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{2066}", "\u{2028}", "שלום", "مرحبا", "क्षि", "กำ",
    "\u{1B}[31m", "\u{1B}]0;x\u{07}", "\u{0}", "\u{7F}", "\u{9B}2J", "\u{FFFF}", "\u{378}", "\u{10FFFF}",
    "\u{E0001}",
    "a" + String(repeating: "\u{300}", count: 40), "https://example.org/a/very/long/path?with=query", "𠮷",
    "ｶﾅ", "─│█",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...length, using: &generator) {
    if Bool.random(using: &generator), Bool.random(using: &generator) {
      let value = UInt32.random(in: 0...0x10ffff, using: &generator)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
    } else {
      text += pieces.randomElement(using: &generator) ?? ""
    }
  }
  return text
}
