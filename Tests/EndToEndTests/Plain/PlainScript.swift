import Foundation

/// The lines that hold a whole meeting in plain mode, as a person types them who looks at nothing.
struct PlainScript {
  let example: Example
  let names: Names

  /// What commands are called in the language of the example.
  struct Names: Sendable {
    var new, pass, pause, next, agenda, left, right, note, edit, decision, action, minutes, leave: String
    var end, nextField: String

    static let english = Names(
      new: "new-meeting", pass: "pass", pause: "pause", next: "next", agenda: "go-to", left: "left",
      right: "right",
      note: "new-note", edit: "edit", decision: "decision", action: "action", minutes: "write-minutes",
      leave: "quit", end: ":end", nextField: ":next-field")
    static let chinese = Names(
      new: "新建", pass: "交棒", pause: "暂停", next: "下一步", agenda: "议程", left: "left", right: "right",
      note: "记录", edit: "答复", decision: "决定", action: "行动项", minutes: "纪要", leave: "退出", end: "：结束",
      nextField: "：下一项")
  }

  init(_ example: Example) {
    self.example = example
    names = example.arguments.isEmpty ? .english : .chinese
  }

  var lines: [String] {
    setUp + priorities + questions(example.marketing, first: true) + questions(example.sales, first: false)
      + replies + promises + close
  }

  private var setUp: [String] {
    let setup = example.setup
    let skip = names.nextField
    return [
      names.new, setup.title, setup.period, setup.place, setup.facilitator, skip, skip, setup.people.left,
      skip,
      setup.people.right, skip, skip, "3", "",
    ]
  }

  private var priorities: [String] {
    [names.pass, names.next, names.left, names.note, example.priorities.marketing]
      // The floor is passed between two notes, and typing goes on.
      + [
        ":" + names.pass, names.end, names.right, names.note, example.priorities.sales, names.end,
        names.pause,
      ]
  }

  private func questions(_ answers: Example.Answers, first: Bool) -> [String] {
    let begin = first ? [names.agenda, "5"] : [names.next]
    let goal =
      [names.pass, names.note, answers.goal, answers.why] + (answers.goal.contains("%") ? ["2"] : [])
    let initiatives = [names.next, names.note] + answers.initiatives
    let blockers = answers.blockers.flatMap { blocker in
      let kind = [names.nextField + " " + blocker.text]
      guard let owner = blocker.owner else { return kind + [blocker.kind.number] }
      return kind + [names.nextField + " " + blocker.kind.number, owner]
    }
    return begin + goal + [names.end] + initiatives + [names.end, names.next, names.note] + blockers
      + [names.end, names.next, names.note, answers.help, names.end]
  }

  private var replies: [String] {
    // The next request follows by itself.
    [names.agenda, "6", names.edit]
      + [example.marketing.reply, example.sales.reply].flatMap { reply in
        [reply.choice.number, reply.words, reply.owner].map { names.nextField + " " + $0 } + [reply.due]
      } + [names.pause]
  }

  private var promises: [String] {
    [(names.decision, example.decision), (names.action, example.action)].flatMap { name, promise in
      [name] + [promise.text, promise.owner].map { names.nextField + " " + $0 } + [promise.due, names.end]
    }
  }

  private var close: [String] {
    [names.agenda, "9", "e", example.nextCheckIn, names.minutes, "", names.leave]
  }
}
