import Foundation
import SessionModel

extension StoreError {
  /// What is wrong in some words, without the place and what to do: for a line that has no room for ``message``.
  public var brief: Phrase {
    switch self {
    case .full: Phrase("The disk is full", zh: "磁盘已满")
    case .locked: Phrase("Another program locks it", zh: "被其他程序占用")
    case .vanished: Phrase("The file is gone", zh: "文件已被删除或移走")
    case .replaced: Phrase("The file was replaced", zh: "文件已被替换")
    case .overwritten: Phrase("The file was overwritten", zh: "文件已被改写")
    case .logGone: Phrase("The file's log is gone", zh: "日志文件已丢失")
    case .diskFailure: Phrase("The disk reports a failure", zh: "磁盘报告故障")
    case .notWritable: Phrase("The file is read-only", zh: "文件为只读")
    case .readOnlyDisk: Phrase("The disk is read-only", zh: "磁盘为只读")
    case .noFolder: Phrase("The folder isn't there", zh: "文件夹不存在")
    case .notAFile: Phrase("That isn't a file", zh: "不是文件")
    case .notReadable: Phrase("The file can't be read", zh: "文件无法读取")
    case .exists: Phrase("The file exists", zh: "文件已存在")
    case .reserved: Phrase("The name is a store's", zh: "文件名属于会议库")
    case .tooLong: Phrase("The path is too long", zh: "路径太长")
    case .headless: Phrase("Only its log is there", zh: "只剩日志文件")
    case .damaged, .beyondRescue: Phrase("The file is damaged", zh: "文件已损坏")
    case .newer: Phrase("The file is a newer entente's", zh: "文件属于更新版本")
    case .notOurs, .notADatabase: Phrase("The file isn't a store", zh: "文件不是会议库")
    case .noMeetings, .unknownMeeting, .ambiguous, .diverged, .other: message
    }
  }

  /// Whether what was kept so far is out of reach, too: an open file that has no name any more goes with who has it
  /// open, one that was written over went with that, and one without its log isn't what others open.
  public var takesAll: Bool {
    switch self {
    case .vanished, .replaced, .overwritten, .logGone: true
    default: false
    }
  }

  /// Whether it is the disk that takes nothing.
  var isOfDisk: Bool {
    switch self {
    case .full, .diskFailure, .notWritable, .readOnlyDisk: true
    default: false
    }
  }

  /// The same of another place, where it is the place that takes nothing.
  func told(of place: String) -> StoreError {
    switch self {
    case .full: .full(at: place)
    case .diskFailure: .diskFailure(at: place)
    case .notWritable: .notWritable(at: place)
    case .readOnlyDisk: .readOnlyDisk(at: place)
    case .notReadable: .notReadable(at: place)
    case .locked: .locked(at: place)
    case .vanished: .vanished(at: place)
    case .replaced: .replaced(at: place)
    case .overwritten: .overwritten(at: place)
    case .damaged: .damaged(at: place)
    default: self
    }
  }

  /// Why a place takes nothing that takes no file, and isn't full or broken.
  static func unwritable(at path: String) -> StoreError {
    access(path, W_OK) != 0 && errno == EROFS ? .readOnlyDisk(at: path) : .notWritable(at: path)
  }

  /// Why what is at a path isn't the file that was there.
  static func takenAway(from path: String) -> StoreError {
    FileIdentity(of: path) == nil ? .vanished(at: path) : .replaced(at: path)
  }
}
