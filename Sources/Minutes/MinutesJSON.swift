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
    let text = String(decoding: try encoder.encode(MinutesDocument(of: self)), as: UTF8.self)
    return Self.escapingInvisible(text) + "\n"
  }

  /// Writes what a terminal might act on as `\\u009b`: the same to every reader of JSON, inert to look at.
  public static func escapingInvisible(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isInvisible) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      if isInvisible(scalar) {
        // All of them are in the Basic Multilingual Plane, so four digits do.
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7f...0x9f, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x2069, 0xfeff: scalar.value != 0x200d
    default: false
    }
  }
}
