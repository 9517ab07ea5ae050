import SessionModel

/// The words of tables and calendars.
extension Wording {
  static let kind = Phrase("Kind", zh: "类别")
  static let addressee = Phrase("To", zh: "对象团队")
  static let change = Phrase("Change", zh: "变化")
  static let onlyBeforeAnEdit = Phrase("only before an edit", zh: "只在修改前")
  static let identifier = Phrase("Id", zh: "编号")

  static let checkIn = Phrase("Check-in", zh: "跟进")
}

extension Field {
  /// The field's name where it stands among all others of an entry: there some say too little by themselves.
  var label: Phrase {
    switch self {
    case .unit: Phrase("change in", zh: "变化单位")
    case .reason: Phrase("reply in words", zh: "答复说明")
    case .achievableReason: Phrase("achievable because", zh: "可实现的理由")
    default: name
    }
  }
}
