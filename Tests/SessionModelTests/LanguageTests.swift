import SessionModel
import Testing

/// English and Chinese are equals.
@Suite struct LanguageTests {
  private var phrases: [Phrase] {
    let steps = Step.knownIDs.compactMap { Step.known($0, minutes: 1) }
    return EntryKind.allCases.flatMap { [$0.name, $0.pluralName] } + BlockerKind.allCases.map(\.name)
      + BlockerStatus.allCases.map(\.name) + HelpReply.allCases.map(\.name)
      + StarterChoice.allCases.map(\.name)
      + QuestionOrder.allCases.map(\.name) + OpenEnd.Rule.allCases.flatMap { [$0.name, $0.why] }
      + [Name.Problem.empty, .tooLong, .sameAsOther].map(\.message) + steps.map(\.name)
      + steps.flatMap(\.prompts).map(\.question) + Party.allCases.map { TestSession().session.name(of: $0) }
      + EntryKind.allCases.flatMap(\.fields).map(\.name)
  }

  @Test func everyPhraseIsThereInBoth() {
    #expect(phrases.count > 150)
    for phrase in phrases {
      for language in Language.allCases {
        #expect(!phrase[language].isEmpty && phrase[language].first?.isWhitespace == false, "\(phrase)")
      }
    }
  }

  @Test func chinesePhrasesAreChinese() {
    // Team names are what somebody typed.
    for phrase in phrases where phrase.english != phrase.chinese {
      #expect(phrase.chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(phrase)")
      #expect(!phrase.english.unicodeScalars.contains { $0.value > 0x2FFF }, "\(phrase)")
    }
  }

  @Test func everyChoiceOfAFieldHasAName() {
    for field in EntryKind.allCases.flatMap(\.fields) {
      guard case .choice(let choices) = field.form else { continue }
      #expect(!choices.isEmpty && choices.allSatisfy { !$0.name.english.isEmpty && !$0.name.chinese.isEmpty })
    }
  }

  @Test(
    arguments: [
      ("en", Language.english), ("EN", .english), ("en-GB", .english), ("en_US.UTF-8", .english),
      ("en.UTF-8", .english),
      ("zh", .chinese), ("zh-Hans", .chinese), ("zh_CN.UTF-8", .chinese), ("zh-TW", .chinese),
      ("zh.UTF-8", .chinese),
      ("de", nil), ("", nil), ("english", nil), ("zhx", nil), ("C.UTF-8", nil), ("POSIX", nil),
    ] as [(String, Language?)]) func localesAskForALanguage(name: String, language: Language?)
  {
    #expect(Language(name: name) == language)
  }
}
