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
    guard found.form == (isFolderWanted ? .folder : .file) else { return misplaced(found.form) }
    guard found.isReadable else {
      return .fault(
        name, Phrase("\(path) can't be read", zh: "无法读取 \(path)"),
        todo: Phrase(same: "chmod u+r \(ShellWord.quoted(path))"))
    }
    guard isWritable || !isWritten else { return unwritable }
    if isPrivate, found.rights & 0o077 != 0 {
      return .shortfall(
        name, Phrase("others may read \(path) (\(mode))", zh: "其他人可以读取 \(path)（\(mode)）"),
        todo: Phrase(same: "chmod 600 \(ShellWord.quoted(path))"))
    }
    return .good(name, Phrase("\(path), \(mode)", zh: "\(path)，\(mode)"))
  }

  var name: Phrase {
    switch kind {
    case .store: Phrase("store", zh: "会议库")
    case .life: Phrase("signs of life", zh: "心跳文件")
    case .presence: Phrase("who is here", zh: "在场名单")
    case .beside: Phrase("store's files", zh: "附属文件")
    case .configuration: Phrase(same: "config.toml")
    case .agendas: Phrase("agendas", zh: "议程")
    case .themes: Phrase("themes", zh: "主题")
    }
  }

  private var isFolderWanted: Bool { [.agendas, .themes].contains(kind) }
  /// The meetings are nobody else's business; settings may be anybody's.
  private var isPrivate: Bool { isWritten }
  private var isWritten: Bool { kind == .store || kind.isCompanion }

  private var mode: String {
    let digits = String(found?.rights ?? 0, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Something else is in its place.
  private func misplaced(_ form: Found.Form) -> Finding {
    let what =
      switch form {
      case _ where isFolderWanted: Phrase("is no folder", zh: "不是文件夹")
      case .folder: Phrase("is a folder", zh: "是文件夹")
      case .link where kind.isCompanion:
        Phrase("is a link, or another name of a file elsewhere", zh: "是链接，或是别处文件的另一个名称")
      case .link: Phrase("is a link that leads nowhere", zh: "是无效的链接")
      case .file, .other: Phrase("is a device or a pipe, no file", zh: "是设备或管道，不是文件")
      }
    let todo =
      switch kind {
      case .store:
        Phrase("name another file with --file or ENTENTE_FILE", zh: "请用 --file 或 ENTENTE_FILE 指定另一个文件")
      case .life, .presence, .beside:
        Phrase("move it away; the program makes its own when it needs one", zh: "请移走；程序需要时会自行创建")
      case .configuration, .agendas, .themes: Phrase("give it another name", zh: "请改名")
      }
    // Without signs of life, and without knowing who is here, all else works.
    let verdict: Finding.Verdict = [.life, .presence].contains(kind) ? .shortfall : .fault
    return Finding(
      name: name, verdict: verdict,
      what: Phrase("\(path) \(what.english)", zh: "\(path) \(what.chinese)"), todo: todo)
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
      case .presence: Phrase("the first meeting that is opened makes it", zh: "首次打开会议时创建")
      case .beside: Phrase("made while the store is open", zh: "会议库打开期间创建")
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
