import SessionModel

/// What is wrong with a field, and which one it is.
public struct FormProblem: Error, Equatable {
  /// The field to be mended.
  public var field: Field
  /// One line that says what would be right.
  public var message: Phrase
}

extension FormField {
  /// The value that was typed; `nil` for none.
  /// - Throws: ``FormProblem`` when it isn't one of the field's form.
  public func value(today: Day) throws(FormProblem) -> Value? {
    let text = input.text
    guard Visibility.hasSomethingToSee(text) else { return nil }
    switch field.form {
    case .text: return .text(text)
    case .choice: return .text(text)
    case .rates:
      do {
        _ = try Funnel.rates(typed: text)
        return .text(text)
      } catch {
        throw FormProblem(field: field, message: error.message)
      }
    case .number: return .number(try number(typed: text))
    case .integer(let range):
      guard let number = Int(text.halfWidth.filter { !$0.isWhitespace }), range.contains(number) else {
        throw FormProblem(field: field, message: .outside(range, text))
      }
      return .integer(number)
    case .flag: return .flag(text == "yes")
    case .reference: return EntryID(text).map(Value.entry)
    case .line:
      do {
        return .text(try Name.checked(text))
      } catch {
        throw FormProblem(field: field, message: error.message)
      }
    case .day:
      switch DayReader.read(text, today: today) {
      case .day(let day): return .day(day)
      case .noSuchDay: throw FormProblem(field: field, message: .noSuchDay(text))
      case .notUnderstood: throw FormProblem(field: field, message: .dayNotUnderstood(text))
      }
    }
  }

  private func number(typed text: String) throws(FormProblem) -> Number {
    let number: Number
    do {
      number = try Number(typed: text)
    } catch {
      throw FormProblem(field: field, message: error.message(for: text))
    }
    if let message = field.problem(with: number) { throw FormProblem(field: field, message: message) }
    return number
  }
}

extension Phrase {
  fileprivate static func outside(_ range: ClosedRange<Int>, _ text: String) -> Phrase {
    Phrase(
      "“\(text.prefix(20))” isn't a whole number from \(range.lowerBound) to \(range.upperBound).",
      zh: "“\(text.prefix(20))”不是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
  }

  static func noSuchDay(_ text: String) -> Phrase {
    Phrase(
      "There is no date “\(text.prefix(20))”; write it like 2027-03-31.",
      zh: "没有“\(text.prefix(20))”这个日期，请写成 2027-03-31 的形式。")
  }

  static func dayNotUnderstood(_ text: String) -> Phrase {
    Phrase(
      "“\(text.prefix(20))” isn't understood; write 2027-03-31, +2w or fri.",
      zh: "看不懂“\(text.prefix(20))”，请写成 2027-03-31、3月31日、+2周 或 周五。")
  }
}
