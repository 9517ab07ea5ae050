import Facilitator
import Foundation
import Synchronization

/// Messages from other threads for the one that draws; it is woken through a pipe.
final class Mailbox: Sendable {
  /// Becomes readable when there is something in it.
  let descriptor: Int32
  private let bell: Int32
  private let messages = Mutex<[Message]>([])

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
    messages.withLock { $0.append(message) }
    wake()
  }

  /// Wakes the one that draws, though there is no message.
  func wake() {
    var byte: UInt8 = 1
    // A full pipe will wake the reader all the same.
    _ = write(bell, &byte, 1)
  }

  func collect() -> [Message] {
    var bytes: UInt64 = 0
    while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
    return messages.withLock { messages in
      guard !messages.isEmpty else { return [] }
      defer { messages = [] }
      return messages
    }
  }
}
