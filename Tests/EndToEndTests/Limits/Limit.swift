import SessionModel
import Testing

/// A limit at some door of the program: what just fits through, what is one more, and what is said of that.
struct Limit<Subject: Sendable>: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fits: Subject
  let exceeds: Subject
  let says: Phrase

  init(_ name: String, fits: Subject, exceeds: Subject, says: Phrase) {
    testDescription = name
    (self.fits, self.exceeds, self.says) = (fits, exceeds, says)
  }
}

extension Limit {
  /// A limit of which both subjects are made alike.
  /// - Parameter most: the most that there can be.
  init(_ name: String, _ most: Int, says: Phrase, _ make: (Int) -> Subject) {
    self.init(name, fits: make(most), exceeds: make(most + 1), says: says)
  }
}

extension Language {
  /// The option that asks for it.
  var option: [String] { ["--lang", rawValue] }
}

/// Texts of a length that is counted in one way or another.
enum LongText {
  /// So many bytes of Chinese, filled up with an `a` or two.
  static func bytes(_ count: Int) -> String {
    String(repeating: "问", count: count / 3) + String(repeating: "a", count: count % 3)
  }

  /// So many bytes in few characters: each a family of 18 bytes, filled up with letters.
  static func families(_ count: Int) -> String {
    String(repeating: "👨\u{200D}👩\u{200D}👧", count: count / 18) + String(repeating: "a", count: count % 18)
  }
}
