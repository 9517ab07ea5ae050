import SessionModel
import Terminal

/// The keys inside a note. They are those of shells and editors, and the key map doesn't change them.
enum EditorKeys {
  /// What the keys inside a note are called together.
  static let heading = Phrase("While typing", zh: "输入时")

  /// Keys by name, and what they do.
  static let all: [(keys: [String], help: Phrase)] = [
    (["enter"], Phrase("Keep the note and begin the next", zh: "保存并开始下一条")),
    (["escape"], Phrase("End typing; what isn't kept stays as a draft", zh: "结束输入；未保存的内容留作草稿")),
    (
      ["tab", "shift-tab"],
      Phrase("To the next field, or back; completes a name that was begun", zh: "到下一项或上一项；补全已输入开头的姓名")
    ),
    (["alt-enter", "ctrl-j"], Phrase("Break the line inside the note", zh: "在记录内换行")),
    (["home", "ctrl-a"], Phrase("To the start of the line", zh: "到行首")),
    (["end", "ctrl-e"], Phrase("To the end of the line", zh: "到行尾")),
    (["left", "ctrl-b"], Phrase("A character to the left", zh: "左移一个字符")),
    (["right", "ctrl-f"], Phrase("A character to the right", zh: "右移一个字符")),
    (["alt-b", "ctrl-left"], Phrase("A word to the left", zh: "左移一个词")),
    (["alt-f", "ctrl-right"], Phrase("A word to the right", zh: "右移一个词")),
    (["up", "ctrl-p"], Phrase("A line up", zh: "上移一行")),
    (["down", "ctrl-n"], Phrase("A line down", zh: "下移一行")),
    (["ctrl-u"], Phrase("Kill to the start of the line", zh: "剪切到行首")),
    (["ctrl-k"], Phrase("Kill to the end of the line", zh: "剪切到行尾")),
    (["ctrl-w", "alt-backspace"], Phrase("Kill the word before", zh: "剪切前一个词")),
    (["alt-d"], Phrase("Kill the word after", zh: "剪切后一个词")),
    (["ctrl-y"], Phrase("Put in what was killed last, also in another note", zh: "粘贴最近剪切的内容，也可用于别的记录")),
    (["ctrl-_"], Phrase("Undo inside the note; Ctrl-/ is the same", zh: "在记录内撤销；Ctrl-/ 相同")),
    (["alt-_", "alt-/"], Phrase("Redo inside the note", zh: "在记录内重做")),
  ]

  /// The lines of the key reference.
  static func lines(in language: Language) -> [KeyMap.Line] {
    all.map { keys, help in
      KeyMap.Line(keys: keys.compactMap(Key.init(name:)).map(\.label), help: help[language])
    }
  }
}
