import SessionModel

// What is told of besides entries, each as an item with a key.

extension Speech {
  /// Everything that is told of when it changes, in the order in which it is told.
  var items: [SpokenItem] {
    let trouble = state.trouble.map {
      SpokenItem(
        .trouble, [SpokenPart("trouble", spoken(told($0)))],
        end: Phrase("Everything is kept again.", zh: "内容已全部保存。")[language])
    }
    let notice = state.notice.map { SpokenItem(.notice, [SpokenPart("notice", spoken($0.text))]) }
    let desk = state.desk.map(items) ?? []
    let place = SpokenItem(.place, [SpokenPart("place", state.elsewhere.map(told) ?? "")])
    return [trouble, place].compactMap(\.self) + desk
      + [notice, overlayItem, subject, field].compactMap(\.self)
  }

  /// What is wrong with the store, and the way out.
  func told(_ trouble: Trouble) -> Phrase {
    guard state.desk != nil else { return trouble.whole }
    return Phrase(
      "\(trouble.whole.english) All is kept in memory; save-elsewhere writes it to another file.",
      zh: "\(trouble.whole.chinese)内容在内存中；输入“另存”可存到另一个文件。")
  }

  /// Where the meeting is kept since it was saved elsewhere.
  func told(_ path: String) -> String {
    Phrase("The meeting is kept in \(line(path)) now.", zh: "会议现保存在 \(line(path))。")[language]
  }

  private func items(_ desk: Desk) -> [SpokenItem] {
    let session = desk.session
    return [step(desk), floorItem(session), signal(session), meeting(session), agenda(session)]
      .compactMap(\.self)
      + [SpokenItem(.signOff, signOff(session))] + drafts(desk)
  }

  private func floorItem(_ session: Session) -> SpokenItem {
    // The seconds run; who has the floor is news.
    SpokenItem(
      .floor, [SpokenPart("floor", floor(session), sense: session.clock.running?.party.rawValue ?? "")])
  }

  /// What the room should notice of the time, each told once.
  private func signal(_ session: Session) -> SpokenItem {
    // Under the name of who is timed, so that passing the floor tells no time again.
    let timed = "\(session.step.id) \(session.clock.running?.party.rawValue ?? "")"
    let text = state.signal.map { told($0, session)[language] } ?? ""
    return SpokenItem(
      .signal,
      [
        SpokenPart("party", "", sense: timed),
        SpokenPart(timed, text, sense: state.signal?.kind.rawValue ?? ""),
      ],
      comesSilently: true)
  }

  private func told(_ signal: TimeSignal, _ session: Session) -> Phrase {
    switch signal {
    case .minuteLeft(let party):
      let name = session.name(of: party)
      return Phrase("One minute left for \(name.english).", zh: "\(name.chinese)还剩一分钟。")
    case .timeOver(let party):
      let name = session.name(of: party)
      return Phrase("Time is over for \(name.english).", zh: "\(name.chinese)时间到。")
    case .silence:
      return Phrase("Nobody's clock is running; pass-floor starts it.", zh: "计时未运行；输入“交棒”开始。")
    }
  }

  /// The step, what is asked, and how much there is.
  private func step(_ desk: Desk) -> SpokenItem {
    let session = desk.session
    let here = session.step.id
    return SpokenItem(
      .step,
      [
        SpokenPart("step", stepName(session), sense: here),
        SpokenPart("question", question(session), sense: "\(here) \(session.position.prompt)"),
        SpokenPart("time", allotment(session) ?? "", sense: "\(here) \(allotment(session) ?? "")"),
        SpokenPart("entries", stock(desk) ?? "", sense: here),
      ])
  }

  /// `Step 5 of 9: Four questions.`
  func stepName(_ session: Session) -> String {
    let (number, count) = (session.position.step + 1, session.agenda.steps.count)
    let head = Phrase("Step \(number) of \(count): ", zh: "第 \(number)/\(count) 步：")
    return sentence(head[language] + line(session.step.name[language]))
  }

  /// What is asked, with whose turn it is.
  func question(_ session: Session) -> String {
    let prompt = session.prompt
    var head: [String] = []
    let count = session.step.prompts.count
    if count > 1 {
      let number = session.position.prompt + 1
      head.append(Phrase("Question \(number) of \(count)", zh: "第 \(number)/\(count) 问")[language])
      if let team = session.lead(of: prompt, in: session.step) { head.append(name(team, in: session)) }
    }
    let start = head.isEmpty ? "" : head.joined(separator: comma) + language.colon
    return start + line(prompt.question[language])
  }

  /// How much is noted here already; `nil` for nothing.
  private func stock(_ desk: Desk) -> String? {
    if !desk.hasColumns {
      if desk.items.isEmpty { return spoken(keyMap.hintForEmptyList(in: desk.session)) }
      let rows = count(desk.items.count, Phrase("row", zh: "行"))
      // Editing would be meant for it.
      let selected = selected.map { space + Phrase("Selected: ", zh: "选中：")[language] + $0 } ?? ""
      return sentence(rows[language]) + selected
    }
    let counts = Party.teams.map { ($0, desk.column(of: $0).count) }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return nil }
    let told = counts.map { name($0.0, in: desk.session) + " \($0.1)" }.joined(separator: comma)
    return Phrase("Noted: ", zh: "已记录：")[language] + sentence(told)
  }

  private func meeting(_ session: Session) -> SpokenItem {
    let fields = EntryForm.setupFields + [.nextCheckIn, .cadence]
    return SpokenItem(
      .meeting,
      fields.map { field in
        let value = FormField(field, text: session[field]?.typed ?? "").input
        let text =
          switch value {
          case .text(let editor): line(editor.text)
          case .choice(let input): input.selected?.name[language] ?? ""
          }
        let none = Phrase("none", zh: "无")[language]
        let name = capitalized(field.name[language]) + language.colon
        return SpokenPart(field.rawValue, sentence(name + (text.isEmpty ? none : text)))
      })
  }

  private func agenda(_ session: Session) -> SpokenItem {
    SpokenItem(
      .agenda,
      session.agenda.steps.enumerated().map { index, step in
        let number = Phrase("Step \(index + 1): ", zh: "第 \(index + 1) 步：")
        let minutes = session.minutes(of: step)
        // Of the present step its time is told elsewhere.
        let isPresent = step.id == session.step.id
        return SpokenPart(
          step.id, isPresent ? "" : number[language] + stepRow(step, in: session),
          sense: "\(index) \(step.isSkipped) \(minutes)")
      })
  }

  /// Who is altering an entry elsewhere. Of new notes that are being typed nothing is told before they are there.
  private func drafts(_ desk: Desk) -> [SpokenItem] {
    desk.session.drafts.keys.sorted { "\($0)" < "\($1)" }.compactMap { key in
      guard key.terminal != state.setting.terminal, case .entry(let id) = key.slot,
        let entry = desk.session[id], desk.session.contains(id)
      else { return nil }
      let label = label(entry, in: desk.session)
      let who = state.company?.name(of: key.terminal) ?? Phrase("another terminal", zh: "另一终端")
      let text = Phrase(
        "\(capitalized(who.english)) is editing \(label.english).", zh: "\(who.chinese)正在编辑\(label.chinese)。")
      return SpokenItem(.draft(key), [SpokenPart("draft", text[language], sense: "")])
    }
  }

  private var overlayItem: SpokenItem? {
    overlay.map { overlay in
      SpokenItem(
        .overlay,
        [
          SpokenPart(
            "overlay", ([overlay.heading] + overlay.lines).joined(separator: "\n"), sense: overlay.sense),
          SpokenPart(
            "row", overlay.selected?.row ?? "",
            sense: "\(overlay.sense) \(overlay.selected?.number ?? -1)", isAside: true),
        ])
    }
  }
}
