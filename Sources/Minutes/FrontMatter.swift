import SessionModel

/// What programs ask of a page before they show it, in YAML between two lines of hyphens: site generators,
/// Obsidian, pandoc.
///
/// Keys are the same in every language. Texts are as they were typed, always in double quotes: no title can be
/// taken for a number, a date, a list or a comment. What nobody filled in is left out.
struct FrontMatter {
  private(set) var text = "---\n"

  init(of minutes: Minutes) {
    let session = minutes.session
    let version = session.version
    add("title", Self.quoted(session.title))
    if let date = minutes.date { add("date", date.iso) }
    if let period = session.period, !period.isEmpty { add("period", Self.quoted(period)) }
    if let place = session.place, !place.isEmpty { add("place", Self.quoted(place)) }
    if let offset = session.utcOffset { add("utc-offset", Self.quoted(UTCOffset.iso(offset))) }
    add("teams", Party.teams.map { Self.quoted(session.name(of: $0)[minutes.language]) })
    add("language", minutes.language.rawValue)
    add("version", String(version.number))
    add("state", version.isFinal ? "final" : "draft")
    let signed = Party.teams.filter { session.signature(of: $0) == .holds }
    if !signed.isEmpty {
      add("signed-by", signed.map { Self.quoted(session.name(of: $0)[minutes.language]) })
    }
    if let day = session.nextCheckIn { add("next-check-in", day.iso) }
    add("meeting", Self.quoted(session.id.description))
    text += "---\n"
  }

  private mutating func add(_ key: String, _ value: String) {
    text += "\(key): \(value)\n"
  }

  private mutating func add(_ key: String, _ values: [String]) {
    text += "\(key):\n" + values.map { "  - \($0)\n" }.joined()
  }

  /// A text as a scalar in double quotes (YAML 1.2.2, 7.3.1), on one line. What YAML doesn't allow as it is, and
  /// what can't be seen, is written by its number.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if Minutes.isInvisible(scalar) {
          let digits = String(scalar.value, radix: 16)
          let (mark, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
          quoted += mark + String(repeating: "0", count: width - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    } + "\""
  }
}
