// Not all of Foundation, which takes longer to load than the first screen to paint.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Minutes {
  /// The minutes as JSON: a ``MinutesDocument`` with sorted members, indented, ending with one line break.
  /// - Throws: `EncodingError` when a change of a newer version holds a number that JSON can't.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(MinutesDocument(of: self)), as: UTF8.self) + "\n"
  }
}
