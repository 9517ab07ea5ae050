import Facilitator
import Foundation
import Synchronization

/// Messages from other threads for the one that draws; it is woken through a pipe.
final class Mailbox: Sendable {
  /// Becomes readable when there is something in it.
  let descriptor: Int32
  private let bell: Int32
  private let contents = Mutex(Contents())

  private struct Contents {
    var messages: [Message] = []
    /// Whether the descriptor is readable: it is asked at every key, and a lock costs less than a system call.
    var isRung = false
  }

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe nothing can be heard from the store; poll ignores the negative descriptor.
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  func post(_ message: Message) {
    contents.withLock { contents in
      contents.messages.append(message)
      ring(&contents)
    }
  }

  /// Wakes the one that draws, though there is no message.
  func wake() {
    contents.withLock { ring(&$0) }
  }

  func collect() -> [Message] {
    contents.withLock { contents in
      guard contents.isRung else { return [] }
      contents.isRung = false
      var bytes: UInt64 = 0
      while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
      defer { contents.messages = [] }
      return contents.messages
    }
  }

  /// Under the lock, so that it is readable whenever it is said to be.
  private func ring(_ contents: inout Contents) {
    if contents.isRung { return }
    contents.isRung = true
    var byte: UInt8 = 1
    _ = write(bell, &byte, 1)
  }
}
