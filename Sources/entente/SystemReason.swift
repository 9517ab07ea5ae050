import Foundation
import SessionModel

extension Phrase {
  /// What the system says of a call that failed, in a few words: its own in English, and the usual ones in Chinese.
  /// - Parameter error: the call's `errno`.
  static func reason(_ error: Int32) -> Phrase {
    Phrase(String(cString: strerror(error)), zh: chineseReason(error) ?? "系统错误 \(error)")
  }

  private static func chineseReason(_ error: Int32) -> String? {
    switch error {
    case ENOENT: "没有该文件或目录"
    case EACCES: "权限不足"
    case EPERM: "操作不被允许"
    case EROFS: "文件系统为只读"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "超出磁盘配额"
    case EIO: "输入/输出错误"
    case EISDIR: "是目录"
    case ENOTDIR: "不是目录"
    case ELOOP: "符号链接层数过多"
    case ENAMETOOLONG: "文件名过长"
    case EINVAL: "参数无效"
    case EFBIG: "文件过大"
    case ENXIO, ENODEV: "没有该设备"
    case EBADF: "文件未打开"
    case EPIPE: "管道已断开"
    case EMFILE, ENFILE: "打开的文件过多"
    case ENOMEM: "内存不足"
    case EBUSY: "正被占用"
    case ETXTBSY: "程序文件正被占用"
    case ENOEXEC: "不是可执行的程序"
    case E2BIG: "参数过长"
    case EAGAIN: "资源暂时不可用"
    default: nil
    }
  }
}
