import Synchronization

/// The store files that this process has open.
enum OpenFiles {
  /// As often as it was opened; seldom more than two.
  private static let files = Mutex<[FileIdentity]>([])

  /// Looks at a file and, if it is there to be opened, counts it as open before anybody else may look.
  ///
  /// - Parameter prepare: looks at the file, told how to find out whether it is open already.
  /// - Returns: what `prepare` found, and what counts the file as open until it is released.
  static func enter<Found>(
    _ path: String, prepare: ((FileIdentity) -> Bool) throws(StoreError) -> Found
  ) throws(StoreError) -> (found: Found, hold: OpenFile?) {
    try files.withLock { files throws(StoreError) in
      let open = files
      let found = try prepare(open.contains)
      guard let identity = FileIdentity(of: path) else { return (found, nil) }
      files.append(identity)
      return (found, OpenFile(identity: identity))
    }
  }

  fileprivate static func leave(_ identity: FileIdentity) {
    files.withLock { files in
      if let place = files.firstIndex(of: identity) { files.remove(at: place) }
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
