import SessionModel

extension Minutes {
  /// The longest suggested name, in bytes of UTF-8: file systems take 255, and people add to names.
  static let fileNameBytes = 120

  /// A name for the minutes' file, such as `2027-01-12-q1-planning.md`: the meeting's date and its title.
  ///
  /// Letters and digits of any script are kept in lower case, what stands between them becomes one hyphen.
  /// The name is never empty, hidden, one that an operating system reserves, or longer than 120 bytes of
  /// UTF-8, and it has no white space, so that a shell needs no quotes.
  /// - Parameters:
  ///   - session: the meeting.
  ///   - format: what the file will hold.
  ///   - seconds: what the place is ahead of UTC of a meeting that doesn't know it; counts for one without a date
  ///     of its own.
  public static func suggestedFileName(
    for session: Session, format: MinutesFormat = .markdown, utcOffset seconds: Int = 0
  ) -> String {
    suggestedFileName(for: session, ending: format.fileExtension, utcOffset: seconds)
  }

  /// The same for a file of the meeting that isn't minutes.
  /// - Parameter ending: what the name ends in, without the dot.
  public static func suggestedFileName(
    for session: Session, ending: String, utcOffset seconds: Int = 0
  ) -> String {
    let ending = "." + ending
    guard let date = session.heldOn(utcOffset: seconds) else { return "minutes" + ending }
    // Beginning with a date, the name can be neither hidden nor one of the devices of Windows.
    let slug = slug(session.title)
    let stem = slug.isEmpty ? date.iso : date.iso + "-" + slug
    return cut(stem, bytes: fileNameBytes - ending.utf8.count) + ending
  }

  private static func slug(_ title: String) -> String {
    var slug = ""
    var isBetweenWords = false
    for character in title.lowercased() {
      guard character.isLetter || character.isNumber else {
        isBetweenWords = true
        continue
      }
      if isBetweenWords && !slug.isEmpty { slug += "-" }
      isBetweenWords = false
      // A letter may have joiners with it, which make two names that look the same; and some Indic letters take what
      // follows into their character, be it a slash.
      slug.unicodeScalars.append(contentsOf: character.unicodeScalars.filter(isOfWord))
    }
    return slug
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .unassigned, .privateUse, .surrogate: false
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func cut(_ name: String, bytes: Int) -> String {
    var length = 0
    let kept = name.prefix { character in
      length += character.utf8.count
      return length <= bytes
    }
    // By scalars: some letters take a hyphen after them into their character.
    let scalars = kept.unicodeScalars
    return String(scalars.last == "-" ? scalars.dropLast() : scalars)
  }
}
