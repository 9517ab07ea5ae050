import Synchronization

/// The store files that this process has open.
enum OpenFiles {
  private static let counts = Mutex<[FileIdentity: Int]>([:])

  /// Looks at a file and, if it is there to be opened, counts it as open before anybody else may look.
  ///
  /// - Parameter prepare: looks at the file, told how to find out whether it is open already.
  /// - Returns: what `prepare` found, and what counts the file as open until it is released.
  static func enter<Found>(
    _ path: String, prepare: ((FileIdentity) -> Bool) throws(StoreError) -> Found
  ) throws(StoreError) -> (found: Found, hold: OpenFile?) {
    try counts.withLock { counts throws(StoreError) in
      let open = counts
      let found = try prepare { open[$0, default: 0] > 0 }
      guard let identity = FileIdentity(of: path) else { return (found, nil) }
      counts[identity, default: 0] += 1
      return (found, OpenFile(identity: identity))
    }
  }

  fileprivate static func leave(_ identity: FileIdentity) {
    counts.withLock { counts in
      counts[identity, default: 0] -= 1
      if counts[identity] == 0 { counts[identity] = nil }
    }
  }
}

/// Counts a file as open until it is released.
final class OpenFile: Sendable {
  private let identity: FileIdentity

  fileprivate init(identity: FileIdentity) {
    self.identity = identity
  }

  deinit { OpenFiles.leave(identity) }
}
