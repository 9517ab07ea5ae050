import SessionModel
import Terminal

// Lines that are text: of a field, of a search, of a file's name.

extension Speech {
  /// A line where text is asked for.
  func text(_ line: String) -> PlainReading {
    switch state.overlay {
    case .minutes, .saveElsewhere:
      return line.trimmed.isEmpty ? PlainReading(.key(.enter)) : PlainReading(.fill(line), .key(.enter))
    case .find, .palette: return query(line)
    default: break
    }
    if state.setup != nil, line.isEmpty { return PlainReading(.key(.enter)) }
    if line.isEmpty, isContinued == nil { return PlainReading(.key(.enter)) }
    return filled(line, then: state.setup == nil ? .key(.enter) : .key(.tab))
  }

  /// A query, or the number of what it found.
  private func query(_ line: String) -> PlainReading {
    let (count, hasQuery) =
      switch state.overlay {
      case .find(let find): (find.found.count, !find.query.text.isEmpty)
      case .palette(let palette):
        (palette.commands(at: state.place, in: language).count, !palette.query.text.isEmpty)
      default: (0, false)
      }
    if hasQuery, let number = Int(line.trimmed.halfWidth), count > 0, 1...count ~= number {
      return PlainReading(.choose(number - 1))
    }
    if hasQuery, line.trimmed.isEmpty, case .find(let find) = state.overlay, !find.isBrowsing {
      return PlainReading(.key(.enter), .key(.enter))
    }
    return line.trimmed.isEmpty ? PlainReading(.key(.enter)) : PlainReading(.fill(line))
  }

  // MARK: Fields

  /// A line put into the field, and what comes after it; an empty one leaves the field as it is.
  func filled(_ line: String, then next: Message) -> PlainReading {
    guard let field = state.fieldInFocus else { return PlainReading(next) }
    switch field.input {
    case .choice(let input):
      if line.trimmed.isEmpty { return PlainReading(next) }
      guard let option = option(line, of: input) else { return PlainReading(saying: [howToChoose(input)]) }
      return PlainReading(.fill(option.value), next)
    case .text(let editor):
      let whole = (isContinued ?? "") + line
      if line.isEmpty, isContinued == nil { return PlainReading(next) }
      guard whole.utf8.count <= editor.limit else { return PlainReading(saying: [tooLong(editor.limit)]) }
      // A line break that nothing follows isn't meant.
      return PlainReading(.fill(line.isEmpty ? String(whole.dropLast()) : whole), next)
    }
  }

  /// What the field holds, when the line before left its text open.
  private var isContinued: String? {
    guard case .text(let editor)? = state.fieldInFocus?.input, editor.text.last == "\n" else { return nil }
    return editor.text
  }

  /// A line, and a line break after it.
  func broken(_ line: String) -> PlainReading {
    guard case .text(let editor)? = state.fieldInFocus?.input, editor.isMultiline else {
      return PlainReading(saying: [Phrase("This field has one line only.", zh: "此项只有一行。")[language]])
    }
    let whole = (isContinued ?? "") + line + "\n"
    guard whole.utf8.count <= editor.limit else { return PlainReading(saying: [tooLong(editor.limit)]) }
    return PlainReading(.fill(whole))
  }

  /// Says that a line doesn't fit.
  /// - Parameter limit: what fits, in bytes.
  public func tooLong(_ limit: Int) -> String {
    Phrase(
      "That line is too long: here at most \(limit) bytes fit. Nothing was taken.",
      zh: "这一行太长：此处最多 \(limit) 字节。未作任何更改。")[language]
  }

  // MARK: Choices

  /// The option of a number, or of a name or its only beginning.
  private func option(_ line: String, of input: ChoiceInput) -> FieldChoice? {
    let wanted = SearchText.folded(line).trimmed
    if let number = Int(wanted), input.options.indices.contains(number - 1) {
      return input.options[number - 1]
    }
    let names = { (option: FieldChoice) in
      [option.value, option.name.english, option.name.chinese].map { SearchText.folded($0) }
    }
    if let exact = input.options.first(where: { names($0).contains(wanted) }) { return exact }
    let begun = input.options.filter { names($0).contains { $0.hasPrefix(wanted) } }
    return begun.count == 1 ? begun[0] : nil
  }

  private func howToChoose(_ input: ChoiceInput) -> String {
    guard !input.options.isEmpty else {
      return Phrase("There is nothing to choose yet.", zh: "暂无可选项。")[language]
    }
    return Phrase(
      "Here one is chosen, by number or name; :clear chooses none.", zh: "此处为选择项：输入序号或名称；:清空 取消选择。")[language]
  }
}
