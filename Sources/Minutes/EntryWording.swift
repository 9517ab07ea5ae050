import SessionModel

/// The words for what is known of goals, promises and agreements.
extension Wording {
  static let figures = Phrase("Figures", zh: "数值")
  static let soFar = Phrase("So far", zh: "至今")
  static let confidence = Phrase("Confidence", zh: "信心")
  static let ofTen = Phrase("of 10", zh: "满分 10")
  static let since = Phrase("Since", zh: "起自")
  static let funnel = Phrase("Reverse funnel", zh: "反向漏斗")

  static let holds = Phrase("holds", zh: "符合")
  static let fails = Phrase("fails", zh: "不符合")
  static let unchecked = Phrase("unchecked", zh: "未检查")
  static let missing = Phrase("missing", zh: "缺少")

  static let agreement = Phrase("Agreed", zh: "同意情况")
  static let bothTeams = Phrase("by both teams", zh: "双方已同意")
  static let neitherTeam = Phrase("not yet", zh: "双方尚未同意")

  /// A change by so many per cent of the baseline; the number has its sign.
  static func relative(_ number: String) -> Phrase {
    Phrase("\(number) % relative", zh: "相对 \(number)%")
  }

  /// A change by so many percentage points; the number has its sign.
  static func points(_ number: String) -> Phrase {
    Phrase("\(number) % points", zh: "\(number) 个百分点")
  }

  static func since(_ day: String) -> Phrase {
    Phrase("since \(day)", zh: "自 \(day)")
  }

  static func within(_ time: String) -> Phrase {
    Phrase("within \(time)", zh: "时限 \(time)")
  }

  /// Names who checked.
  static func checkedBy(_ team: String) -> Phrase {
    Phrase("checked by \(team)", zh: "由\(team)检查")
  }

  /// Names who promises whom.
  static func promises(_ team: String, _ other: String) -> Phrase {
    Phrase("\(team) promises \(other)", zh: "\(team)对\(other)的承诺")
  }

  static let notAgreedYet = Phrase("not agreed yet", zh: "双方尚未都同意")

  static func agrees(_ team: String) -> Phrase {
    Phrase("\(team) agrees", zh: "\(team)已同意")
  }

  static func agreesNot(_ team: String) -> Phrase {
    Phrase("\(team) not yet", zh: "\(team)尚未同意")
  }

  static func agreedBefore(_ team: String) -> Phrase {
    Phrase("\(team) only before an edit", zh: "\(team)只在修改前同意过")
  }

  static func understoodBy(_ team: String) -> Phrase {
    Phrase("understood by \(team)", zh: "\(team)已理解")
  }

  static func understoodBefore(_ team: String) -> Phrase {
    Phrase("understood by \(team) only before an edit", zh: "\(team)只在修改前理解过")
  }

  /// What customers do, before what they say.
  static func customersDo(_ kind: InsightKind) -> Phrase {
    Phrase("They \(kind.name.english)", zh: kind.name.chinese)
  }
}
