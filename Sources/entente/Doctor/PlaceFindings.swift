import SessionModel
import Terminal

/// Files and folders: whether they are there, and whose they are.
extension Circumstances {
  var settingFindings: [Finding] { settings.map(\.finding) }
}

extension PlaceCircumstances {
  var finding: Finding {
    if let first = faults.first { return broken(first) }
    guard let found else { return absent }
    if found.isFolder != isFolderWanted {
      return .fault(
        name,
        Phrase(
          "\(path) is \(found.isFolder ? "a folder" : "no folder")",
          zh: "\(path) \(found.isFolder ? "是文件夹" : "不是文件夹")"),
        todo: Phrase("give it another name", zh: "请改名"))
    }
    guard found.isReadable else {
      return .fault(
        name, Phrase("\(path) can't be read", zh: "无法读取 \(path)"),
        todo: Phrase("chmod u+r \(path)", zh: "chmod u+r \(path)"))
    }
    guard isWritable || !isWritten else { return unwritable }
    if isPrivate, found.rights & 0o077 != 0 {
      return .shortfall(
        name, Phrase("others may read \(path) (\(mode))", zh: "其他人可以读取 \(path)（\(mode)）"),
        todo: Phrase(same: "chmod \(isFolderWanted ? "700" : "600") \(path)"))
    }
    return .good(name, Phrase("\(path), \(mode)", zh: "\(path)，\(mode)"))
  }

  var name: Phrase {
    switch kind {
    case .store: Phrase("store", zh: "会议库")
    case .life: Phrase("signs of life", zh: "心跳文件")
    case .configuration: Phrase(same: "config.toml")
    case .agendas: Phrase("agendas", zh: "议程")
    case .themes: Phrase("themes", zh: "主题")
    }
  }

  private var isFolderWanted: Bool { [.agendas, .themes].contains(kind) }
  /// The meetings are nobody else's business; settings may be anybody's.
  private var isPrivate: Bool { isWritten }
  private var isWritten: Bool { [.store, .life].contains(kind) }

  private var mode: String {
    let digits = String(found?.rights ?? 0, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private func broken(_ first: Phrase) -> Finding {
    let rest = faults.count - 1
    let more =
      rest == 0 ? Phrase(same: "") : Phrase(" (and \(rest) more)", zh: "（另有 \(rest) 处）")
    // Without config.toml nothing starts; without one agenda or theme the others serve.
    let verdict = kind == .configuration ? Finding.Verdict.fault : .shortfall
    return Finding(
      name: name, verdict: verdict, what: first + more,
      todo: Phrase("mend it there, or move it away", zh: "请在该处修正，或移走"))
  }

  private var absent: Finding {
    guard isWritable || !isWritten else { return unwritable }
    let consequence =
      switch kind {
      case .store: Phrase("the first meeting makes it", zh: "新建第一个会议时创建")
      case .life: Phrase("the first clock that runs makes it", zh: "首次计时时创建")
      case .configuration: Phrase("the standard holds", zh: "使用标准设置")
      case .agendas, .themes: Phrase("those built in serve", zh: "使用内置的")
      }
    return .good(
      name, Phrase("\(path), not there: \(consequence.english)", zh: "\(path)，不存在：\(consequence.chinese)"))
  }

  private var unwritable: Finding {
    .fault(
      name, Phrase("\(path) can't be written", zh: "无法写入 \(path)"),
      todo: Phrase(
        "mend the rights of the file and its folder, or name another with --file",
        zh: "请修正文件及所在文件夹的权限，或用 --file 指定另一个"))
  }
}
