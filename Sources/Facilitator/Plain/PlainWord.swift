import SessionModel

/// A word that only plain mode has: screens show what some of these say, and have keys for the others.
public enum PlainWord: String, CaseIterable, Sendable {
  /// Says all of it again.
  case look
  /// Says the clocks.
  case time
  /// Says the entries.
  case list
  /// Selects an entry by its number.
  case select
  /// Leaves the program.
  case quit
  /// Keeps what is typed.
  case keep
  /// Ends typing.
  case end
  /// Closes what was opened.
  case close
  /// Goes to the next field.
  case nextField = "next-field"
  /// Goes to the field before.
  case previousField = "previous-field"
  /// Breaks the line inside a text.
  case line
  /// Empties a field.
  case clear

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .look: Phrase(rawValue, zh: "查看")
    case .time: Phrase(rawValue, zh: "时间")
    case .list: Phrase(rawValue, zh: "列表")
    case .select: Phrase(rawValue, zh: "选择")
    case .quit: Phrase(rawValue, zh: "退出")
    case .keep: Phrase(rawValue, zh: "保存")
    case .end: Phrase(rawValue, zh: "结束")
    case .close: Phrase(rawValue, zh: "关闭")
    case .nextField: Phrase(rawValue, zh: "下一项")
    case .previousField: Phrase(rawValue, zh: "上一项")
    case .line: Phrase(rawValue, zh: "换行")
    case .clear: Phrase(rawValue, zh: "清空")
    }
  }

  /// What it does, in a sentence without its full stop.
  public var help: Phrase {
    switch self {
    case .look: Phrase("Say all that is here again", zh: "重新读出此处的全部内容")
    case .time: Phrase("Say who has the floor, and all clocks", zh: "读出谁在发言以及所有计时")
    case .list:
      Phrase("Say the entries with their numbers; of one team with its name", zh: "读出条目及序号；加团队名只读该队")
    case .select: Phrase("Select an entry by its number, such as select 2", zh: "按序号选中条目，例如：选择 2")
    case .quit: Phrase("Leave; everything is already saved", zh: "离开；内容均已保存")
    case .keep: Phrase("Keep what was typed; an empty line does the same", zh: "保存已输入的内容；空行相同")
    case .end: Phrase("End typing; what isn't kept stays as a draft", zh: "结束输入；未保存的内容留作草稿")
    case .close: Phrase("Close what was opened, and change nothing", zh: "关闭，不做任何更改")
    case .nextField: Phrase("On to the next field; text after it fills this one first", zh: "到下一项；其后的文字先填入本项")
    case .previousField:
      Phrase("Back to the field before; text after it fills this one first", zh: "到上一项；其后的文字先填入本项")
    case .line:
      Phrase("Text after it, and a line break; the next line goes on from there", zh: "其后的文字加一个换行；下一行接着写")
    case .clear: Phrase("Empty this field", zh: "清空本项")
    }
  }

  /// Whether it means something at the present place.
  func works(in state: State) -> Bool {
    let isTyping = state.overlay == nil && state.fieldInFocus != nil
    switch self {
    case .look, .quit: return true
    case .time, .list: return state.desk != nil || self == .list
    case .select: return state.overlay == nil && !isTyping
    case .keep, .end, .nextField, .previousField, .line, .clear: return isTyping
    case .close: return state.overlay != nil || isTyping
    }
  }
}
