/// A language that screens and minutes are complete in.
public enum Language: String, CaseIterable, Sendable, Codable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh-Hans"

  /// The language a name or a locale asks for: `en`, `zh`, `zh-Hans`, `zh_CN.UTF-8`; `nil` for any other.
  ///
  /// Traditional Chinese isn't offered, and is better served by Simplified than by English.
  public init?(name: some StringProtocol) {
    let name = name.lowercased()
    if name == "zh" || name.hasPrefix("zh-") || name.hasPrefix("zh_") || name.hasPrefix("zh.") {
      self = .chinese
    } else if name == "en" || name.hasPrefix("en-") || name.hasPrefix("en_") || name.hasPrefix("en.") {
      self = .english
    } else {
      return nil
    }
  }
}

extension Language {
  /// What stands between a label and what it labels.
  public var colon: String {
    switch self {
    case .english: ": "
    case .chinese: "："
    }
  }
}

/// A text in every language of the program. That none is missing is checked by the compiler.
public struct Phrase: Hashable, Sendable, Codable {
  /// The English text.
  public var english: String
  /// The text in Simplified Chinese.
  public var chinese: String

  /// Makes a phrase from its texts.
  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A phrase that is the same in every language: a name, a number.
  public init(same text: String) {
    self.init(text, zh: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private enum CodingKeys: String, CodingKey {
    case english = "en"
    case chinese = "zh-Hans"
  }
}
