import Foundation
import Synchronization

/// Threads for tests that wait for programs: as many as wait at once, beside the few of the machine's processors on
/// which all other tests run.
///
/// A test here may wait as long as it must, for a process or for a terminal, and holds up nobody but itself.
final class SpareThreads: TaskExecutor {
  static let all = SpareThreads()

  /// What is to be done, and how many threads have nothing to do, or will have taken up nothing yet.
  private struct State {
    var jobs: [UnownedJob] = []
    var free = 0
  }

  private let state = Mutex(State())
  private let calls = DispatchSemaphore(value: 0)

  private init() {}

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isShort = state.withLock { state in
      state.jobs.append(job)
      guard state.jobs.count > state.free else { return false }
      state.free += 1
      return true
    }
    if isShort { Thread.detachNewThread { self.work() } }
    calls.signal()
  }

  private func work() {
    while true {
      calls.wait()
      let job = state.withLock { state in
        state.free -= 1
        return state.jobs.removeFirst()
      }
      job.runSynchronously(on: asUnownedTaskExecutor())
      state.withLock { $0.free += 1 }
    }
  }
}
