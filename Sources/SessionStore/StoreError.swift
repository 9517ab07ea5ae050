import SessionModel

/// Why a store can't do what it was asked. Nothing that was in the store is altered by a failed call.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no meeting at all.
  case noMeetings
  /// No meeting's identifier is, or begins with, this text.
  case unknownMeeting(String)
  /// Several meetings' identifiers begin with this text.
  case ambiguous(String, [MeetingID])
  /// The meeting is there already, and what is there doesn't lead to what was offered.
  case diverged(MeetingID)
  /// What is there belongs to another program.
  case notOurs(at: String)
  /// What is there isn't a store at all: a text, or one whose beginning is broken.
  case notADatabase(at: String)
  /// The store was written by a newer version of the program, in this version of the format.
  case newer(version: Int, at: String)
  /// The store was ours, and its contents are broken.
  case damaged(at: String)
  /// The store was ours, and nothing can be read of it.
  case beyondRescue(at: String)
  /// There is something where a new store was to be made.
  case exists(at: String)
  /// A new store was to have a name that a store gives to the files beside it.
  case reserved(at: String)
  /// The path is longer than a store's can be, which is ``Limits/pathBytes``.
  case tooLong(at: String)
  /// The store's log is there, with something in it, but the store itself isn't.
  case headless(at: String)
  /// The store can't be read, for want of permission or of the way to it.
  case notReadable(at: String)
  /// The store can't be made or written, for want of permission or because it was opened for reading.
  case notWritable(at: String)
  /// The folder in which a new store was to be made isn't there.
  case noFolder(at: String)
  /// What the store lies on may only be read.
  case readOnlyDisk(at: String)
  /// What is there can't be a store: a folder, a device, a pipe.
  case notAFile(at: String)
  /// The disk or the quota is used up.
  case full(at: String)
  /// Another program keeps the store to itself; it was waited for.
  case locked(at: String)
  /// The store was deleted or moved while it was open.
  case vanished(at: String)
  /// Another file took the store's place while it was open.
  case replaced(at: String)
  /// Another program wrote over the store while it was open.
  case overwritten(at: String)
  /// The store's log, or the log's index, was deleted or replaced while it was open.
  case logGone(at: String)
  /// The disk reports a failure.
  case diskFailure(at: String)
  /// Anything else, in the words of whoever found it, without a full stop.
  case other(Phrase)
}

extension StoreError {
  /// The exit status that fits, after sysexits.h of BSD.
  public var exit: Int32 {
    switch self {
    case .ambiguous: 64  // EX_USAGE
    case .notOurs, .notADatabase, .notAFile, .newer, .damaged, .beyondRescue, .headless:
      65  // EX_DATAERR
    case .noMeetings, .unknownMeeting, .notReadable: 66  // EX_NOINPUT
    case .other: 70  // EX_SOFTWARE
    case .notWritable, .readOnlyDisk, .noFolder, .diverged, .exists, .reserved, .tooLong:
      73  // EX_CANTCREAT
    case .full, .vanished, .replaced, .overwritten, .logGone, .diskFailure: 74  // EX_IOERR
    case .locked: 75  // EX_TEMPFAIL
    }
  }

  /// One line without control characters that says what is wrong and what to do.
  public var message: Phrase {
    switch self {
    case .noMeetings:
      return Phrase(
        "There is no meeting yet; make one with “entente new”.", zh: "还没有会议；请用“entente new”新建一个。")
    case .unknownMeeting(let name):
      let name = shown(name)
      return Phrase(
        "No meeting is called “\(name)”; “entente list” shows those there are.",
        zh: "没有名为“\(name)”的会议；可用“entente list”查看现有会议。")
    case .ambiguous(let name, let candidates):
      let name = shown(name)
      let shown = candidates.prefix(4).map(\.description).joined(separator: ", ")
      let more = candidates.count > 4 ? " …" : ""
      return Phrase(
        "“\(name)” may mean \(candidates.count) meetings: \(shown)\(more); type more of the one you mean.",
        zh: "“\(name)”可能指 \(candidates.count) 个会议：\(shown)\(more)；请多输入几个字符。")
    case .notOurs(let place):
      return at(
        place, "belongs to another program; name another file with --file.", "属于其他程序；请用 --file 指定另一个文件。")
    case .notADatabase(let place):
      return at(
        place,
        "isn't a store of meetings; name another file with --file, or, if it was one, save what is left of it with "
          + "“entente doctor --rescue NEWFILE”.",
        "不是会议库；请用 --file 指定另一个文件；若它曾是会议库，可用“entente doctor --rescue 新文件”抢救其内容。")
    case .notAFile(let place):
      return at(place, "isn't a file; name another one with --file.", "不是文件；请用 --file 指定另一个。")
    case .newer(let version, let place):
      return at(
        place, "was written by a newer entente (format \(version)); update entente to open it.",
        "由更新版本的 entente 写入(格式 \(version))；请升级 entente 后再打开。")
    case .damaged(let place):
      return at(
        place,
        "is damaged; save what can be read of it with “entente doctor --rescue NEWFILE”, or open a backup.",
        "已损坏；请用“entente doctor --rescue 新文件”抢救可读的内容，或打开备份。")
    case .beyondRescue(let place):
      return at(
        place, "has nothing in it that can be saved; open a backup with --file.", "没有任何可抢救的内容；请用 --file 打开备份。"
      )
    case .reserved(let place):
      return at(
        place, "has a name that stores give to the files beside them; choose another name.",
        "是会议库附属文件的名称；请换一个名称。")
    case .tooLong(let place):
      return at(
        place,
        "is too long a path for a store, which has at most \(Limits.pathBytes) bytes; choose a shorter one.",
        "路径太长：会议库的路径最多 \(Limits.pathBytes) 字节；请换一个较短的。")
    case .headless(let place):
      return at(
        place,
        "isn't there, but its log is; put the file back, or save what the log has with "
          + "“entente doctor --rescue NEWFILE”.",
        "不存在，但其日志还在；请放回该文件，或用“entente doctor --rescue 新文件”抢救日志中的内容。")
    case .exists(let place):
      return at(place, "exists; choose another name.", "已存在；请换一个名称。")
    case .notReadable(let place):
      return at(
        place, "can't be read; check that it is there and that you may read it.", "无法读取；请检查它是否存在，以及您是否有读取权限。")
    case .notWritable(let place):
      return at(
        place, "can't be written; check its folder's permissions, or name another file with --file.",
        "无法写入；请检查所在文件夹的权限，或用 --file 指定另一个文件。")
    case .readOnlyDisk(let place):
      return at(
        place, "can't be written, since its disk is read-only; choose a place on another one.",
        "无法写入，因为所在的磁盘是只读的；请在另一个磁盘上选择位置。")
    case .noFolder(let place):
      return at(
        place, "is in a folder that isn't there; make the folder, or choose another place.",
        "所在的文件夹不存在；请先创建该文件夹，或换一个位置。")
    case .diverged(let id):
      return Phrase(
        "Meeting \(id) is here already, and has gone another way; take the file in as a meeting of its own with "
          + "--copy.", zh: "会议 \(id) 已在此处，且内容走向不同；请用 --copy 作为另一个会议导入。")
    case .full(let place):
      return at(place, "has no room left on its disk; free some space.", "所在的磁盘已满；请释放一些空间。")
    case .locked(let place):
      return at(
        place, "is kept busy by another program; close that program, or try again.", "正被其他程序占用；请关闭该程序或重试。")
    case .vanished(let place):
      return at(
        place, "was deleted or moved while open; put it back, or save elsewhere.",
        "在打开期间被删除或移走；请放回原处，或另存到别处。")
    case .replaced(let place):
      return at(
        place, "was replaced by another file while open; put it back, or save elsewhere.",
        "在打开期间被另一个文件替换；请放回原处，或另存到别处。")
    case .overwritten(let place):
      return at(
        place,
        "was written over by another program while open; save elsewhere, then delete its -wal if what is there now is to be used.",
        "在打开期间被其他程序改写；请另存到别处，若要使用现有的文件，请再删除其 -wal 文件。")
    case .logGone(let place):
      return at(
        place, "was deleted or replaced while its store is open; save elsewhere.",
        "在会议库打开期间被删除或替换；请另存到别处。")
    case .diskFailure(let place):
      return at(
        place,
        "can't be reached, its disk reports a failure; save elsewhere, or name another file with --file.",
        "无法访问，磁盘报告故障；请另存到别处，或用 --file 指定另一个文件。")
    case .other(let words):
      return Phrase(
        "The store failed: \(Visibility.inert(words.english)).",
        zh: "会议库出错：\(Visibility.inert(words.chinese))。")
    }
  }

  private func at(_ place: String, _ english: String, _ chinese: String) -> Phrase {
    let place = Visibility.inert(place)
    return Phrase("“\(place)” \(english)", zh: "“\(place)”\(chinese)")
  }

  /// A name that somebody typed, cut where nobody reads on.
  private func shown(_ name: String) -> String {
    let start = String(name.unicodeScalars.prefix(Limits.nameCharacters))
    return Visibility.inert(start) + (start.unicodeScalars.count < name.unicodeScalars.count ? "…" : "")
  }
}
