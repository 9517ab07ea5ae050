import Foundation
import Synchronization

/// A small file beside the store, for what is true only while front ends live. Nothing depends on its being there:
/// where it can't be had, what it would tell isn't told.
final class SideFile: Sendable {
  private let path: String
  private let isWritable: Bool
  private let opened = Mutex<Int32>(-1)

  /// - Parameter isWritable: whether it may be made and written, for its owner alone.
  init(path: String, isWritable: Bool) {
    self.path = path
    self.isWritable = isWritable
  }

  deinit {
    let descriptor = opened.withLock(\.self)
    if descriptor >= 0 { close(descriptor) }
  }

  /// The open file; `nil` where it is missing, or is a link.
  var descriptor: Int32? { descriptor(making: false) }

  /// The open file, made where it is missing; `nil` where it may not be written.
  var writableDescriptor: Int32? { isWritable ? descriptor(making: true) : nil }

  private func descriptor(making isMaking: Bool) -> Int32? {
    opened.withLock { opened in
      if opened < 0 { opened = open() }
      if opened < 0, isMaking { opened = make() }
      return opened < 0 ? nil : opened
    }
  }

  /// Its length in bytes.
  var size: Int {
    var status = stat()
    guard let descriptor, fstat(descriptor, &status) == 0 else { return 0 }
    return Int(status.st_size)
  }

  /// Writes at a place, as far as the disk lets it.
  func write(_ bytes: [UInt8], at place: off_t) {
    guard let writableDescriptor else { return }
    _ = pwrite(writableDescriptor, bytes, bytes.count, place)
  }

  /// Reads at a place what is there whole and right.
  ///
  /// What is being written meanwhile may come mixed of old and new; the next try has it whole.
  /// - Parameter decode: makes something of the bytes; `nil` when they aren't right.
  func read<Found>(_ count: Int, at place: off_t, _ decode: ([UInt8]) -> Found?) -> Found? {
    guard let descriptor else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    for _ in 0..<3 {
      guard pread(descriptor, &bytes, count, place) == count else { return nil }
      if let found = decode(bytes) { return found }
    }
    return nil
  }

  private func open() -> Int32 {
    // Never a link that somebody put there, and never waiting for the other end of a pipe.
    let mode = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let found = isWritable ? Foundation.open(path, O_RDWR | mode) : -1
    return own(found >= 0 ? found : Foundation.open(path, O_RDONLY | mode))
  }

  /// Lets go of what isn't a file of its own: a device, or another name of somebody's file. One that all may read
  /// is closed to others.
  private func own(_ descriptor: Int32) -> Int32 {
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return descriptor }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink <= 1 else {
      close(descriptor)
      return -1
    }
    if isWritable, status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    return descriptor
  }

  private func make() -> Int32 {
    let made = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    // Whatever the umask forbids; and somebody else may have made it meanwhile.
    if made >= 0 { fchmod(made, 0o600) }
    return made < 0 && errno == EEXIST ? open() : made
  }
}

/// Numbers of 64 bits as a record of a ``SideFile`` holds them: lowest byte first, and a checksum at the end.
enum RecordWords {
  /// Bytes of a record of so many words and their checksum.
  static func size(_ words: Int) -> Int { (words + 1) * 8 }

  /// - Parameter seal: what the record belongs to, so that it is never taken for another's.
  static func bytes(_ words: [UInt64], seal: UInt64) -> [UInt8] {
    bytes(words + [checksum(words, seal)])
  }

  /// The words of a record; `nil` when it isn't whole, or another's.
  static func words(_ bytes: [UInt8], seal: UInt64) -> [UInt64]? {
    var words = stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<min(start + 8, bytes.count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    guard let last = words.popLast(), last == checksum(words, seal) else { return nil }
    return words
  }

  private static func checksum(_ words: [UInt64], _ seal: UInt64) -> UInt64 {
    Checksum.fnv1a(bytes(words + [seal]))
  }

  private static func bytes(_ words: [UInt64]) -> [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }
}
