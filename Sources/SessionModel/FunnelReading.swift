// How people write conversion rates, and where a meeting keeps what makes a funnel.

extension Funnel {
  /// Reads rates in per cent, from the won deal upwards: `25%, 80%, 50%`, `25 80 50`, `25％、80％，12.5％`.
  ///
  /// Always per cent: `0.25%` is a quarter of one per cent. Rates without a sign of which none is above 1 are refused,
  /// since they are most likely meant as fractions; rates of which some have a per cent sign and some don't
  /// are refused rather than guessed, since `12,5%` may be one rate or two.
  /// - Throws: ``Problem`` when one isn't above 0 and at most 100, when there is none, or more than
  ///   ``maximumRates``.
  public static func rates(typed text: String) throws(Problem) -> [Number] {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .noRates }
    var pieces: [Substring] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ",，、;；".contains($0) }) {
      let words = wordsWithSigns(of: part)
      guard !words.isEmpty else { throw .rateMissing(pieces.count + 1) }
      pieces += words
    }
    guard pieces.count <= maximumRates else { throw .tooManyRates }
    guard Set(pieces.map { $0.last.map(isPerCent) }).count == 1 else { throw .mixedPerCent }
    var rates: [Number] = []
    for piece in pieces { rates.append(try rate(typed: String(piece), number: rates.count + 1)) }
    let hasSigns = pieces.contains { $0.last.map(isPerCent) == true }
    if !hasSigns, let first = rates.first, rates.allSatisfy({ $0 <= Number(1) }) {
      throw .likeFractions(first)
    }
    return rates
  }

  /// The words of a text; a per cent sign that stands alone belongs to the word before it.
  private static func wordsWithSigns(of text: Substring) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).reduce(into: []) { words, word in
      if let last = words.last, word.count == 1, word.allSatisfy(isPerCent) {
        words[words.count - 1] = last + word
      } else {
        words.append(word)
      }
    }
  }

  private static func rate(typed text: String, number: Int) throws(Problem) -> Number {
    let rate: Number
    do {
      rate = try Number(typed: text)
    } catch .tooLong {
      throw .rateTooLong(number, text)
    } catch {
      throw .rateNotUnderstood(number, text)
    }
    guard rate.isPartOfHundred else { throw .rateOutOfRange(number, rate) }
    return rate
  }

  private static func isPerCent(_ character: Character) -> Bool {
    character == "%" || character == "％"
  }
}

extension Field {
  /// One line that says what would be right when a number can't stand in this field; `nil` when it can.
  public func problem(with number: Number) -> Phrase? {
    Funnel.Problem(of: number, in: self)?.message
  }
}

extension Session {
  /// A goal's reverse funnel; `nil` while its revenue, deal size or rates are missing, or when they can't be used.
  public func funnel(of goal: Entry) -> Funnel? {
    guard let revenue = goal[.revenue]?.number, let dealSize = goal[.dealSize]?.number,
      let typed = goal[.rates]?.text, let rates = try? Funnel.rates(typed: typed)
    else { return nil }
    guard let share = goal[.share].map(\.number) ?? Number(100) else { return nil }
    return try? Funnel(revenue: revenue, share: share, dealSize: dealSize, rates: rates)
  }
}
