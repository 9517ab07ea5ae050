import Foundation
import SessionModel
import Testing

/// Whatever is pressed, pasted, resized and done at another terminal in whatever order: no trap, the meeting is
/// what was kept, and every frame fits its screen.
///
/// By default it runs for some seconds. `ENTENTE_FUZZ_KEYS=200000 swift test --filter RandomKeys` does 200,000 things
/// in all; any number does. Each seed is a room of its own and gives the same run everywhere.
@Suite struct RandomKeys {
  /// How many things happen in one room.
  private static let thingsInARoom = 800
  /// How many happen in all, unless the environment says otherwise.
  private static let usual = 10_400

  private static var rooms: UInt64 {
    let wanted = ProcessInfo.processInfo.environment["ENTENTE_FUZZ_KEYS"].flatMap { Int($0) } ?? usual
    return UInt64(max(1, (wanted + thingsInARoom - 1) / thingsInARoom))
  }

  @Test(arguments: 1...rooms) func anySequenceIsSafe(seed: UInt64) {
    var room = FuzzRoom(seed: seed)
    for thing in 1...Self.thingsInARoom {
      let what = room.goOn()
      let faults = thing.isMultiple(of: 200) ? room.faultsInDepth() : room.faults()
      guard faults.isEmpty else {
        Issue.record("seed \(seed), thing \(thing), \(what): \(faults.joined(separator: "; "))")
        return
      }
    }
    let faults = room.faultsOnceAllIsKept()
    #expect(faults.isEmpty, "seed \(seed), all kept")
  }
}
