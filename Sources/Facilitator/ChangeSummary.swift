import SessionModel

extension Change {
  /// The entry that the change is about; `nil` when it is about none.
  var entry: EntryID? {
    operations.lazy.compactMap { operation in
      if case .set(let entry, _, _) = operation { entry } else { nil }
    }.first
  }

  /// What the change did, in a few words, so that undo can name it.
  func summary(in session: Session?) -> Phrase {
    for operation in operations {
      switch operation {
      case .set(let entry?, let field, let value):
        return summary(of: session?[entry], field, value)
      case .set(nil, .step, _), .set(nil, .prompt, _):
        return Phrase("going to another question or step", zh: "切换问题或步骤")
      case .set(nil, .agreedLeft, _): return Phrase("a signature of the left team", zh: "左侧团队的签字")
      case .set(nil, .agreedRight, _): return Phrase("a signature of the right team", zh: "右侧团队的签字")
      case .set(nil, .agenda, _):
        return Phrase("the agenda", zh: "议程")
      case .set(nil, let field, _):
        return field.name
      case .floor(nil) where operations.count == 1 || leavesOutGap:
        return Phrase("pausing the clock", zh: "暂停计时")
      case .floor(let party?) where operations.count == 1:
        let name = session?.name(of: party) ?? Phrase(same: party.rawValue)
        return Phrase("the floor to \(name.english)", zh: "发言权交给\(name.chinese)")
      case .grant: return Phrase("more or less time", zh: "增减时间")
      case .move: return Phrase("moving seconds to the other team", zh: "改记时间")
      default: continue
      }
    }
    return Phrase("going to another question or step", zh: "切换问题或步骤")
  }

  private func summary(of entry: Entry?, _ field: Field, _ value: Value?) -> Phrase {
    let kind =
      operations.lazy.compactMap { operation -> EntryKind? in
        if case .set(_, .kind, let value) = operation { value?.text.flatMap(EntryKind.init) } else { nil }
      }.first
    let text = operations.lazy.compactMap { operation -> String? in
      if case .set(_, .text, let value) = operation { value?.text } else { nil }
    }.first
    let made = operations.count { if case .set(_, .kind, _?) = $0 { true } else { false } }
    if made > 1 { return Phrase("\(made) new notes", zh: "新建的 \(made) 条") }
    if let kind, let text {
      return Phrase("new \(kind.name.english) \(quoted(text))", zh: "新建\(kind.name.chinese)\(quoted(text))")
    }
    let subject = quoted(entry?.text)
    switch field {
    case .kind:
      let name = kind?.name ?? field.name
      return Phrase("making \(subject) a \(name.english)", zh: "把\(subject)改为\(name.chinese)")
    case .team: return Phrase("handing \(subject) over", zh: "转交\(subject)")
    case .step: return Phrase("moving \(subject) to another step", zh: "把\(subject)移到另一步骤")
    case .agreedLeft, .agreedRight:
      return Phrase("an agreement to \(subject)", zh: "对\(subject)的同意")
    case .text:
      return Phrase("text of \(quoted(value?.text))", zh: "\(quoted(value?.text))的内容")
    case .deleted: return Phrase("deleting \(subject)", zh: "删除\(subject)")
    case .order: return Phrase("moving \(subject)", zh: "移动\(subject)")
    default:
      return Phrase("\(field.name.english) of \(subject)", zh: "\(subject)的\(field.name.chinese)")
    }
  }

  private func quoted(_ text: String?) -> String {
    "“\((text ?? "").firstWords)”"
  }
}

extension String {
  /// Enough of a text to know an entry by, in a line about it.
  var firstWords: String {
    let line = split(whereSeparator: \.isNewline).first ?? ""
    return line.count > 24 ? line.prefix(24) + "…" : String(line)
  }
}
