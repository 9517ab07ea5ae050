import Foundation

/// What a process has cost so far, as Linux tells it.
struct ProcessCost {
  /// How often each thread went to sleep and was woken.
  private var wakeUps: [String: Int] = [:]
  /// Processor time of all its threads, in microseconds; also of those that have ended.
  private var microseconds: Int64 = 0

  init(of process: pid_t) {
    let tasks = "/proc/\(process)/task"
    for task in (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? [] {
      let status = (try? String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
      wakeUps[task] = line?.split(separator: "\t").last.flatMap { Int($0) }
    }
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return }
    microseconds = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// What it has cost since an earlier look: wake-ups of the threads that are still there, and microseconds.
  func since(_ earlier: ProcessCost) -> (wakeUps: Int, microseconds: Int) {
    let woken = wakeUps.reduce(0) { $0 + $1.value - earlier.wakeUps[$1.key, default: 0] }
    return (woken, Int(microseconds - earlier.microseconds))
  }
}
