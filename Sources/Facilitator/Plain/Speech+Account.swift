import SessionModel

// All of it, as one would look at a screen.

extension Speech {
  /// What a person hears who looks at all that is there.
  public var account: [String] {
    if let overlay { return [overlay.heading] + overlay.lines + overlay.rest }
    if state.setup != nil { return fieldLines }
    guard let desk = state.desk else { return homeAccount }
    let session = desk.session
    let demo = state.setting.isDemo ? Phrase("Demo: ", zh: "演示：")[language] : ""
    return [sentence(demo + line(session.title))] + whereAt(session) + rows(desk)
      + (desk.form == nil ? [] : fieldLines) + status
  }

  /// The step, what is asked and who has the floor.
  private func whereAt(_ session: Session) -> [String] {
    let opening =
      session.step.view == .opening
      ? [OpeningText.purpose(session)] + OpeningText.rules + [OpeningText.starter(session)]
        + OpeningText.attendance(session) : []
    return [stepName(session), question(session)] + opening.map { sentence(line($0[language])) }
      + times(session)
  }

  /// Where one is, in short: what an empty line asks for.
  var whereabouts: [String] {
    guard let session = state.desk?.session else { return account }
    return [stepName(session), question(session), floor(session)]
      + (selected.map { [Phrase("Selected: ", zh: "选中：")[language] + $0] } ?? [])
  }

  /// What is wrong, and what was just said.
  private var status: [String] {
    [state.trouble.map(told), state.notice?.text].compactMap(\.self).map(spoken)
      + [state.elsewhere.map(told)].compactMap(\.self)
  }

  private var fieldLines: [String] {
    ((subject?.parts ?? []) + (field?.parts ?? [])).flatMap {
      $0.text.split(separator: "\n").map(String.init)
    }
  }

  private var homeAccount: [String] {
    let meetings = state.home.meetings
    guard !meetings.isEmpty else {
      return [
        Phrase(
          "entente. Two teams set their goals together: equal time, open books, minutes when they stand up.",
          zh: "entente。两个团队共同设定目标：时间均等，坦诚公开，散会即有纪要。")[language],
        Phrase(
          "Type new to set up your first meeting, demo to look at a worked example, help for all commands.",
          zh: "输入“新建”创建第一个会议，“演示”查看示例，“帮助”了解所有命令。")[language],
      ] + status
    }
    let told = meetings.prefix(Self.mostMeetings)
    let more = meetings.count - told.count
    let rest =
      more > 0 ? [Phrase("\(more) more; list says all.", zh: "还有 \(more) 个；输入“列表”读出全部。")[language]] : []
    return [
      sentence(
        count(
          meetings.count, Phrase("meeting", zh: "个会议"))[language])
    ] + numberedMeetings(told) + rest
      + [
        Phrase(
          "A number selects one, Enter opens it, help says all commands.", zh: "输入序号选中，回车打开，“帮助”了解所有命令。")[
            language]
      ]
      + status
  }

  func numberedMeetings(_ meetings: some Sequence<MeetingSummary>) -> [String] {
    meetings.enumerated().map { "\($0.offset + 1). " + meeting($0.element) }
  }

  /// How many meetings are read out unasked.
  private static let mostMeetings = 5
}
