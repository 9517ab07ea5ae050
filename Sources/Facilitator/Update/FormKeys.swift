import SessionModel
import Terminal

// Typing into an entry.

extension State {
  mutating func handleInForm(_ key: Key) -> [Effect] {
    if let first = desk?.firstKey { return handle(key, after: first) }
    if let command = setting.keyMap.commandWhileTyping(for: key) {
      return command.leavesTyping ? leaveTyping(by: command) : run(command)
    }
    switch key {
    case .escape, .ctrl("c"): return endTyping()
    case .enter: return keepForm()
    case .tab: return completeName() ?? moveField(by: 1)
    case .backTab: return moveField(by: -1)
    default:
      if waitForSecondKey(after: key) { return [] }
      guard let columns = panel?.textColumns, var form = desk?.form?.form else { return [] }
      let outcome = form.handle(key, language: setting.language, columns: columns, kills: &kills)
      if case .choice = form.focused.input, outcome == .ignored, key.character != nil { sayHowToChoose() }
      desk?.form?.form = form
      return typed(outcome)
    }
  }

  /// The panel in which the note is typed; `nil` when none is.
  private var panel: PanelLayout? {
    desk?.form.map { PanelLayout($0.form, columns: Layout(size: size).stage.columns, setting.language) }
  }

  mutating func paste(_ text: String) -> [Effect] {
    desk?.firstKey = nil
    if case .minutes(let minutes, let scroll, var name) = overlay {
      name.insert(text)
      overlay = .minutes(text: minutes, scroll: scroll, name: name)
      return []
    }
    if case .find(var find) = overlay, !find.isBrowsing {
      find.query.insert(text)
      find.selection = 0
      overlay = .find(find)
      return []
    }
    if case .palette(var palette) = overlay {
      palette.query.insert(text)
      overlay = .palette(palette)
      return []
    }
    if overlay == nil, let form = desk?.form, form.takesLines, text.pastedLines.count > 1 {
      overlay = .question(.pastedLines(text))
      return []
    }
    return overlay == nil ? insert(text) : refusePaste()
  }

  /// Puts a pasted text where something is typed: one edit, whatever its size.
  mutating func insert(_ text: String) -> [Effect] {
    if case .text(var editor)? = (desk?.form?.form ?? setup?.form)?.focused.input {
      let fits = editor.insert(text)
      if setup != nil {
        setup?.form.focused.input = .text(editor)
      } else {
        desk?.form?.form.focused.input = .text(editor)
      }
      return typed(fits ? .edited : .full)
    }
    return refusePaste()
  }

  private mutating func refusePaste() -> [Effect] {
    let label = setting.keyMap.label(for: .newNote)
    notice = Notice(
      Phrase(
        "Nothing is being typed here; \(label) begins a note to paste into.", zh: "此处不能粘贴；先按 \(label) 新建记录。"),
      .warning)
    return []
  }

  mutating func typed(_ outcome: TextEditor.Outcome) -> [Effect] {
    switch outcome {
    case .edited:
      if desk?.form != nil, desk?.draftDue == nil { desk?.draftDue = now.advanced(by: Self.draftDelay) }
    case .full:
      notice = Notice(
        Phrase(
          "That doesn't fit: a note holds 64 KiB, a name \(Limits.nameBytes) bytes.",
          zh: "放不下：一条记录最多 64 KiB，名称最多 \(Limits.nameBytes) 字节。"), .warning)
    case .ignored: break
    }
    return []
  }

  private mutating func moveField(by distance: Int) -> [Effect] {
    guard checkFocusedField() else { return [] }
    desk?.form?.form.moveFocus(by: distance)
    return []
  }

  /// Says at once what is wrong with the field that is being left.
  private mutating func checkFocusedField() -> Bool {
    do throws(FormProblem) {
      _ = try desk?.form?.form.focused.value(today: today)
      return true
    } catch {
      notice = Notice(error.message, .warning)
      return false
    }
  }

  // MARK: Drafts

  /// How long after the first key that isn't noted the draft is written, in milliseconds.
  static let draftDelay: Int64 = 250

  /// Notes what is being typed, so that it outlives this terminal.
  mutating func noteDraft(onlyIfDue: Bool = false) -> [Effect] {
    guard let desk, let due = desk.draftDue, let form = desk.form else { return [] }
    if onlyIfDue, due.elapsed(since: now) > 0 { return [] }
    self.desk?.draftDue = nil
    guard let slot = form.slot else { return [] }
    let key = DraftKey(terminal: setting.terminal, slot: slot)
    let isBlank = form.form.texts.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    let typed = form.isAltered && !(isBlank && form.original.isEmpty) ? form.form.texts : nil
    // What is half typed into fields that this form doesn't show stays.
    let others = desk.session.drafts[key]?.texts.filter { form.form[$0.key] == nil } ?? [:]
    let texts = typed.map { $0.merging(others) { typed, _ in typed } } ?? (others.isEmpty ? nil : others)
    guard desk.session.drafts[key]?.texts != texts else { return [] }
    return change([.draft(key, texts)])
  }

  /// The operation that drops a form's draft, if there is one; what the form doesn't show stays.
  func droppingDraft(of form: EntryForm) -> [Operation] {
    guard let slot = form.slot else { return [] }
    let key = DraftKey(terminal: setting.terminal, slot: slot)
    guard let draft = desk?.session.drafts[key] else { return [] }
    let others = draft.texts.filter { form.form[$0.key] == nil }
    return [.draft(key, others.isEmpty ? nil : others)]
  }

  mutating func endTyping() -> [Effect] {
    guard let form = desk?.form else { return [] }
    desk?.draftDue = now
    let effects = noteDraft()
    if form.isAltered, form.slot != nil {
      notice = Notice(Phrase("Kept as a draft; begin again here to go on.", zh: "已存为草稿；在此重新开始即可继续。"))
    }
    desk?.form = nil
    desk?.draftDue = nil
    return effects
  }

  // MARK: Keeping

  mutating func keepForm() -> [Effect] {
    guard let form = desk?.form else { return [] }
    let values: [Field: Value?]
    do throws(FormProblem) {
      values = try form.alteredValues(today: today)
    } catch {
      return refuse(error.field, error.message)
    }
    if form.hasAmbiguousTarget { return refuse(.unit, .whichPercent) }
    desk?.draftDue = nil
    switch form.target {
    case .new(let kind, let team, let step, let place):
      return keepNew(kind, team, step, place, values, form)
    case .entry(let id, let then): return keepEdit(id, then, values, form)
    case .meeting: return keepMeeting(values)
    }
  }

  private mutating func keepMeeting(_ values: [Field: Value?]) -> [Effect] {
    guard let session = desk?.session else { return [] }
    let wanted: [Field] = [.title, .leftTeam, .rightTeam]
    if let field = wanted.first(where: { if case .some(.none) = values[$0] { true } else { false } }) {
      return refuse(field, Name.Problem.empty.message)
    }
    if values[.leftTeam] != nil || values[.rightTeam] != nil {
      let names = [(Field.leftTeam, Party.left), (.rightTeam, .right)].map { field, party in
        values[field]??.text ?? session.name(of: party)[setting.language]
      }
      do throws(Name.Problem) {
        _ = try Name.checkedTeams(names[0], names[1])
      } catch {
        return refuse(.rightTeam, error.message)
      }
    }
    desk?.form = nil
    if desk?.hasColumns == false { moveSelection(by: 1) }
    var values = values
    if values[.nextCheckIn] == nil, session.nextCheckIn == nil,
      let cadence = (values[.cadence] ?? nil)?.text.flatMap(Cadence.init)
    {
      values[.nextCheckIn] = .day(cadence.day(after: session.date ?? today))
    }
    return change(values.sorted { $0.key.rawValue < $1.key.rawValue }.map { .set(nil, $0.key, $0.value) })
  }

  private mutating func refuse(_ field: Field, _ message: Phrase) -> [Effect] {
    desk?.form?.form.focus(on: field)
    // What is refused is still only typed: it must be noted all the same.
    desk?.draftDue = now.advanced(by: Self.draftDelay)
    notice = Notice(message, .warning)
    return []
  }

  private mutating func keepNew(
    _ kind: EntryKind, _ team: Party, _ step: Step.ID, _ place: Session.Place, _ values: [Field: Value?],
    _ form: EntryForm
  ) -> [Effect] {
    let marks = understood(form)
    if let problem = marks?.problem { return refuse(.text, problem.message) }
    // What was typed into a field of its own counts more than a mark.
    var fields = (marks?.fields ?? [:]).merging(values.compactMapValues { $0 }) { $1 }
    if let text = marks?.text { fields[.text] = text.isEmpty ? nil : .text(text) }
    guard fields[.text] != nil else {
      if !form.isAltered { return endTyping() }
      return refuse(.text, Phrase("It needs a text first.", zh: "请先输入内容。"))
    }
    guard let session = desk?.session else { return [] }
    let id: EntryID = ids.make()
    let noted = marks?.kind ?? kind
    let isOther = noted != kind
    fields = fields.filter { noted.fields.contains($0.key) }
    let effects = change(
      session.adding(
        id, noted, team: isOther ? desk?.team(of: noted, begunBy: team) ?? team : team, fields: fields,
        step: isOther ? nil : step, at: isOther ? .end : place)
        + droppingDraft(of: form))
    select(id)
    beginNext(after: id, form, kind, place: place == .end || isOther ? .end : .below(id), asking: fields)
    if let desk, !desk.isShowing(id) {
      notice = Notice(
        Phrase("Noted: \(noted.name.english).", zh: "已记录：\(noted.name.chinese)。"))
    }
    return effects
  }

  private mutating func keepEdit(
    _ id: EntryID, _ then: EntryForm.Then, _ values: [Field: Value?], _ form: EntryForm
  ) -> [Effect] {
    guard let session = desk?.session else { return [] }
    if case .some(.none) = values[.text] {
      let label = setting.keyMap.label(for: .delete)
      return refuse(
        .text, Phrase("An entry needs a text; \(label) deletes it.", zh: "条目需要内容；如要删除请按 \(label)。"))
    }
    let before = session[id]
    let wasLacking = before.map { desk?.lacks($0) == true } ?? false
    // Whoever deleted it meanwhile didn't know of what was being typed.
    let isGone = !values.isEmpty && !session.contains(id)
    let restoring: [SessionModel.Operation] = isGone ? [.set(id, .deleted, .flag(false))] : []
    var effects = change(restoring + session.editing(id, values) + droppingDraft(of: form))
    desk?.form = nil
    tellOthers(before, form, values, isGone: isGone)
    tellWithdrawn(before, id)
    guard let desk, let entry = desk.session[id], let kind = entry.kind else { return effects }
    if let field = entry.question(after: form, at: desk.session.step.view, isTextNew: values[.text] != nil) {
      ask(id, field, form.section, then: wasLacking && then == .end ? .next : then)
    } else if then == .new {
      self.desk?.form = EntryForm(new: kind, team: entry.team, at: .end, in: desk.session)
    } else if then == .next || wasLacking && !desk.lacks(entry) {
      effects += goOnFilling(after: id)
    }
    return effects
  }

  /// After a note comes the next one; after a goal, first its why, and which per cent it means.
  private mutating func beginNext(
    after id: EntryID, _ form: EntryForm, _ kind: EntryKind, place: Session.Place,
    asking known: [Field: Value]
  ) {
    guard let session = desk?.session, let entry = session[id] else { return }
    if let field = entry.kind?.followUpField, known[field] == nil {
      ask(id, field, then: .new)
    } else if entry.isPercentAmbiguous {
      ask(id, .unit, then: .new)
    } else {
      desk?.form = EntryForm(
        new: kind, team: form.team, at: place, referring: form.referred, in: session)
    }
  }

  private mutating func sayHowToChoose() {
    let key = Key.tab.label
    notice = Notice(
      Phrase("Here one is chosen: by number or arrows; \(key) goes on.", zh: "此处为选择项：按数字或方向键；\(key) 到下一项。"),
      .warning)
  }

  /// Tells when somebody else deleted or altered meanwhile what was being edited.
  private mutating func tellOthers(
    _ before: Entry?, _ form: EntryForm, _ values: [Field: Value?], isGone: Bool
  ) {
    if isGone {
      notice = Notice(
        Phrase("It had been deleted meanwhile; it is back, with your text.", zh: "该条目已被他人删除；现已连同您的内容恢复。"),
        .warning)
    } else if let before,
      values.keys.contains(where: { (before[$0]?.typed ?? "") != form.original[$0] ?? "" })
    {
      notice = Notice(
        Phrase("Somebody else had changed it meanwhile; yours holds now.", zh: "他人刚才也修改了此处；现以您的内容为准。"),
        .warning)
    }
  }

  /// Asks for one field of an entry that was just kept.
  private mutating func ask(
    _ id: EntryID, _ field: Field, _ section: EntryForm.Section = .entry, then: EntryForm.Then
  ) {
    guard let session = desk?.session else { return }
    desk?.form = EntryForm(editing: id, section, focus: field, then: then, in: session)
    if field == .unit { notice = Notice(.whichPercent, .warning) }
  }
}

extension EntryForm {
  /// Whether a target was typed with a per cent sign and nobody said which kind it is.
  fileprivate var hasAmbiguousTarget: Bool {
    guard let target = form[.target]?.input.text, target != original[.target] ?? "",
      target.contains(where: { "%％".contains($0) })
    else { return false }
    let unit = form[.unit].flatMap { GoalUnit(rawValue: $0.input.text) }
    return unit != .relative && unit != .points
  }
}

extension Phrase {
  /// Asks what a change by per cent means.
  fileprivate static let whichPercent = Phrase(
    "Which %? 1: relative, 12 → 12.6 · 2: points, 12 % → 17 %", zh: "哪种百分比？1：相对，12 → 12.6 · 2：百分点，12% → 17%")
}
