import SessionModel

// Not all of Foundation, which takes longer to load than the first screen to paint.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A meeting as a ``MinutesDocument`` carries it from one store to another.
///
/// Only what the meeting is made of is read: the format and its version, the meeting's identifier, and its
/// changes. All else in the document follows from these, and is different in documents of other versions.
public struct MeetingImport: Hashable, Sendable {
  /// Names the meeting.
  public var id: MeetingID
  /// Its changes, in the order in which they took effect.
  public var changes: [Change]

  /// Reads a document.
  ///
  /// What comes out is safe to keep, show and go on with. Operations of newer versions are kept as they are.
  /// - Parameter bytes: JSON in UTF-8, with or without a byte order mark.
  /// - Throws: ``ImportFault`` for the first fault, with its place.
  public init(_ bytes: [UInt8]) throws(ImportFault) {
    guard bytes.count <= Limits.importBytes else { throw ImportFault(Wrong.large) }
    let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF]]
    guard !marks.contains(where: bytes.starts), bytes.prefix(2).firstIndex(of: 0) == nil else {
      throw ImportFault(Wrong.wide)
    }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = isMarked ? bytes[3...] : bytes[...]
    do {
      try text.withUnsafeBytes { try JSONSyntax.check($0) }
      let document = try JSONDecoder().decode(ImportedDocument.self, from: Data(text))
      (id, changes) = (document.id, document.changes)
      try ImportLimits.check(self)
    } catch {
      throw text.withUnsafeBytes { ImportFault(error).located(in: $0) }
    }
  }

  /// The meeting.
  public var session: Session { Session(id: id, changes: changes) }
}

/// What is read of a document, in the order in which it is worth telling what is wrong.
private struct ImportedDocument: Decodable {
  var id: MeetingID
  var changes: [Change]

  private enum CodingKeys: String, CodingKey { case format, version, language, meeting, changes }
  private enum MeetingKeys: String, CodingKey { case id }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: CodingKeys.self),
      (try? container.decode(String.self, forKey: .format)) == MinutesDocument.formatName
    else { throw ImportFault(Wrong.foreign) }
    let place = ImportFault.Place.member("version")
    let version = try container.whole(Int.self, forKey: .version)
    guard version <= MinutesDocument.currentVersion else {
      throw ImportFault(Wrong.newer(version), at: place)
    }
    guard version >= 1 else { throw ImportFault(Wrong.noVersion, at: place) }
    if let language = try container.decodeIfPresent(String.self, forKey: .language) {
      guard Language(rawValue: language) != nil else {
        throw ImportFault(.oneOf(Language.allCases.map(\.rawValue)), at: .member("language"))
      }
    }
    id = try container.nestedContainer(keyedBy: MeetingKeys.self, forKey: .meeting)
      .decode(MeetingID.self, forKey: .id)
    var list = try container.nestedUnkeyedContainer(forKey: .changes)
    // Told before each is read, which takes long.
    guard list.count ?? 0 <= Limits.changes else {
      throw ImportFault(Wrong.manyChanges, at: .member("changes"))
    }
    changes = []
    while !list.isAtEnd { changes.append(try list.decode(ImportedChange.self).change) }
  }
}

/// A change of which nothing known may be amiss.
private struct ImportedChange: Decodable {
  var change: Change

  private enum CodingKeys: String, CodingKey { case id, terminal, moment, operations }

  private struct WholeOperation: Decodable {
    var operation: SessionModel.Operation

    init(from decoder: any Decoder) throws {
      operation = try SessionModel.Operation(strictlyFrom: decoder)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    change = Change(
      id: try container.decode(ChangeID.self, forKey: .id),
      terminal: try container.decode(TerminalID.self, forKey: .terminal),
      moment: try container.decode(Moment.self, forKey: .moment),
      operations: try container.decode([WholeOperation].self, forKey: .operations).map(\.operation))
  }
}
