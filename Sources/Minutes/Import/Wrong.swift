import SessionModel

/// What can be wrong with a file that is to be taken in.
enum Wrong {
  // MARK: Syntax

  static let empty = Phrase("the file is empty", zh: "文件为空")
  static let end = Phrase("the file ends in the middle, as if it was cut off", zh: "文件在中途结束，似乎被截断")
  static let more = Phrase("there is something after the end", zh: "结尾之后还有内容")
  static let noValue = Phrase("this isn't JSON: a value is wanted here", zh: "不是 JSON：此处需要一个值")
  static let noName = Phrase(
    "this isn't JSON: a member's name in quotes is wanted here", zh: "不是 JSON：此处需要带引号的成员名")
  static let noColon = Phrase("this isn't JSON: a colon is wanted here", zh: "不是 JSON：此处需要冒号")
  static let objectGoesOn = Phrase("this isn't JSON: , or } is wanted here", zh: "不是 JSON：此处需要 , 或 }")
  static let arrayGoesOn = Phrase("this isn't JSON: , or ] is wanted here", zh: "不是 JSON：此处需要 , 或 ]")
  static let number = Phrase("this isn't a number of JSON", zh: "不是 JSON 的数字")
  static let control = Phrase(
    "a control character in a text is written as an escape, such as \\n", zh: "文本中的控制字符须写成转义，例如 \\n")
  static let escape = Phrase("JSON has no such escape", zh: "JSON 没有这种转义")
  static let surrogate = Phrase("half a character, a surrogate without its pair", zh: "半个字符：代理项不成对")
  static let encoding = Phrase("this isn't UTF-8; save the file as such", zh: "不是 UTF-8；请以 UTF-8 保存")
  static let twice = Phrase("the object has this member already", zh: "对象中已有此成员")
  static let deep = Phrase(
    "this is nested deeper than \(JSONSyntax.depth) levels", zh: "嵌套超过 \(JSONSyntax.depth) 层")
  static let wide = Phrase(
    "this is UTF-16 or UTF-32; save the file as UTF-8", zh: "这是 UTF-16 或 UTF-32；请以 UTF-8 保存")
  static let large = Phrase(
    "the file is larger than \(Limits.importBytes / 1_048_576) MiB",
    zh: "文件超过 \(Limits.importBytes / 1_048_576) MiB")

  // MARK: Whose it is

  static let foreign = Phrase(
    "this isn't a meeting of entente; write one with “entente minutes --format json”",
    zh: "这不是 entente 的会议；请用“entente minutes --format json”导出")

  static func newer(_ version: Int) -> Phrase {
    Phrase(
      "this was written by a newer entente (version \(version)); update entente to take it in",
      zh: "由更新版本的 entente 写入（版本 \(version)）；请升级 entente 后再导入")
  }

  static let noVersion = Phrase("versions are counted from 1", zh: "版本从 1 开始")

  // MARK: Contents

  static let missing = Phrase("this is missing", zh: "缺少此项")
  static let text = Phrase("a text is wanted here", zh: "此处需要文本")
  static let wholeNumber = Phrase("a whole number is wanted here", zh: "此处需要整数")
  static let yesOrNo = Phrase("true or false is wanted here", zh: "此处需要 true 或 false")
  static let list = Phrase("a list is wanted here", zh: "此处需要列表")
  static let object = Phrase("an object is wanted here", zh: "此处需要对象")
  static let unfit = Phrase("this can't be read", zh: "无法读取")

  /// - Parameter type: how JSON calls it.
  static func type(_ type: String) -> Phrase {
    Phrase("this field holds {\"\(type)\": …}", zh: "此字段的值形如 {\"\(type)\": …}")
  }

  /// What would be right where a value is of the right type.
  static func content(_ content: FieldContent) -> Phrase {
    switch content {
    case .name: Phrase("a name with something to see in it is wanted here", zh: "此处需要含可见字符的名称")
    case .identifier: Phrase("an identifier is wanted here, in lower case", zh: "此处需要小写的标识符")
    case .integer(let range): .within(range)
    case .choice(let names): .oneOf(names)
    default: unfit
    }
  }

  static let inexact = Phrase("the number is beyond 64 bits", zh: "数字超出 64 位")
  static let noChanges = Phrase("a meeting without changes is none", zh: "没有任何更改，不成会议")
  static let manyChanges = Phrase(
    "a meeting has at most \(Limits.changes) changes", zh: "一次会议最多 \(Limits.changes) 个更改")
  static let sameChange = Phrase("another change is called so", zh: "另一个更改已有此名")
  static let noSetUp = Phrase(
    "the first change must set up the meeting, with a title and an agenda", zh: "第一个更改必须设立会议，含标题和议程")
  static let manyEntries = Phrase(
    "a meeting has at most \(Limits.entries) entries", zh: "一次会议最多 \(Limits.entries) 条")

  static func long(_ limit: Int) -> Phrase {
    Phrase("the text is longer than \(limit) bytes", zh: "文本超过 \(limit) 字节")
  }

  static let noSteps = Phrase("an agenda has at least one step", zh: "议程至少有一个步骤")
  static let manySteps = Phrase(
    "an agenda has at most \(ImportLimits.steps) steps", zh: "议程最多 \(ImportLimits.steps) 个步骤")
  static let noPrompts = Phrase("a step asks at least one question", zh: "每个步骤至少有一个问题")
  static let manyPrompts = Phrase(
    "a step asks at most \(ImportLimits.prompts) questions", zh: "每个步骤最多 \(ImportLimits.prompts) 个问题")
  static let sameStep = Phrase("another step of the agenda is called so", zh: "议程中另一步骤已有此名")
}
