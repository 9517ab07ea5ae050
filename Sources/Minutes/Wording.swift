import SessionModel

/// The minutes' own words. Names of kinds, fields and rules are the model's.
enum Wording {
  static let minutes = Phrase("Minutes", zh: "会议纪要")
  static let meeting = Phrase("Meeting", zh: "会议")
  static let attendance = Phrase("Attendance", zh: "出席情况")
  static let decisions = Phrase("Decisions", zh: "决定")
  static let actions = Phrase("Action items", zh: "行动项")
  static let goals = Phrase("Goals", zh: "目标")
  static let initiatives = Phrase("Initiatives", zh: "举措")
  static let initiativesWithoutGoal = Phrase("Initiatives without a goal", zh: "没有对应目标的举措")
  static let help = Phrase("Help requests", zh: "求助与答复")
  static let blockers = Phrase("Blockers", zh: "障碍")
  static let leadStages = Phrase("Lead stages", zh: "线索阶段")
  static let sla = Phrase("Service level agreement (SLA)", zh: "服务水平协议（SLA）")
  static let priorities = Phrase("Priorities", zh: "优先事项")
  static let customers = Phrase("Customers", zh: "客户")
  static let insights = Phrase("What customers say", zh: "客户洞察")
  static let otherInsights = Phrase("Other", zh: "其他")
  static let stalls = Phrase("Where leads stall", zh: "潜在客户停滞点")
  static let experience = Phrase("What works and what doesn't", zh: "有效与无效的做法")
  static let works = Phrase("What works", zh: "有效做法")
  static let worksNot = Phrase("What doesn't work", zh: "无效做法")
  static let notes = Phrase("Other notes", zh: "其他记录")
  static let speaking = Phrase("Speaking time", zh: "发言时间")
  static let parked = Phrase("Parked topics", zh: "搁置议题")
  static let openEnds = Phrase("Open ends", zh: "未决事项")
  static let nextCheckIn = Phrase("Next check-in", zh: "下次跟进")

  static let none = Phrase("None.", zh: "无。")
  static let noText = Phrase("(no text)", zh: "（无内容）")
  static let elsewhere = Phrase("Elsewhere", zh: "其他环节")
  static let absent = Phrase("absent", zh: "缺席")
  static let series = Phrase("Series", zh: "系列")
  static let version = Phrase("Version", zh: "版本")
  static let draft = Phrase("draft", zh: "草稿")
  static let final = Phrase("final", zh: "定稿")
  static let signedBy = Phrase("Signed by", zh: "签署")
  static let starts = Phrase("First to speak", zh: "先发言")
  static let unanswered = Phrase("unanswered", zh: "未答复")

  static let step = Phrase("Step", zh: "环节")
  static let team = Phrase("Team", zh: "团队")
  static let allotted = Phrase("Allotted", zh: "分配")
  static let used = Phrase("Used", zh: "使用")
  static let over = Phrase("Over", zh: "超出")
  static let share = Phrase("Share", zh: "占比")
  static let total = Phrase("Total", zh: "合计")
  static let difference = Phrase("Difference", zh: "差异")
  static let tolerance = Phrase("May differ by", zh: "允许差异")
  static let corrected = Phrase("Corrected", zh: "更正")
  static let running = Phrase("Clock still running", zh: "仍在计时")

  /// Which version of the minutes it is.
  static func version(_ number: Int) -> Phrase {
    Phrase("\(number)", zh: "第 \(number) 版")
  }

  /// Which check-in of its series a meeting is.
  static func checkIn(_ number: Int, of series: String?) -> Phrase {
    guard let series else { return Phrase("check-in \(number)", zh: "第 \(number) 次跟进") }
    return Phrase("check-in \(number) of \(series)", zh: "\(series)，第 \(number) 次跟进")
  }

  /// `goal 2`, of a team.
  static func goal(_ number: Int) -> Phrase {
    Phrase("Goal \(number)", zh: "目标 \(number)")
  }

  /// `step 3`, of the agenda.
  static func step(_ number: Int) -> Phrase {
    Phrase("step \(number)", zh: "第 \(number) 环节")
  }

  /// Says which team spoke more.
  static func spokeMore(_ team: String) -> Phrase {
    Phrase("\(team) spoke more", zh: "\(team)发言较多")
  }

  /// Tells of speaking time that was charged to another party afterwards.
  static func moved(_ time: String, from: String, to: String, in step: String) -> Phrase {
    Phrase("\(time) from \(from) to \(to), in \(step)", zh: "\(time) 由\(from)转至\(to)，\(step)")
  }

  /// Tells up to when a running clock was counted.
  static func countedUntil(_ time: String) -> Phrase {
    Phrase("counted up to \(time)", zh: "计至 \(time)")
  }

  /// Says in which zone times are told.
  static func times(_ zone: String) -> Phrase {
    Phrase("Times are \(zone)", zh: "时间为 \(zone)")
  }

  static func due(_ day: String) -> Phrase {
    Phrase("due \(day)", zh: "截止 \(day)")
  }
}
