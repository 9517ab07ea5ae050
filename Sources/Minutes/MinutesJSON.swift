import SessionModel

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

  /// Writes whatever can't be seen as `\\u009b`: the same to every reader of JSON, inert to look at.
  /// - Parameter json: as an encoder writes it, whose line breaks are line feeds and stand between its parts.
  public static func escapingInvisible(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isInvisible) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard isInvisible(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch Visibility.sight(of: scalar) {
    case .seen, .blank: false
    case .lineBreak: scalar != "\n"
    case .control, .turning, .silent, .noCharacter: true
    }
  }
}
