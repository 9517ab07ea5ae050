import SessionModel

/// What is known of an entry besides its text, as short lines: at each step what that step is about.
struct EntryDetails {
  let session: Session
  let language: Language
  private let links: GoalLinks?

  /// - Parameter links: what stands in the goals' way, where many are shown.
  init(_ session: Session, _ language: Language, _ links: GoalLinks? = nil) {
    self.session = session
    self.language = language
    self.links = links
  }

  /// One line a thing.
  func lines(of entry: Entry) -> [String] {
    var lines: [String] =
      switch entry.kind {
      case .goal: goalLines(entry)
      case .help: [told(.about, of: entry), reply(to: entry)].compactMap(\.self)
      case .priority:
        [
          joined([entry[.horizon]?.text, told(.complements, of: entry)]),
          entry.team == .joint ? nil : agreements(entry),
        ].compactMap(\.self)
      case .leadStage: stageLines(entry)
      case .sla: slaLines(entry)
      case .stall:
        [
          joined([told(.pipelineStage, of: entry), told(.remedy, of: entry)]), told(.evidence, of: entry),
          told(.cause, of: entry),
        ].compactMap(\.self)
      default: plainLines(entry)
      }
    if let since = entry.since { lines.append(Phrase("since \(since.iso)", zh: "自 \(since.iso)")[language]) }
    return lines
  }

  private func plainLines(_ entry: Entry) -> [String] {
    let facts =
      [
        entry.blockerKind?.name[language], choice(.insightKind, of: entry),
        entry.kind == .blocker && entry.blockerStatus != .open ? entry.blockerStatus.name[language] : nil,
      ] + promise(of: entry)
      + [
        entry.progress?.name[language], entry.isReviewed ? Field.reviewed.name[language] : nil,
      ]
    return [told(.goal, of: entry), told(.blocks, of: entry), told(.about, of: entry), joined(facts)]
      .compactMap(\.self)
  }

  // MARK: Goals

  private func goalLines(_ goal: Entry) -> [String] {
    if session.step.view == .checks {
      return [figures(of: goal), smart(of: goal), verdict(of: goal), fast(of: goal), funnel(of: goal)]
        .compactMap(\.self)
    }
    let supported = session.goalSupported(by: goal).map { $0.text.onOneLine }
    return [
      told(.why, of: goal), figures(of: goal), joined(promise(of: goal)),
      supported.map { Phrase("supports: \($0)", zh: "支持：\($0)")[language] }, funnel(of: goal),
      standing(of: goal),
    ].compactMap(\.self)
  }

  /// `MQL rate: 12 → 17 (+5 % points) · CRM`
  func figures(of goal: Entry) -> String? {
    let figures = goal.figures
    let sign = goal.unit == .points ? Phrase(" %", zh: "%")[language] : ""
    let levels = [figures.baseline, figures.target].map { $0.map { $0.text + sign } ?? "?" }
      .joined(separator: " → ")
    var text = figures.target == nil && figures.baseline == nil ? nil : Optional(levels)
    if let change = figures.change, let unit = goal.unit {
      let sign = change > Number(0) ? "+" : ""
      text? +=
        Phrase(
          " (\(sign)\(change.text) \(unit.name.english))", zh: "（\(sign)\(change.text) \(unit.name.chinese)）")[
          language]
    } else if goal.unit == .money {
      text? += " " + GoalUnit.money.name[language]
    }
    let metric = goal[.metric]?.text
    let head = [metric, text].compactMap(\.self).joined(separator: language.colon)
    return joined([head.isEmpty ? nil : head, goal[.source]?.text])
  }

  /// `S✓ M✓ A– R✓? T✗`, a question mark where it is only suggested.
  func smart(of goal: Entry) -> String {
    let checks = session.smart(of: goal, links)
    let marks = checks.map { check in
      check.criterion.letter + (check.verdict.map(mark) ?? check.suggestion.map { mark($0) + "?" } ?? "–")
    }
    let unchecked = checks.filter { $0.verdict == nil }
    var missing = unchecked.flatMap(\.missing).map { $0.name[language] }
    if unchecked.contains(where: { $0.criterion == .realistic && $0.suggestion == .fails }) {
      missing.append(Phrase("an owner of its blockers", zh: "障碍的负责人")[language])
    }
    let lack =
      missing.isEmpty
      ? ""
      : Phrase(" · missing: ", zh: " · 缺少：")[language]
        + missing.joined(separator: Phrase(", ", zh: "、")[language])
    return "SMART " + marks.joined(separator: " ") + lack
  }

  private func verdict(of goal: Entry) -> String {
    let judge = session.name(of: goal.team.other)[language]
    guard let verdict = goal.verdict(of: .achievable) else {
      return Phrase("achievable? \(judge) has not judged yet", zh: "可实现？\(judge)尚未判断")[language]
    }
    let word = verdict == .holds ? Phrase("achievable", zh: "可实现") : Phrase("not achievable", zh: "不可实现")
    let reason = goal[.achievableReason]?.text.map { " — " + $0 } ?? ""
    return judge + language.colon + word[language] + reason
  }

  private func fast(of goal: Entry) -> String {
    let ambitious = goal.verdict(of: .ambitious)
    let marks = [
      ("F", goal.cadence?.name[language]), ("A", ambitious.map(mark)),
      ("S", goal[.milestones]?.text.map(\.onOneLine)), ("T", goal[.published]?.text),
    ]
    return "FAST " + marks.map { $0 + ($1.map { " " + $0 } ?? "–") }.joined(separator: " · ")
  }

  private func mark(_ verdict: Verdict) -> String { verdict == .holds ? "✓" : "✗" }

  private func funnel(of goal: Entry) -> String? {
    guard let funnel = session.funnel(of: goal) else { return nil }
    let stages = session.stages(of: funnel, language).map { "\(Number($0.count).text) \($0.name)" }
    return Phrase("funnel: ", zh: "漏斗：")[language] + stages.joined(separator: " ← ")
  }

  /// Where a goal stands since last time, over all meetings of its series.
  func standing(of goal: Entry) -> String? {
    let figures = goal.figures
    let values = figures.values
    let told = goal[.actual] != nil || !goal.history.isEmpty
    return joined([
      told && !values.isEmpty
        ? Sparkline.of(values) + " " + values.map(\.text).joined(separator: " → ") : nil,
      goal[.confidence]?.integer.map { Phrase("confidence \($0)/10", zh: "信心 \($0)/10")[language] },
      goal.progress?.name[language],
    ])
  }

  // MARK: Agreements

  private func stageLines(_ stage: Entry) -> [String] {
    [.definition, .criteria, .acceptWithin, .rejectReasons, .recycle].compactMap { told($0, of: stage) }
      + promise(of: stage)
  }

  private func slaLines(_ promise: Entry) -> [String] {
    [
      commitment(promise), joined([told(.measured, of: promise), told(.ifMissed, of: promise)]),
      standing(of: promise), agreements(promise),
    ].compactMap(\.self)
  }

  /// `100 % of hot leads · within 15 min · weekly`
  func commitment(_ promise: Entry) -> String? {
    let amount = [promise[.amount]?.number?.text, promise[.amountUnit]?.text].compactMap(\.self)
    return joined([
      amount.isEmpty ? nil : amount.joined(separator: " "), told(.within, of: promise),
      promise.cadence?.name[language],
    ])
  }

  /// `agreed: ✓ Marketing · ○ Sales`: who agrees, and whose agreement an edit has taken back.
  func agreements(_ entry: Entry) -> String {
    let label = entry.kind == .priority ? Phrase("understood", zh: "已理解") : Phrase("agreed", zh: "同意")
    return label[language] + language.colon + signs(entry)
  }

  /// `✓ Marketing · ○ Sales`
  func signs(_ entry: Entry) -> String {
    entry.consenting.map { team in
      let name = session.name(of: team)[language]
      switch entry.agreement(of: team) {
      case .holds: return "✓ \(name)"
      case .lapsed: return "○ \(name)" + Phrase(" (edited since)", zh: "（此后有修改）")[language]
      case .none: return "○ \(name)"
      }
    }.joined(separator: " · ")
  }

  // MARK: Pieces

  /// The other team's answer, in a line.
  func reply(to entry: Entry) -> String {
    guard let reply = entry.reply else { return Phrase("no reply yet", zh: "尚未答复")[language] }
    let head = session.name(of: entry.team.other)[language] + language.colon + reply.name[language]
    let words = entry.reason.map { " — " + $0 } ?? ""
    return joined([head + words] + promise(of: entry) + [entry.progress?.name[language]]) ?? ""
  }

  private func promise(of entry: Entry) -> [String] {
    [
      entry.owner.map { "@" + $0 }, entry.due.map { Field.due.name[language] + " " + $0.iso },
    ].compactMap(\.self)
  }

  /// A field with its name; `nil` when it says nothing, or refers to what is gone.
  private func told(_ field: Field, of entry: Entry) -> String? {
    guard let value = entry[field] else { return nil }
    let text: String?
    switch value {
    case .entry(let id): text = session.contains(id) ? session[id].map { $0.text.onOneLine } : nil
    case .number(let number): text = number.text
    default: text = choice(field, of: entry) ?? value.text
    }
    let label = field == .why ? Phrase("why", zh: "原因") : field.name
    return text.map { label[language] + language.colon + $0 }
  }

  private func choice(_ field: Field, of entry: Entry) -> String? {
    entry[field]?.text.flatMap { chosen($0, in: field) }
  }

  /// The name of a stored choice, or of the entry that is referred to.
  func chosen(_ value: String, in field: Field) -> String? {
    switch field.form {
    case .choice(let choices): choices.first { $0.value == value }?.name[language]
    case .reference: EntryID(value).flatMap { session[$0] }.map { $0.text.onOneLine }
    default: nil
    }
  }

  private func joined(_ parts: [String?]) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
