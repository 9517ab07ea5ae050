import SessionModel

// What lies over the screen, in words.

/// What an overlay says.
struct SpokenOverlay {
  /// What tells it from what it said before; while it stays, only the selected row is told.
  var sense: String
  /// What it is, and what to do with it.
  var heading: String
  /// What is said when it comes; rows to choose from have their numbers.
  var lines: [String] = []
  /// The selected row, and its number.
  var selected: (row: String, number: Int)?
  /// What is only said when it is asked for, being too long to be listened to unasked.
  var rest: [String] = []
}

extension Speech {
  /// The overlay in words; `nil` when there is none.
  var overlay: SpokenOverlay? {
    switch state.overlay {
    case nil: nil
    case .help: SpokenOverlay(sense: "help", heading: "", lines: help)
    case .agenda(let selection): agenda(selection)
    case .minutes(let preview): minutes(preview)
    case .goalMap:
      SpokenOverlay(
        sense: "goal-map", heading: sentence(Command.goalMap.help[language]), lines: goalMap)
    case .readBack(let index): readBack(index)
    case .retarget(let what, let selection): retarget(what, selection)
    case .find(let find): found(find)
    case .history(let view): history(view)
    case .palette(let palette): commands(palette)
    case .saveElsewhere(let name): saving(name.text)
    case .question(let question): SpokenOverlay(sense: "\(question)", heading: asked(question))
    }
  }

  /// A question without the keys that the screens name: here yes, no and Enter answer.
  private func asked(_ question: Question) -> String {
    let text = question.text(state)[language]
    if case .pastedLines = question { return spoken(question.text(state)) }
    if question == .leaveUnkept {
      return Phrase(
        "Not everything could be written to disk yet. Leave, and lose it? save-elsewhere keeps it in another file.",
        zh: "尚有内容未能写入磁盘。离开并丢失这些内容吗？输入“另存”可存到另一个文件。")[language]
    }
    return line(text.split(separator: "\n").first.map(String.init) ?? text)
  }

  private func numbered(_ rows: [String]) -> [String] {
    rows.enumerated().map { "\($0.offset + 1). " + $0.element }
  }

  private func row(_ number: Int, of rows: [String]) -> (row: String, number: Int)? {
    rows.indices.contains(number) ? (rows[number], number) : nil
  }

  private func agenda(_ selection: Int) -> SpokenOverlay? {
    guard let session = state.desk?.session else { return nil }
    let steps = session.agenda.steps
    let rows = numbered(steps.map { stepRow($0, in: session) })
    let heading = Phrase(
      "Agenda. A number goes to a step; up and down select one to move, skip, shorten or lengthen.",
      zh: "议程。输入序号前往该步骤；上下选择后可移动、略过、缩短或延长。")
    return SpokenOverlay(
      sense: "agenda", heading: heading[language], lines: rows,
      selected: row(min(selection, rows.count - 1), of: rows))
  }

  /// A step of the agenda: its name, its time, where it stands.
  func stepRow(_ step: Step, in session: Session) -> String {
    let time = duration(session.minutes(of: step) * 60_000)
    let place: Phrase? =
      step.id == session.step.id
      ? Phrase("here now", zh: "当前") : step.isSkipped ? Phrase("skipped", zh: "略过") : nil
    return sentence(
      [line(step.name[language]), time, place?[language]].compactMap(\.self).joined(separator: comma))
  }

  private func minutes(_ preview: MinutesPreview) -> SpokenOverlay {
    let lines = preview.lines.filter { !$0.isEmpty }.map(String.init)
    let name = line(preview.name.text)
    let heading = Phrase(
      "Minutes, \(count(lines.count, Phrase("line", zh: "行")).english). Enter writes them to \(name); "
        + "or give another name. :look reads them out, :close leaves.",
      zh: "会议纪要，\(lines.count) 行。回车写入 \(name)，或输入其他文件名。:查看 朗读，:关闭 离开。")
    let spoken = preview.format == .markdown ? lines.compactMap(MarkdownSpeech.line) : lines.map(line)
    return SpokenOverlay(sense: "minutes", heading: heading[language], rest: spoken)
  }

  private func saving(_ name: String) -> SpokenOverlay {
    let heading = Phrase(
      "All of the meeting goes to a new file, and this terminal goes on there. Enter takes \(line(name)); or give "
        + "another name. :close leaves it.",
      zh: "整个会议会存入新文件，本终端在那里继续。回车使用 \(line(name))，或输入其他文件名。:关闭 取消。")
    return SpokenOverlay(sense: "save-elsewhere", heading: heading[language])
  }

  private var goalMap: [String] {
    guard let session = state.desk?.session else { return [] }
    return session.entries(.goal).map { goal in
      let name = capitalized(label(goal, in: session)[language]) + comma + excerpt(goal.text)
      guard let target = session.goalSupported(by: goal) else {
        return sentence(
          name + language.colon + Phrase("supports none of the other team's", zh: "不支持对方的任何目标")[language])
      }
      let other = label(target, in: session)[language]
      return sentence(
        name + language.colon + Phrase("supports ", zh: "支持")[language] + other + comma + excerpt(target.text)
      )
    }
  }

  private func readBack(_ index: Int) -> SpokenOverlay? {
    guard let session = state.desk?.session, session.readBack.indices.contains(index) else { return nil }
    let entries = session.readBack
    let entry = entries[index]
    let missing = [Field.owner, .due].filter { entry[$0] == nil }.map {
      $0.name[language] + language.colon + Phrase("not said yet", zh: "尚未说明")[language]
    }
    let number = Phrase(" \(index + 1) of \(entries.count): ", zh: " \(index + 1)/\(entries.count)：")[
      language]
    let text = capitalized((entry.kind ?? .note).name[language]) + number + description(entry, in: session)
    let lacking = missing.isEmpty ? "" : space + sentence(missing.joined(separator: semicolon))
    return SpokenOverlay(sense: "\(index) \(text)", heading: text + lacking)
  }

  private func retarget(_ what: Retarget, _ selection: Int) -> SpokenOverlay {
    let (names, present) = state.retargetNames(what)
    let rows = numbered(names.map { line($0[language]) })
    let heading =
      switch what {
      case .kind: Command.changeKind.help
      case .step: Command.changeStep.help
      }
    let now = rows.indices.contains(present) ? Phrase(" Now: ", zh: "现为：")[language] + rows[present] : ""
    return SpokenOverlay(
      sense: "\(what)", heading: sentence(heading[language]) + now, lines: rows,
      selected: row(selection, of: rows))
  }

  /// An entry's versions; a number puts one back.
  private func history(_ view: HistoryView) -> SpokenOverlay? {
    guard let session = state.desk?.session, let company = state.company else { return nil }
    let versions = session.history(of: view.entry)
    let details = EntryDetails(session, language)
    let rows = numbered(
      versions.map { version in
        let what = version.id.field.name[language] + language.colon + line(details.said(version))
        let marks = [
          version.holds ? Phrase("holds now", zh: "现行") : nil,
          version.isUndone ? Phrase("taken back", zh: "已撤销") : nil,
        ]
        let by = state.time(of: version.moment) + comma + company.name(of: version.terminal)[language]
        return sentence(
          ([what, by] + marks.compactMap { $0?[language] }).joined(separator: semicolon))
      })
    let heading = Phrase(
      "What the entry said, the newest first. A number puts that back.", zh: "该条目的历次内容，最新的在前。输入序号恢复。")
    return SpokenOverlay(
      sense: "history \(view.entry)", heading: heading[language], lines: rows,
      selected: row(versions.firstIndex { $0.id == view.selected } ?? 0, of: rows))
  }

  private func found(_ find: Find) -> SpokenOverlay? {
    guard let session = state.desk?.session else { return nil }
    let found = find.found
    guard !find.query.text.isEmpty else {
      return SpokenOverlay(sense: "", heading: sentence(Command.find.help[language]))
    }
    let rows = found.prefix(Self.mostFound).compactMap { session[$0] }.map { entry in
      let step = session.agenda.step(entry.step).map { comma + line($0.name[language]) } ?? ""
      return capitalized(label(entry, in: session)[language]) + step + language.colon + line(entry.text)
    }
    let more = found.count > rows.count ? found.count - rows.count : 0
    let heading = Phrase("\(found.count) found", zh: "找到 \(found.count) 条")[language]
    let rest = more > 0 ? [Phrase("\(more) more.", zh: "还有 \(more) 条。")[language]] : []
    return SpokenOverlay(
      sense: find.query.text + " \(found.count)", heading: sentence(heading), lines: numbered(rows) + rest,
      selected: row(find.selection, of: numbered(rows)))
  }

  /// How many finds are read out at once.
  private static let mostFound = 20

  private func commands(_ palette: Palette) -> SpokenOverlay {
    let isBlank = palette.query.text.allSatisfy(\.isWhitespace)
    let commands = palette.commands(at: state.place, in: language)
    let heading =
      isBlank
      ? Phrase("Type a part of a command's name.", zh: "输入命令名称的一部分。")
      : count(commands.count, Phrase("command", zh: "个命令"))
    let rows = numbered(commands.map { about($0) })
    return SpokenOverlay(
      sense: palette.query.text, heading: sentence(heading[language]), lines: isBlank ? [] : rows,
      selected: row(palette.selection, of: rows))
  }
}
