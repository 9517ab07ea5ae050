import Foundation
import SessionModel
import SessionStore

extension StoreCircumstances {
  /// Looks at a store without changing it.
  init(at path: String) {
    file = PlaceCircumstances(.store, at: path)
    life = PlaceCircumstances(.life, at: StoreLocation.lifeFile(of: path))
    presence = PlaceCircumstances(.presence, at: StoreLocation.presenceFile(of: path))
    beside = StoreLocation.beside(path).map { PlaceCircumstances(.beside, at: $0) }
      .filter { $0.found != nil }
    content = Self.content(at: path)
    let copies = StoreLocation.backups(of: path)
    backups = copies.finished
    unfinishedBackups = copies.unfinished
    let place = file.found == nil ? PlaceCircumstances.existing(above: path) : path
    free = FileSystem.free(at: place)
    network = FileSystem.network(at: place)
  }

  private static func content(at path: String) -> Content {
    // Of a store that isn't there the log may be.
    guard [path, path + "-wal"].contains(where: FileManager.default.fileExists) else { return .absent }
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: path, mode: .reading)
      defer { store.close() }
      let problems = try store.problems()
      guard problems.isEmpty else { return .unsound(problems) }
      // All of them are read: whole pages may hold what nobody can read.
      let meetings = try store.ids(matching: "")
      let changes = try meetings.map { id throws(StoreError) in
        try store.changes(of: id, after: 0).changes.count
      }
      return .sound(meetings: meetings.count, changes: changes.reduce(0, +))
    } catch {
      return .refused(why: error.message, isFault: error.isFault)
    }
  }
}

extension StoreError {
  /// Whether it stays so until somebody mends it, and doesn't pass by itself or by opening a meeting.
  fileprivate var isFault: Bool {
    switch self {
    case .locked: false
    default: true
    }
  }
}
