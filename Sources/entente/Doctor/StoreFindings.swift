import SessionModel

/// The store: where it is, what it lies on, and whether it is whole.
extension Circumstances {
  var storeFindings: [Finding] {
    [store.file, store.life, store.presence].map(\.finding)
      + store.beside.map(\.finding).filter { $0.verdict != .good }
      + [store.disk, store.integrity] + store.copies
  }
}

extension StoreCircumstances {
  /// Below so many bytes free, a word is due: a long meeting takes a few.
  private static let littleRoom: Int64 = 10_000_000

  fileprivate var disk: Finding {
    let name = Phrase("disk", zh: "磁盘")
    let room =
      free.map { Phrase("\(Self.amount($0)) free", zh: "剩余 \(Self.amount($0))") }
      ?? Phrase("room unknown", zh: "剩余空间未知")
    if let network {
      return .shortfall(
        name,
        room
          + Phrase(
            "; the store is on a network file system (\(network)), which terminals on several machines can't share safely",
            zh: "；会议库在网络文件系统（\(network)）上，多台机器的终端无法安全共用"),
        todo: Phrase(
          "keep it on a local disk (--file or ENTENTE_FILE), and join over ssh to that machine",
          zh: "请放在本地磁盘（--file 或 ENTENTE_FILE），其他人通过 ssh 登录该机器加入"))
    }
    if let free, free < Self.littleRoom {
      return .shortfall(name, room, todo: Phrase("free some space before the meeting", zh: "请在会议前清理空间"))
    }
    return .good(name, room)
  }

  fileprivate var integrity: Finding {
    let name = Phrase("integrity", zh: "完整性")
    switch content {
    case .absent: return .good(name, Phrase("nothing to check yet", zh: "尚无可检查的内容"))
    case .sound(let meetings, let changes):
      return .good(
        name,
        Phrase(
          "sound; \(Self.count(meetings, "meeting")), \(Self.count(changes, "change"))",
          zh: "完好；\(meetings) 个会议，\(changes) 处更改"))
    case .unsound(let problems):
      let first = problems.first ?? Phrase(same: "")
      let count = problems.count
      return .fault(
        name,
        Phrase(
          "damaged, \(Self.count(count, "problem")): \(first.english)",
          zh: "已损坏，\(count) 个问题：\(first.chinese)"),
        todo: Self.rescue)
    case .refused(let why, let isFault):
      return Finding(name: name, verdict: isFault ? .fault : .shortfall, what: why)
    }
  }

  private static let rescue = Phrase(
    "save what can be read of it with “entente doctor --rescue NEWFILE”, or open a backup with --file",
    zh: "请用“entente doctor --rescue 新文件”抢救可读的内容，或用 --file 打开备份")

  /// Nothing to tell where there are none.
  fileprivate var copies: [Finding] {
    let name = Phrase("backups", zh: "备份")
    if let first = unfinishedBackups.first {
      return [
        .shortfall(
          name, Phrase("\(first) was never finished", zh: "\(first) 未完成"),
          todo: Phrase("delete it", zh: "请删除"))
      ]
    }
    guard let last = backups.last else { return [] }
    return [
      .good(
        name,
        Phrase(
          "\(Self.count(backups.count, "copy", "copies")) of older formats, such as \(last); yours to delete",
          zh: "\(backups.count) 份旧格式的备份，例如 \(last)；可自行删除"))
    ]
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// To two digits or three, in the units of disks.
  private static func amount(_ bytes: Int64) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    var (tenths, unit) = (bytes / 100, 0)
    while tenths >= 10_000, unit < units.count - 1 { (tenths, unit) = (tenths / 1000, unit + 1) }
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(units[unit])" : "\(tenths / 10) \(units[unit])"
  }
}
