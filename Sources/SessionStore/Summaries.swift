import Foundation
import GRDB
import SessionModel

extension SQLiteStore {
  /// What a list of all meetings shows, the one that changed last first.
  public func summaries() throws(StoreError) -> [MeetingSummary] {
    let result = try read { database in
      let listed = try SummaryCache.meetings(in: database)
      var fresh: [SummaryCache.Entry] = []
      let summaries = try listed.map { meeting in
        if let cached = meeting.cached { return cached }
        let summary = MeetingSummary(
          of: try Self.session(meeting.id, meeting.number, in: database).session)
        fresh.append(SummaryCache.Entry(meeting: meeting.number, last: meeting.last, summary: summary))
        return summary
      }
      return (summaries, fresh)
    }
    guard let (summaries, fresh) = result else { return [] }
    if !fresh.isEmpty { writeSometime { try SummaryCache.keep(fresh, in: $0) } }
    return summaries
  }
}

/// The summaries as they were made last, each good while its meeting's last change is the same.
enum SummaryCache {
  /// To be raised whenever the summary of an unchanged meeting may come out otherwise than before, such as
  /// when the rules of open ends change: what an earlier version kept is then made anew.
  private static let revision = 2

  /// A meeting to be listed.
  struct Listed {
    var number: Int64
    var id: MeetingID
    var last: Int64
    var cached: MeetingSummary?
  }

  /// A summary to be kept.
  struct Entry: Sendable {
    var meeting: Int64
    var last: Int64
    var summary: MeetingSummary
  }

  /// All meetings, the one that changed last first.
  static func meetings(in database: Database) throws -> [Listed] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(MeetingRow.columns), content, summary.seal FROM meeting
        LEFT JOIN summary ON meeting = number AND summary.last = meeting.last AND revision = ?
        ORDER BY changed DESC, number DESC
        """, arguments: [revision])
    let decoder = JSONDecoder()
    var meetings: [Listed] = []
    while let row = try rows.next() {
      let meeting = try MeetingRow(row)
      guard let id = MeetingID(meeting.id) else { continue }
      // One that another version kept, with more or less in it, is as good as none, and so is a damaged one.
      let cached = row[6] as? String
      let isWhole = cached.map { seal(meeting.number, meeting.last, $0) } == row[7] as? Int64
      let summary = cached.flatMap {
        isWhole ? try? decoder.decode(MeetingSummary.self, from: Data($0.utf8)) : nil
      }
      meetings.append(Listed(number: meeting.number, id: id, last: meeting.last, cached: summary))
    }
    return meetings
  }

  static func keep(_ entries: [Entry], in database: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO summary (meeting, last, revision, content, seal) VALUES (?, ?, ?, ?, ?)")
    for entry in entries {
      let content = String(decoding: try encoder.encode(entry.summary), as: UTF8.self)
      let seal = seal(entry.meeting, entry.last, content)
      try statement.execute(arguments: [entry.meeting, entry.last, revision, content, seal])
    }
  }

  private static func seal(_ meeting: Int64, _ last: Int64, _ content: String) -> Int64 {
    var seal = Seal(meeting, last)
    seal.take(content)
    return seal.value
  }
}
