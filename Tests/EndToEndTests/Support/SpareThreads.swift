import Foundation
import Synchronization

/// Threads for tests that wait for programs, beside those on which all other tests run, of which there are as many as
/// the machine has processors.
///
/// A test here may wait for a process or a terminal without a thought for tests that reckon, which it doesn't hold up.
final class SpareThreads: TaskExecutor {
  static let all = SpareThreads()

  /// The most threads: with more, tests and the programs that they start would only wait for processors.
  private static let most = 8

  private struct State {
    var jobs: [UnownedJob] = []
    /// How many threads there are, and how many of them have nothing to do or will have taken up nothing yet.
    var threads = (all: 0, free: 0)
  }

  private let state = Mutex(State())
  private let calls = DispatchSemaphore(value: 0)

  private init() {}

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isShort = state.withLock { state in
      state.jobs.append(job)
      guard state.jobs.count > state.threads.free, state.threads.all < Self.most else { return false }
      state.threads.all += 1
      state.threads.free += 1
      return true
    }
    if isShort { Thread.detachNewThread { self.work() } }
    calls.signal()
  }

  private func work() {
    while true {
      calls.wait()
      let job = state.withLock { state in
        state.threads.free -= 1
        return state.jobs.removeFirst()
      }
      job.runSynchronously(on: asUnownedTaskExecutor())
      state.withLock { $0.threads.free += 1 }
    }
  }
}
