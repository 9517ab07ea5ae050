import SessionModel

// A line and what is said to it.

extension Speech {
  /// Reads a line, has the screens take in what it means, and says what came of it.
  /// - Parameters:
  ///   - line: without its end.
  ///   - tell: tells the screens a message, and returns how they are then.
  /// - Returns: what is said, and the words for how the screens are now.
  public func answer(_ line: String, tell: (Message) -> State) -> (lines: [String], after: Speech) {
    let reading = read(line)
    var lines = reading.lines
    var now = self
    for message in reading.messages {
      // What was said before is said again, if it comes again.
      var before = now.state
      before.notice = nil
      now = Speech(tell(message))
      lines += now.news(since: Speech(before), asAnswer: true)
    }
    if lines.isEmpty, reading.wantsAnEffect, now.prompt == prompt {
      lines = now.held(since: self)
    }
    guard !reading.rest.isEmpty else { return (lines, now) }
    let rest = now.answer(reading.rest, tell: tell)
    // Who says more at once needn't be told what was asked in between.
    return (rest.lines, rest.after)
  }
}

extension Speech {
  /// What the field holds, where an editor altered it; else that nothing changed.
  private func held(since before: Speech) -> [String] {
    guard let field = state.fieldInFocus, let former = before.state.fieldInFocus, field.field == former.field,
      field.input.text != former.input.text
    else { return [Phrase("Nothing changed.", zh: "没有变化。")[language]] }
    return present(field)
  }
}

extension PlainReading {
  /// Whether somebody wants something done, and would take silence for a fault.
  fileprivate var wantsAnEffect: Bool {
    messages.contains { message in
      switch message {
      case .command, .choose: true
      default: false
      }
    }
  }
}
