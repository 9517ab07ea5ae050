import Foundation
import SessionModel

/// The signs of life of all meetings of a store, in a file beside it.
///
/// Not in the store itself: a sign every second would cost a transaction each and wake all that follow.
/// A meeting's place in the file is 32 bytes at 32 times its number: wall, clock, boot and a checksum.
final class LifeFile: Sendable {
  private static let size = RecordWords.size(3)
  private let file: SideFile

  init(path: String, isWritable: Bool) {
    file = SideFile(path: path, isWritable: isWritable)
  }

  func write(_ moment: Moment, for number: Int64) {
    let words = [UInt64(bitPattern: moment.wall), UInt64(bitPattern: moment.clock), moment.boot]
    let record = RecordWords.bytes(words, seal: UInt64(bitPattern: number))
    file.write(record, at: Self.place(of: number))
  }

  func read(_ number: Int64) -> Moment? {
    file.read(Self.size, at: Self.place(of: number)) { bytes in
      RecordWords.words(bytes, seal: UInt64(bitPattern: number)).map { words in
        Moment(wall: Int64(bitPattern: words[0]), clock: Int64(bitPattern: words[1]), boot: words[2])
      }
    }
  }

  private static func place(of number: Int64) -> off_t { off_t(number) * off_t(size) }
}
