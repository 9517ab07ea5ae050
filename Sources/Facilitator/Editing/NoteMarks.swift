import SessionModel

/// What a note's text says of itself: its kind, who answers for it, by when.
///
/// `!` first makes a blocker (`!data` tells its kind), `?` a request for help, `=` a decision, `*` an action, `#` and
/// the name of a kind any other; `@name` names the owner, `due:` and a date the day. Full-width forms count the same,
/// and both languages' words whatever the screen's. A `\` first means none of this.
struct NoteMarks: Equatable {
  /// What it is; `nil` where the text doesn't say.
  var kind: EntryKind?
  /// What else it says.
  var fields: [Field: Value] = [:]
  /// The text without its marks.
  var text: String
  /// A date that can't be read, with the message that says why.
  var problem: FormProblem?
  /// Whether that date stands at the end and may still be typed.
  var isHalfTyped = false

  /// Whether anything but the words themselves was understood.
  var saysSomething: Bool { kind != nil || !fields.isEmpty || problem != nil && !isHalfTyped }

  /// Reads a text.
  /// - Parameters:
  ///   - kind: what the note is unless it says otherwise.
  ///   - people: the names that are known, asked for only where there is an `@`; one of them ends where it ends, also without a blank after it.
  ///   - today: what dates count from.
  init(_ typed: String, _ kind: EntryKind, people: @autoclosure () -> [String], today: Day) {
    // A blank before a mark is a slip, not a wish for its letter.
    let trimmed = typed.drop(while: \.isWhitespace)
    let typed =
      trimmed.first.map { Self.marks[$0] != nil || "#＃\\＼".contains($0) } == true ? String(trimmed) : typed
    guard let first = typed.first else {
      text = typed
      return
    }
    if "\\＼".contains(first) {
      text = String(typed.dropFirst())
      return
    }
    text = typed
    readKind()
    let fields = (self.kind ?? kind).fields
    if fields.contains(.owner) { readOwner(people) }
    if fields.contains(.due) { readDue(today) }
  }

  // MARK: The kind

  private static let marks: [Character: EntryKind] = [
    "!": .blocker, "！": .blocker, "?": .help, "？": .help, "=": .decision, "＝": .decision, "*": .action,
    "＊": .action,
  ]

  private mutating func readKind() {
    guard let first = text.first else { return }
    if let marked = Self.marks[first] {
      kind = marked
      text.removeFirst()
      if marked == .blocker { readBlockerKind() }
    } else if "#＃".contains(first), let (named, rest) = Self.kind(named: text.dropFirst()) {
      kind = named
      text = String(rest)
    } else {
      return
    }
    text = String(text.drop(while: \.isWhitespace))
  }

  /// `!data` and `!数据` tell the blocker's kind; `!nobody` is a blocker that begins with that word.
  private mutating func readBlockerKind() {
    for kind in BlockerKind.allCases {
      for name in Language.allCases.map({ kind.name[$0] }) {
        // 数据库 is a database, no kind with a word after it.
        guard let rest = Self.after(name, in: text[...]), rest.first?.isLetter != true else { continue }
        fields[.blockerKind] = .text(kind.rawValue)
        text = String(rest.drop { $0.isWhitespace || ":：".contains($0) })
        return
      }
    }
  }

  private static func kind(named text: Substring) -> (EntryKind, Substring)? {
    for (name, kind) in kindNames {
      if let rest = after(name, in: text) { return (kind, rest) }
    }
    return nil
  }

  /// Every name of every kind, the longest first: a parked topic is no parked entry that begins with “topic”.
  private static let kindNames = EntryKind.notes.flatMap { kind in
    Set([kind.rawValue] + Language.allCases.map { kind.name[$0] }).map { ($0, kind) }
  }.sorted { ($0.0.count, $1.0) > ($1.0.count, $0.0) }

  /// What comes after a word at the start of a text; `nil` where the text doesn't begin with just that word. A
  /// Chinese word ends where it ends.
  private static func after(_ word: String, in text: Substring) -> Substring? {
    let found = text.prefix(word.count)
    guard found.lowercased() == word.lowercased() else { return nil }
    let rest = text.dropFirst(word.count)
    guard let next = rest.first, let last = word.last, last.isASCII else { return rest }
    return next.isLetter || next.isNumber ? nil : rest
  }

  // MARK: Owner and due date

  private mutating func readOwner(_ people: () -> [String]) {
    guard let at = mark("@", "＠") else { return }
    let after = text[text.index(after: at)...]
    let known = people().filter { after.lowercased().hasPrefix($0.lowercased()) }.max { $0.count < $1.count }
    let name = known.map { after.prefix($0.count) } ?? after.prefix { !Self.endsName($0) }
    guard !name.isEmpty, let owner = try? Name.checked(known ?? String(name)) else { return }
    fields[.owner] = .text(owner)
    cut(at..<name.endIndex)
  }

  private static func endsName(_ character: Character) -> Bool {
    character.isWhitespace || ",;，、；。！？!?()（）@＠".contains(character)
  }

  private static let dueWords = ["due:", "due：", "截止:", "截止："]

  private mutating func readDue(_ today: Day) {
    for word in Self.dueWords {
      guard let range = text.range(ofWord: word) else { continue }
      var date = text[range.upperBound...].prefix { !$0.isWhitespace && !",;，；。".contains($0) }
      if date.last == "." { date.removeLast() }
      guard !date.isEmpty else { return }
      switch DayReader.read(String(date), today: today) {
      case .day(let day):
        fields[.due] = .day(day)
        cut(range.lowerBound..<date.endIndex)
      case .noSuchDay: problem = FormProblem(field: .text, message: .noSuchDay(String(date)))
      case .notUnderstood:
        isHalfTyped = date.endIndex == text.endIndex
        problem = FormProblem(field: .text, message: .dayNotUnderstood(String(date)))
      }
      return
    }
  }

  /// Where a mark stands that begins a word: the @ of an address within one is none.
  private func mark(_ marks: Character...) -> String.Index? {
    text.indices.first { index in
      guard marks.contains(text[index]) else { return false }
      guard index > text.startIndex else { return true }
      let before = text[text.index(before: index)]
      return !(before.isASCII && (before.isLetter || before.isNumber || "._-+".contains(before)))
    }
  }

  /// Takes a mark out, with one of the blanks around it.
  private mutating func cut(_ range: Range<String.Index>) {
    var before = text[..<range.lowerBound]
    var after = text[range.upperBound...]
    if before.last?.isWhitespace != false, after.first?.isWhitespace == true { after.removeFirst() }
    if let sign = after.first, ",;.，、；。".contains(sign), before.last == " " { before.removeLast() }
    text = String(before) + String(after)
    while text.last?.isWhitespace == true { text.removeLast() }
  }
}

extension String {
  /// Where a word stands, case aside, that isn't the end of another word.
  fileprivate func range(ofWord word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      let isStart =
        start == startIndex || !(self[index(before: start)].isASCII && self[index(before: start)].isLetter)
      if isStart, rest.prefix(word.count).lowercased() == word {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
