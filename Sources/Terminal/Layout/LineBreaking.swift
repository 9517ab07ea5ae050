/// Where a line may end: a small part of Unicode's line breaking (UAX #14) with the prohibitions of Chinese
/// and Japanese typesetting (GB/T 15834, JIS X 4051).
enum LineBreaking {
  /// How a character takes part.
  enum Class: Equatable {
    /// A blank: a line may end after it.
    case space
    /// Part of a word.
    case letter
    /// Part of a number: no line ends within 2027-01-12.
    case digit
    /// A break is allowed before and after.
    case ideograph
    /// Never starts a line: closing punctuation. What follows a full-width one may start the next line.
    case closing(isWide: Bool)
    /// Never ends a line: opening punctuation. A full-width one may start it.
    case opening(isWide: Bool)
    /// A line may end after it when it joins two words.
    case hyphen
  }

  private static let closingSigns = Set(
    """
    ，。！？、；：）」』】》〉〕］｝〗〙〛｠〞〟”’…‥⋯·・･‧—―⸺～〜〰／‼⁇⁈⁉﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｡｣､
    )]},.!?;:%»›％‰℃℉°′″¢￠
    ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯｰﾞﾟ
    ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ
    """.unicodeScalars.filter { $0 != "\n" })
  private static let openingSigns = Set("（「『【《〈〔［｛〖〘〚｟〝﹙﹛﹝｢“‘([{«‹＃＠￥＄￡$€£¥#@".unicodeScalars)

  static func classify(_ grapheme: Grapheme, columns: Int) -> Class {
    let scalar = grapheme.base
    switch scalar {
    case " ", "\t", "\u{3000}", "\u{200B}", "\u{2002}"..."\u{2006}", "\u{2008}"..."\u{200A}": return .space
    case "-", "/", "\u{2010}", "\u{2013}": return .hyphen
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .digit
    default: break
    }
    if closingSigns.contains(scalar) { return .closing(isWide: columns >= 2) }
    if openingSigns.contains(scalar) { return .opening(isWide: columns >= 2) }
    return columns >= 2 ? .ideograph : .letter
  }

  /// Whether a line may end between two neighbours; `isWordBefore`: what precedes `first` is a letter.
  static func allowsBreak(after first: Class, before second: Class, isWordBefore: Bool) -> Bool {
    switch (first, second) {
    case (_, .space): false
    case (.space, _): true
    case (_, .closing), (.opening, _): false
    case (.ideograph, _), (_, .ideograph): true
    case (.hyphen, .letter): isWordBefore
    case (.closing(isWide: true), _), (_, .opening(isWide: true)): true
    default: false
    }
  }

  /// Whether a word too long for a line may be broken between two neighbours: wherever no line would start
  /// with closing punctuation, a hyphen or a blank, nor end with opening punctuation.
  static func bearsBreak(after first: Class, before second: Class) -> Bool {
    switch (first, second) {
    case (_, .space), (_, .closing), (_, .hyphen), (.opening, _): false
    default: true
    }
  }
}
