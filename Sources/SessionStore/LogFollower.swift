#if os(Linux)
  import Foundation

  /// Follows the write-ahead log of a store, on a thread that sleeps until there is something to tell.
  ///
  /// A writer touches the log when a change can be read, and the kernel closes it for one that is killed:
  /// these two are watched for. Not the writing itself, which comes before the change can be read, and
  /// would wake everybody for nothing. The log comes and goes with the processes that have the store open;
  /// while there is none, its folder is watched for it. The store itself is watched for being taken away or written over,
  /// the log's index for being taken away, and with the store every folder on the way there.
  final class LogFollower {
    private let log: String
    private let store: String
    private let folder: String
    private let name: [UInt8]
    private let watcher: Int32
    private let onChange: @Sendable () -> Void
    private var logWatch: Int32 = -1
    private var folderWatch: Int32 = -1
    private var storeWatch: Int32 = -1
    private var indexWatch: Int32 = -1
    /// The watches of the folders on the way.
    private var wayWatches: Set<Int32> = []
    private var followed: FileIdentity?

    static func follow(_ log: String, _ onChange: @escaping @Sendable () -> Void) -> Following {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return Following {} }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let (end, stop) = (ends[0], ends[1])
      let thread = Thread {
        LogFollower(log, onChange).run(until: end)
        close(end)
      }
      thread.name = "entente.follow"
      thread.start()
      return Following {
        _ = write(stop, [0], 1)
        close(stop)
      }
    }

    private init(_ log: String, _ onChange: @escaping @Sendable () -> Void) {
      self.log = log
      store = String(log.dropLast("-wal".count))
      self.onChange = onChange
      let parts = log.utf8.lastIndex(of: UInt8(ascii: "/"))
      folder = parts.map { String(log[...$0]) } ?? "."
      name = Array(log.utf8[(parts.map { log.utf8.index(after: $0) } ?? log.startIndex)...])
      watcher = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
    }

    deinit {
      if watcher >= 0 { close(watcher) }
    }

    private func run(until end: Int32) {
      watch()
      onChange()
      var waiting = [
        pollfd(fd: end, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watcher, events: Int16(POLLIN), revents: 0),
      ]
      while true {
        // A negative descriptor is passed over. Where the system grants no watcher, and where there isn't even a folder
        // to watch yet, look now and then.
        let isBlind = logWatch < 0 && folderWatch < 0
        let count = poll(&waiting, 2, isBlind ? 200 : -1)
        if count < 0, errno != EINTR { return }
        if waiting[0].revents != 0 { return }
        // Also what the watches that are gone have left, or it would be told of again and again.
        let isChanged = readEvents()
        if isBlind { watch() }
        if isBlind || isChanged { onChange() }
      }
    }

    /// Watches the log, or its folder while there is no log.
    private func watch() {
      guard watcher >= 0 else { return }
      // Its last name going away, or going elsewhere, is a change of the file itself; and whoever writes over it closes it.
      let lost = IN_ATTRIB | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF
      storeWatch = inotify_add_watch(watcher, store, UInt32(lost))
      indexWatch = inotify_add_watch(
        watcher, store + "-shm", UInt32(IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF))
      watchWay()
      // The folder first, or a log that is made meanwhile would be missed.
      folderWatch = inotify_add_watch(
        watcher, folder, UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR))
      followed = FileIdentity(of: log)
      let wanted = IN_ATTRIB | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF
      logWatch = inotify_add_watch(watcher, log, UInt32(wanted))
      guard logWatch >= 0 else { return }
      // What comes and goes beside the log is of no interest any more.
      inotify_add_watch(watcher, folder, UInt32(IN_MOVE_SELF | IN_ONLYDIR))
      folderWatch = -1
    }

    /// Watches the folders on the way to the store: with one of them it goes elsewhere, too.
    private func watchWay() {
      var watches: Set<Int32> = []
      var path = folder[...]
      while let slash = path.lastIndex(of: "/") {
        let watch = inotify_add_watch(
          watcher, String(path[...slash]), UInt32(IN_MOVE_SELF | IN_ONLYDIR | IN_MASK_ADD))
        if watch >= 0 { watches.insert(watch) }
        path = path[..<slash]
      }
      for gone in wayWatches.subtracting(watches) { inotify_rm_watch(watcher, gone) }
      wayWatches = watches
    }

    /// - Returns: whether anything may have changed.
    private func readEvents() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 4096)
      var isChanged = false
      while true {
        let count = read(watcher, &buffer, buffer.count)
        guard count > 0 else { break }
        buffer.withUnsafeBytes { bytes in
          var start = 0
          while start + 16 <= count {
            // struct inotify_event: watch, mask, cookie and the length of the name that follows.
            let watch = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
            let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
            let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
            let name = bytes[min(start + 16, count)..<min(start + 16 + length, count)]
            if concerns(watch, mask, name) { isChanged = true }
            start += 16 + length
          }
        }
      }
      if isChanged { followAnew() }
      return isChanged
    }

    private func concerns(_ watch: Int32, _ mask: UInt32, _ name: Slice<UnsafeRawBufferPointer>) -> Bool {
      // A negative watch tells that events were lost.
      if [logWatch, storeWatch, indexWatch].contains(watch) || watch < 0 { return true }
      if wayWatches.contains(watch), mask & UInt32(IN_MOVE_SELF) != 0 { return true }
      return watch == folderWatch && name.prefix { $0 != 0 }.elementsEqual(self.name)
    }

    /// Goes over to the log's successor when the one that is watched is gone.
    private func followAnew() {
      if logWatch >= 0, let followed, followed == FileIdentity(of: log) { return }
      if logWatch >= 0 { inotify_rm_watch(watcher, logWatch) }
      watch()
    }
  }
#else
  import Dispatch
  import Foundation

  /// Follows the write-ahead log of a store: a writer touches it when a change can be read.
  ///
  /// Its state is used on its queue alone, which the compiler can't see.
  final class LogFollower: @unchecked Sendable {
    private let log: String
    private let onChange: @Sendable () -> Void
    private let queue = DispatchQueue(label: "entente.follow")
    private var source: (any DispatchSourceFileSystemObject)?

    static func follow(_ log: String, _ onChange: @escaping @Sendable () -> Void) -> Following {
      let follower = LogFollower(log, onChange)
      follower.queue.async { follower.watch() }
      return Following { follower.queue.async { follower.stop() } }
    }

    private init(_ log: String, _ onChange: @escaping @Sendable () -> Void) {
      self.log = log
      self.onChange = onChange
    }

    /// Watches the log, or its folder while there is no log.
    private func watch() {
      stop()
      let identity = FileIdentity(of: log)
      var descriptor = open(log, O_EVTONLY | O_CLOEXEC)
      if descriptor < 0 {
        descriptor = open((log as NSString).deletingLastPathComponent, O_EVTONLY | O_CLOEXEC)
      }
      guard descriptor >= 0 else { return }
      let made = DispatchSource.makeFileSystemObjectSource(
        fileDescriptor: descriptor, eventMask: [.write, .attrib, .delete, .rename, .link], queue: queue)
      made.setEventHandler { [self] in
        if identity == nil || identity != FileIdentity(of: log) { watch() }
        onChange()
      }
      made.setCancelHandler { [descriptor] in close(descriptor) }
      source = made
      made.resume()
      onChange()
    }

    private func stop() {
      source?.cancel()
      source = nil
    }
  }
#endif
