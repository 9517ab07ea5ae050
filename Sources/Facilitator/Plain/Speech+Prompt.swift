import SessionModel

// What is asked for: the prompt, and the field that is typed into.

extension Speech {
  /// What stands before what is typed: where it goes to. Without an end of line.
  public var prompt: String {
    // A form of one field is called like it.
    let parts = parts.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return parts.map(line).joined(separator: comma) + language.colon
  }

  private var parts: [String] {
    if let overlay = state.overlay { return [asked(by: overlay)[language]] }
    if let setup = state.setup {
      return [Phrase("New meeting", zh: "新会议")[language], setup.form.focused.label[language]]
    }
    guard let desk = state.desk else { return [Phrase("Meetings", zh: "会议")[language]] }
    guard let form = desk.form else {
      return [desk.session.step.name[language], name(desk.column, in: desk.session)]
    }
    return heading(form, desk.session) + [form.form.focused.label[language]]
  }

  private func asked(by overlay: Overlay) -> Phrase {
    switch overlay {
    case .help, .goalMap: Phrase("Enter goes on", zh: "回车继续")
    case .agenda: Phrase("Agenda, a number", zh: "议程，序号")
    case .minutes, .saveElsewhere: Phrase("File name", zh: "文件名")
    case .readBack: Phrase("Enter for the next", zh: "回车到下一条")
    case .retarget: Phrase("A number", zh: "序号")
    case .find: Phrase("Find", zh: "查找")
    case .history: Phrase("A number", zh: "序号")
    case .palette: Phrase("Command", zh: "命令")
    case .question(.pastedLines): Phrase("1, 2 or no", zh: "1、2 或否")
    case .question: Phrase("Yes or no", zh: "是或否")
    }
  }

  private func heading(_ form: EntryForm, _ session: Session) -> [String] {
    let team = form.team == .joint && form.slot == nil ? [] : [name(form.team, in: session)]
    switch form.target {
    case .new:
      let kind = form.title
      return team + [Phrase("new \(kind.english)", zh: "新建\(kind.chinese)")[language]]
    case .entry:
      if form.section == .checks, form.form.focused.field != .text {
        let judge = session.name(of: form.team.other)
        return [Phrase("\(judge.english) checks", zh: "\(judge.chinese)检查")[language]]
      }
      return team + [form.title[language]]
    case .meeting: return [form.title[language]]
    }
  }

  /// The field in focus, with what it holds and what can be chosen; `nil` when nothing is typed.
  var field: SpokenItem? {
    guard let field = state.fieldInFocus else { return nil }
    let place = state.desk?.form.map { "\($0.target)" } ?? "setup"
    var item = SpokenItem(.field)
    if let setup = state.setup {
      let isFirst = setup.form.focused.field == setup.form.fields[0].field
      let how = Phrase(
        "A line fills the field and goes on to the next; an empty line starts the meeting.",
        zh: "输入一行填写该项并到下一项；空行开始会议。")
      item.parts.append(SpokenPart("how", isFirst ? how[language] : ""))
    }
    let texts = present(field) + choices(field) + hint(field)
    // What it holds changes while it is typed into, which nobody wants to be told.
    item.parts.append(
      SpokenPart("field", texts.joined(separator: "\n"), sense: "\(place) \(field.field)"))
    return item
  }

  /// The entry whose field is typed into, where that isn't what it says.
  var subject: SpokenItem? {
    guard let session = state.desk?.session, let form = state.desk?.form, form.form.focused.field != .text,
      let entry = form.edited.flatMap({ session[$0] })
    else { return nil }
    let text = capitalized(label(entry, in: session)[language]) + language.colon + line(entry.text)
    return SpokenItem(.subject, [SpokenPart("subject", sentence(text), sense: entry.id.description)])
  }

  /// What a field holds; nothing for an empty one.
  func present(_ field: FormField) -> [String] {
    let text: String
    switch field.input {
    case .text(let editor): text = editor.text
    case .choice(let input): text = input.selected?.name[language] ?? ""
    }
    return text.isEmpty ? [] : [Phrase("Now: ", zh: "现为：")[language] + line(text)]
  }

  private func hint(_ field: FormField) -> [String] {
    field.field.hint.map { [Phrase("Such as: ", zh: "例如：")[language] + spoken($0)] } ?? []
  }

  private func choices(_ field: FormField) -> [String] {
    guard case .choice(let input) = field.input else { return [] }
    let options = input.options.enumerated().map { "\($0.offset + 1) " + line($0.element.name[language]) }
    if options.isEmpty { return [Phrase("There is nothing to choose yet.", zh: "暂无可选项。")[language]] }
    // Texts of entries are too long to stand side by side.
    if case .reference = field.field.form { return options }
    return [sentence(options.joined(separator: comma))]
  }
}
