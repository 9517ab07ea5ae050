import SessionModel

extension TOMLSource {
  /// A text in both languages: one that is the same in both, or a table with one for each.
  /// - Parameters:
  ///   - key: what holds it, for messages.
  ///   - line: where that is.
  ///   - check: gives the text as it is kept, or throws what is wrong with it.
  package func phrase(
    _ value: TOMLFileValue, _ key: String, at line: Int?, _ check: (String) throws(TOMLError) -> String
  ) throws(TOMLError) -> Phrase {
    if let text = value.string { return Phrase(same: try check(text)) }
    guard let table = value.table else {
      throw error(
        Phrase(
          "\(key) takes a text in quotes, or one for each language; "
            + "write \(key) = { en = \"…\", zh-Hans = \"…\" }",
          zh: "\(key) 需要带引号的文字，或每种语言各一段；请写 \(key) = { en = \"…\", zh-Hans = \"…\" }"), at: line)
    }
    let languages = Language.allCases.map(\.rawValue)
    if let other = table.keys.sorted().first(where: { !languages.contains($0) }) {
      throw error(
        Phrase(
          "\(key) has no language \(quoted(other)); there are \(languages.joined(separator: " and "))",
          zh: "\(key) 没有语言 \(quoted(other))；可用：\(languages.joined(separator: "、"))"), at: line)
    }
    let english = try text(table, .english, key, at: line)
    let chinese = try text(table, .chinese, key, at: line)
    return Phrase(try check(english), zh: try check(chinese))
  }

  private func text(
    _ table: TOMLFileTable, _ language: Language, _ key: String, at line: Int?
  ) throws(TOMLError) -> String {
    guard let value = table[language.rawValue] else { throw languagesMissing(key, at: line) }
    if let text = value.string { return text }
    throw error(
      Phrase(
        "\(language.rawValue) of \(key) takes a text in quotes", zh: "\(key) 的 \(language.rawValue) 需要带引号的文字"),
      at: line)
  }

  private func languagesMissing(_ key: String, at line: Int?) -> TOMLError {
    error(
      Phrase(
        "\(key) is needed in both languages; write \(key) = { en = \"…\", zh-Hans = \"…\" }, "
          + "or one text for both",
        zh: "\(key) 需要两种语言；请写 \(key) = { en = \"…\", zh-Hans = \"…\" }，或用一段文字代表两者"), at: line)
  }
}
