/// Checks the one-line names that people give: a meeting's title, a team, a person.
public enum Name {
  /// Why a name can't be taken.
  public enum Problem: Error, Equatable, Sendable {
    /// Nothing that can be seen.
    case empty
    /// More than ``Limits/nameCharacters`` characters or ``Limits/nameBytes`` bytes.
    case tooLong
    /// A team called so could not be told from both teams together.
    case reserved
    /// Two teams of one name could not be told apart.
    case sameAsOther
  }

  /// The name as it is kept: white space around it dropped, line breaks and other controls inside made spaces.
  /// - Throws: ``Problem/empty`` or ``Problem/tooLong``.
  public static func checked(_ text: String) throws(Problem) -> String {
    try checked(text, characters: Limits.nameCharacters, bytes: Limits.nameBytes)
  }

  /// A question of an agenda, kept in one line like a name.
  /// - Throws: ``Problem/empty``, or ``Problem/tooLong`` beyond ``Limits/questionCharacters`` or
  ///   ``Limits/questionBytes``.
  public static func checkedQuestion(_ text: String) throws(Problem) -> String {
    try checked(text, characters: Limits.questionCharacters, bytes: Limits.questionBytes)
  }

  private static func checked(_ text: String, characters: Int, bytes: Int) throws(Problem) -> String {
    let name = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Visibility.sight(of: $0) == .control ? " " : $0 })
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard Visibility.hasSomethingToSee(name) else { throw .empty }
    guard name.count <= characters, name.utf8.count <= bytes else { throw .tooLong }
    return name
  }

  /// Whether two names look the same to people, who see neither case nor what has no shape.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    Visibility.seen(one).lowercased() == Visibility.seen(other).lowercased()
  }

  /// Two team names that can be told apart, checked one by one and against each other.
  public static func checkedTeams(_ left: String, _ right: String) throws(Problem) -> (String, String) {
    let names = (try checked(left), try checked(right))
    for name in [names.0, names.1] where ["joint", "共同"].contains(where: { isSame($0, name) }) {
      throw .reserved
    }
    guard !isSame(names.0, names.1) else { throw .sameAsOther }
    return names
  }
}

extension Name.Problem {
  /// One line that says what to do.
  public var message: Phrase {
    switch self {
    case .empty:
      Phrase("A name can't be empty; type a character that can be seen.", zh: "名称不能为空，请输入可见的字符。")
    case .tooLong:
      Phrase(
        "That name is too long; use at most \(Limits.nameCharacters) characters.",
        zh: "名称太长，最多 \(Limits.nameCharacters) 个字符。")
    case .reserved:
      Phrase(
        "“Joint” is what both teams together are called; choose another name.", zh: "“共同”指两个团队一起；请换一个名称。")
    case .sameAsOther:
      Phrase("The two teams need different names.", zh: "两个团队的名称必须不同。")
    }
  }
}
