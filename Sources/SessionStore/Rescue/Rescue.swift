import Foundation
import SessionModel

/// Saves what can be read of a damaged store into a new one.
public enum Rescue {
  /// What became of a meeting.
  public struct Saved: Sendable, Hashable {
    /// Names the meeting: as before, unless nothing tells its name any more.
    public var id: MeetingID
    /// Its title, as far as that is saved.
    public var title: String
    /// How many of its changes are in the new store, drafts among them.
    public var changes: Int
    /// How many entries these make.
    public var entries: Int
    /// Whether what the meeting was set up with is among them: its title, its teams and its agenda.
    public var isSetUp: Bool
    /// How many changes are lost, or at least: those that are missing, and those of which something is left that
    /// isn't what was stored.
    public var lost: Int
  }

  /// What became of all.
  public struct Outcome: Sendable, Hashable {
    /// Each meeting of which anything is left, in the order in which they were made.
    public var meetings: [Saved]
    /// How many broken changes belong to no meeting that is known.
    public var strays: Int

    /// Whether nothing is known to be lost.
    public var isComplete: Bool { strays == 0 && meetings.allSatisfy { $0.lost == 0 } }
  }

  /// Saves what can be read into a new file, whole or not at all.
  ///
  /// The damaged file and its log are only read, and not by SQLite.
  /// - Throws: ``StoreError/exists(at:)`` when there is something at the target already;
  ///   ``StoreError/beyondRescue(at:)`` when nothing can be read; what opening would throw for a file that isn't
  ///   ours, is newer, or can't be reached.
  public static func run(from location: String, to target: String) throws(StoreError) -> Outcome {
    let target = StoreFile.absolute(target)
    // Before the search, which takes its time.
    guard !NewStore.isTaken(target) else { throw .exists(at: target) }
    let path = StoreFile.absolute(location)
    var stamp = Stamp(path)
    var salvage = try salvage(path)
    // Of what is written at the same time the pages are of different moments; another look finds what was missed.
    for _ in 0..<4 where !salvage.isComplete && stamp != Stamp(path) {
      stamp = Stamp(path)
      salvage = try self.salvage(path)
    }
    if salvage.count == 0 { try checkThatNothingIsThere(path) }
    return try NewStore.make(at: target) { store throws(StoreError) in try keep(salvage, in: store) }
  }

  /// By which one sees that a store was written to.
  private struct Stamp: Equatable {
    private let sizes: [Int?]
    private let times: [Date?]

    init(_ path: String) {
      let files = ["", "-wal"].map { path + $0 }
      sizes = files.map(FileSize.of)
      times = files.map { file in
        (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
      }
    }
  }

  private static func salvage(_ path: String) throws(StoreError) -> Salvage {
    let (salvage, _) = try OpenFiles.enter(path) { isOpen throws(StoreError) -> Salvage in
      // Closing it would drop the locks of whoever has it open in this process.
      if let identity = FileIdentity(of: path), isOpen(identity) { throw .locked(at: path) }
      let log = ByteFile(path + "-wal")
      // Of a store that is gone, the log may be left.
      let isGone = FileIdentity(of: path) == nil && (log?.size ?? 0) > 0
      guard let main = isGone ? ByteFile() : ByteFile(path) else { throw .notReadable(at: path) }
      let tried = Pages.sizes(of: main, log).map { Pages(main: main, log: log, size: $0) }
      for pages in tried { try checkVersion(pages, at: path) }
      // The size that is told may be wrong itself.
      guard let best = tried.map(Salvage.init).max(by: { $0.count < $1.count }) else {
        throw .damaged(at: path)
      }
      return best
    }
    return salvage
  }

  /// What a newer version writes, this one may take for something else.
  private static func checkVersion(_ pages: Pages, at path: String) throws(StoreError) {
    for version in Pages.Version.allCases {
      let head = pages.page(1, version)
      guard head.word(at: 68) == UInt32(bitPattern: Schema.applicationID) else { continue }
      let number = Int(Int32(bitPattern: head.word(at: 60)))
      if number > Schema.current.version { throw .newer(version: number, at: path) }
    }
  }

  /// An empty store is whole when SQLite says so; everything else is refused in the words of opening it.
  private static func checkThatNothingIsThere(_ path: String) throws(StoreError) {
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: path, mode: .reading)
      defer { store.close() }
      guard try store.problems().isEmpty, try store.summaries().isEmpty else {
        throw StoreError.damaged(at: path)
      }
    } catch {
      switch error {
      // What these words advise is what has just come to nothing.
      case .damaged, .notADatabase, .headless: throw .beyondRescue(at: path)
      default: throw error
      }
    }
  }

  private static func keep(_ salvage: Salvage, in store: SQLiteStore) throws(StoreError) -> Outcome {
    var outcome = Outcome(meetings: [], strays: salvage.strays)
    for (_, meeting) in salvage.meetings.sorted(by: { $0.key < $1.key }) {
      guard let id = meeting.name else { continue }
      try store.create(id, meeting.ordered)
      let session = try store.session(of: id).session
      outcome.meetings.append(
        Saved(
          id: id, title: session.title, changes: session.log.count, entries: session.entryCount,
          isSetUp: session[.agenda] != nil, lost: meeting.lost))
    }
    return outcome
  }
}

extension Salvage {
  /// Whether nothing is known to be lost.
  fileprivate var isComplete: Bool { strays == 0 && meetings.values.allSatisfy { $0.lost == 0 } }

  fileprivate var strays: Int {
    meetings.values.reduce(0) { $0 + ($1.name == nil ? $1.broken.count : 0) }
  }
}

extension Salvage.Meeting {
  /// Its identifier; where that is lost, another that is the same whenever this is tried.
  fileprivate var name: MeetingID? { id ?? ordered.first.map { MeetingID(bits: $0.id.bits) } }

  fileprivate var ordered: [Change] {
    changes.values.sorted { ($0.seq, $0.change.id) < ($1.seq, $1.change.id) }.map(\.change)
  }

  fileprivate var lost: Int {
    let found = changes.values.filter { !$0.change.isDraft }
    guard let kept else {
      // Without a count only the last one's place is known; without that, the meeting's own row is lost.
      let isLastThere = last > 0 ? found.contains { $0.seq >= last } : found.isEmpty && id != nil
      return max(broken.count, isLastThere ? 0 : 1)
    }
    return max(broken.count, Int(clamping: kept) - found.count)
  }
}
