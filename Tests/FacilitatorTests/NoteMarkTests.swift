import SessionModel
import Testing

@testable import Facilitator

/// What is typed says what it is.
@Suite struct NoteMarkTests {
  private static let today = Day(year: 2027, month: 1, day: 12) ?? Day(number: 0)
  private static let people = ["Ana", "Ana Maria", "李安", "陈佳"]

  private struct Row {
    var typed: String
    var kind: EntryKind?
    var text: String
    var fields: [Field: String] = [:]
    init(_ typed: String, _ kind: EntryKind?, _ text: String, _ fields: [Field: String] = [:]) {
      (self.typed, self.kind, self.text, self.fields) = (typed, kind, text, fields)
    }
  }

  private static let rows: [Row] = [
    Row("plain words", nil, "plain words"), Row("", nil, ""), Row("2 = 2, why? so!", nil, "2 = 2, why? so!"),
    Row("! no budget", .blocker, "no budget"), Row("！没有预算", .blocker, "没有预算"),
    Row("!data no figures", .blocker, "no figures", [.blockerKind: "data"]),
    Row("!数据 没有数字", .blocker, "没有数字", [.blockerKind: "data"]),
    Row("！数据没有数字", .blocker, "数据没有数字"), Row("!数据库不可用", .blocker, "数据库不可用"),
    Row("！数据：没有", .blocker, "没有", [.blockerKind: "data"]),
    Row("!data: none", .blocker, "none", [.blockerKind: "data"]),
    Row("* list due:2027-03-31.", .action, "list.", [.due: "2027-03-31"]),
    Row("!Analysis", .blocker, "", [.blockerKind: "analysis"]),
    Row("!database is slow", .blocker, "database is slow"), Row("!", .blocker, ""),
    Row("? case studies", .help, "case studies"), Row("？客户案例", .help, "客户案例"),
    Row("= weekly calls", .decision, "weekly calls"), Row("＝每周例会", .decision, "每周例会"),
    Row("* send the list", .action, "send the list"), Row("＊发清单", .action, "发清单"),
    Row("#goal Win 40", .goal, "Win 40"), Row("＃目标 赢得 40", .goal, "赢得 40"), Row("#目标赢得 40", .goal, "赢得 40"),
    Row("#sla answer in 15 min", .sla, "answer in 15 min"), Row("#parked topic budget", .parked, "budget"),
    Row("#12 is broken", nil, "#12 is broken"), Row("#goals are many", nil, "#goals are many"),
    Row("\\! just a sign", nil, "! just a sign"), Row("＼@Ana said so", nil, "@Ana said so"),
    Row("\\\\ two", nil, "\\ two"),
    Row("* send the list @Ana", .action, "send the list", [.owner: "Ana"]),
    Row("* send @ana the list", .action, "send the list", [.owner: "Ana"]),
    Row("* @Ana Maria sends it", .action, "sends it", [.owner: "Ana Maria"]),
    Row("* 发清单＠李安", .action, "发清单", [.owner: "李安"]), Row("*@李安发清单", .action, "发清单", [.owner: "李安"]),
    Row("* @Zoë, soon", .action, ", soon", [.owner: "Zoë"]), Row("  ! no budget", .blocker, "no budget"),
    Row("  plain", nil, "  plain"), Row("* ask @Ana, then go", .action, "ask, then go", [.owner: "Ana"]),
    Row("* @王五，尽快", .action, "，尽快", [.owner: "王五"]),
    Row("* write to ana@example.org", .action, "write to ana@example.org"),
    Row("* meet @ noon", .action, "meet @ noon"),
    Row("* list due:2027-03-31", .action, "list", [.due: "2027-03-31"]),
    Row("* list due:fri @Ana", .action, "list", [.due: "2027-01-15", .owner: "Ana"]),
    Row("* due:+2w list", .action, "list", [.due: "2027-01-26"]),
    Row("* 清单 due:周五", .action, "清单", [.due: "2027-01-15"]),
    Row("* 清单 截止：3月31日", .action, "清单", [.due: "2027-03-31"]),
    Row("* 清单 due：2027年3月31日。", .action, "清单。", [.due: "2027-03-31"]),
    Row("* DUE:2027-03-31 list", .action, "list", [.due: "2027-03-31"]),
    Row("* overdue: 3 lists", .action, "overdue: 3 lists"), Row("* due: soon", .action, "due: soon"),
    Row("? cases @Ana due:+1w", .help, "cases", [.owner: "Ana", .due: "2027-01-19"]),
    Row("line one\n@Ana line two", nil, "line one\nline two", [.owner: "Ana"]),
  ]

  @Test(arguments: rows.indices) func marksAreUnderstood(index: Int) {
    let row = Self.rows[index]
    let marks = NoteMarks(row.typed, .goal, people: Self.people, today: Self.today)
    #expect(marks.kind == row.kind && marks.text == row.text, "\(row.typed): \(marks)")
    #expect(marks.fields.mapValues { $0.typed } == row.fields, "\(row.typed)")
    #expect(marks.problem == nil)
  }

  @Test(arguments: ["* x due:2027-02-30", "* x due:someday", "* x 截止：下雨天"]) func wrongDatesAreTold(
    typed: String
  ) {
    let marks = NoteMarks(typed, .note, people: [], today: Self.today)
    #expect(marks.problem != nil && marks.fields[.due] == nil && marks.text == String(typed.dropFirst(2)))
  }

  @Test func kindsWithoutOwnerKeepTheSign() {
    let marks = NoteMarks("price @Ana due:fri", .insight, people: Self.people, today: Self.today)
    #expect(marks.text == "price @Ana due:fri" && marks.fields.isEmpty)
  }
}
