import Campaign
import Foundation
import SessionModel
import Testing

@testable import SessionStore

/// A log in which a byte turned: what was kept since isn't passed over without a word, where that can be known.
@Suite(.timeLimit(.minutes(10))) struct LogDamageCampaign {
  /// A store, and its log with some commits in it, each of which one change was kept with.
  private struct Logged {
    var main: [UInt8]
    var log: [UInt8]
    /// Where each frame begins, and which commit it belongs to.
    var frames: [(place: Int, commit: Int)]
    var commits: Int

    init() throws {
      var maker = Maker(seed: 5)
      let folder = try Folder()
      let meeting = maker.meeting()
      var store = try folder.open()
      try store.create(meeting, [maker.title("x")])
      store.close()
      store = try folder.open()
      for index in 0..<8 {
        try store.append([maker.note(String(repeating: "长 ", count: 700 * (index % 3)))], to: meeting)
      }
      main = Array(try Data(contentsOf: URL(filePath: folder.store)))
      log = Array(try Data(contentsOf: URL(filePath: folder.store + "-wal")))
      store.close()
      (frames, commits) = ([], 0)
      for place in stride(from: 32, to: log.count, by: 24 + 4096) {
        frames.append((place, commits))
        if log.word(at: place + 4) != 0 { commits += 1 }
      }
    }

    func laid(log: [UInt8]) throws -> Folder {
      let folder = try Folder()
      try Data(main).write(to: URL(filePath: folder.store))
      try Data(log).write(to: URL(filePath: folder.store + "-wal"))
      return folder
    }
  }

  private func isTold(_ folder: Folder, _ mode: SQLiteStore.Mode) -> Bool {
    do throws(StoreError) {
      try folder.open(mode).close()
      return false
    } catch { return error == .damaged(at: folder.store) }
  }

  @Test func aBrokenFrameIsToldWhereMoreThanOneCommitFollows() throws {
    let logged = try Logged()
    #expect(logged.commits == 8)
    var random = IdentifierSource(seed: 3)
    var (told, tries) = (0, 0)
    for frame in logged.frames {
      // The number of its page, its salt, its checksum, and anywhere in the page.
      for offset in [3, 9, 17, 23]
        + (0..<Campaign.tries(2, long: 50)).map({ _ in Int.random(in: 24..<4120, using: &random) })
      {
        var log = logged.log
        log[frame.place + offset] ^= UInt8.random(in: 1...255, using: &random)
        let folder = try logged.laid(log: log)
        let before = try folder.lasting()
        // Nothing tells a frame of the last commit but one from one that was being written.
        let mustBeTold = frame.commit < logged.commits - 2
        let isFound = isTold(folder, .reading)
        #expect(isFound || !mustBeTold, "frame at \(frame.place), byte \(offset)")
        if isFound {
          #expect(isTold(folder, .writing))
          #expect(try folder.lasting() == before)
        }
        (told, tries) = (told + (isFound ? 1 : 0), tries + 1)
      }
    }
    for offset in [0, 4, 9, 17, 21, 25, 30] {
      var log = logged.log
      log[offset] ^= 0x55
      #expect(isTold(try logged.laid(log: log), .reading), "byte \(offset) of the log's head")
      tries += 1
    }
    Campaign.note("log with a byte turned", tries: tries, losses: 0, "told \(told)")
  }

  /// What is left by a machine that stopped in the middle of a commit is no damage: the log ends before it.
  @Test func aTornEndIsNone() throws {
    let logged = try Logged()
    for (index, frame) in logged.frames.enumerated() {
      let last = logged.frames.lastIndex { $0.commit == frame.commit } ?? index
      let end = logged.frames[last].place + 24 + 4096
      // Of one commit's frames some were written, in whatever order; what came before them is whole.
      var torn = Array(logged.log[..<end])
      for place in frame.place..<frame.place + 24 + 4096 { torn[place] = 0 }
      #expect(!isTold(try logged.laid(log: torn), .writing), "frame \(index) is missing")
      let cut = Array(logged.log[..<(frame.place + 100)])
      #expect(!isTold(try logged.laid(log: cut), .writing), "cut in frame \(index)")
    }
    #expect(!isTold(try logged.laid(log: logged.log), .writing))
  }
}
