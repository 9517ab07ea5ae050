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
    guard let table = value.table else { throw languagesMissing(key, at: line) }
    let languages = Language.allCases.map(\.rawValue)
    if let other = table.keys.sorted().first(where: { !languages.contains($0) }) {
      throw error(
        Phrase(
          "\(key) has no language \(quoted(other)); there are \(languages.joined(separator: " and "))",
          zh: "\(key) 没有语言 \(quoted(other))；可用：\(languages.joined(separator: "、"))"), at: line)
    }
    guard let english = table[Language.english.rawValue]?.string,
      let chinese = table[Language.chinese.rawValue]?.string
    else { throw languagesMissing(key, at: line) }
    return Phrase(try check(english), zh: try check(chinese))
  }

  private func languagesMissing(_ key: String, at line: Int?) -> TOMLError {
    error(
      Phrase(
        "\(key) is needed in both languages; write \(key) = { en = \"…\", zh-Hans = \"…\" }, "
          + "or one text for both",
        zh: "\(key) 需要两种语言；请写 \(key) = { en = \"…\", zh-Hans = \"…\" }，或用一段文字代表两者"), at: line)
  }
}
