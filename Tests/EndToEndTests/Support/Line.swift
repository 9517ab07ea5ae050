import Synchronization
import Testing

/// Tests that start programs stand in line: a few run at a time, since with hundreds at once each would wait for the
/// processors longer than anybody waits for a program. No time limit runs for those that wait.
struct InLine: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  /// Around a whole test, not each of its cases: the time limit is theirs.
  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
    test.isSuite || testCase != nil ? nil : self
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Line.ofAll.enter()
    defer { Line.ofAll.leave() }
    try await function()
  }
}

extension Trait where Self == InLine {
  /// Waits until few enough other tests run that start programs.
  static var inLine: Self { Self() }
}

/// Lets in a few at a time, in the order in which they came.
private final class Line: Sendable {
  static let ofAll = Line(places: 4)

  private struct State {
    var places: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(places: Int) {
    state = Mutex(State(places: places))
  }

  func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        guard state.places > 0 else {
          state.waiting.append(continuation)
          return false
        }
        state.places -= 1
        return true
      }
      if isIn { continuation.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.places += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
