import Foundation

/// A file that is only read, piece by piece.
final class ByteFile {
  let size: Int
  private let descriptor: Int32

  /// `nil` where there is no file that can be read.
  init?(_ path: String) {
    var status = stat()
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    size = Int(status.st_size)
  }

  /// A file with nothing in it, where there is none.
  init() {
    (size, descriptor) = (0, -1)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// So many bytes from a place on; zeros where the file has none, or the disk fails.
  func bytes(at place: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    _ = pread(descriptor, &bytes, count, off_t(place))
    return bytes
  }
}

extension Array<UInt8> {
  /// A number of four bytes, the highest first; 0 beyond the end.
  func word(at place: Int) -> UInt32 {
    guard place >= 0, place + 4 <= count else { return 0 }
    return self[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A number of variable length, as *Database File Format*, 1.6, of SQLite has it, and the place after it; `nil`
  /// beyond the end.
  func variable(at place: Int) -> (value: Int64, next: Int)? {
    guard place >= 0 else { return nil }
    var value: UInt64 = 0
    for length in 0..<9 {
      guard place + length < count else { return nil }
      let byte = self[place + length]
      if length == 8 { return (Int64(bitPattern: value << 8 | UInt64(byte)), place + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int64(bitPattern: value), place + length + 1) }
    }
    return nil
  }
}
