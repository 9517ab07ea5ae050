import SessionModel
import Terminal

// Enter: what was typed becomes an entry, or part of one; and what is asked for next.

extension State {
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
    desk?.noteDraftSoon(after: now)
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
    // Others may have filled it, or the note before this one has.
    guard session.entryCount < Limits.entries else { return refuse(.text, Limits.meetingIsFull) }
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
      notice = Notice(.noted(noted))
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

  /// Tells when somebody else deleted or altered meanwhile what was being edited.
  private mutating func tellOthers(
    _ before: Entry?, _ form: EntryForm, _ values: [Field: Value?], isGone: Bool
  ) {
    let key = setting.keyMap.label(for: .history)
    if isGone {
      notice = Notice(
        Phrase("It had been deleted meanwhile; it is back, with your text.", zh: "该条目已被他人删除；现已连同您的内容恢复。"),
        .warning)
    } else if let before,
      values.keys.contains(where: { (before[$0]?.typed ?? "") != form.original[$0] ?? "" })
    {
      notice = Notice(
        Phrase(
          "Changed by others meanwhile; yours holds, \(key) shows theirs.",
          zh: "他人刚才也已修改；以您的为准，按 \(key) 查看对方的内容。"),
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
  /// Tells that an entry was noted where it isn't seen.
  static func noted(_ kind: EntryKind) -> Phrase {
    Phrase("Noted: \(kind.name.english).", zh: "已记录：\(kind.name.chinese)。")
  }

  /// Asks what a change by per cent means.
  fileprivate static let whichPercent = Phrase(
    "Which %? 1: relative, 12 → 12.6 · 2: points, 12 % → 17 %", zh: "哪种百分比？1：相对，12 → 12.6 · 2：百分点，12% → 17%")
}
