import Foundation
import GRDB

/// Gives the rows of a store of the first version their seals.
enum Sealing {
  static func sealAll(in database: Database) throws {
    try sealChanges(in: database)
    try sealMeetings(in: database)
  }

  private static func sealChanges(in database: Database) throws {
    let update = try database.makeStatement(sql: "UPDATE change SET seal = ? WHERE seq = ?")
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT seq, meeting, id, terminal, wall, clock, boot, draft, operations FROM change ORDER BY seq")
    while let row = try rows.next() {
      let numbers = try ChangeNumbers(row)
      let draft = try row.decode(String?.self, atIndex: 7)
      let seal = try row.withUnsafeData(atIndex: 8) { text in
        (text ?? Data()).withUnsafeBytes { numbers.seal(draft: draft, operations: $0) }
      }
      try update.execute(arguments: [seal, numbers.seq])
    }
  }

  private static func sealMeetings(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE meeting SET kept =
          (SELECT count(*) FROM change WHERE change.meeting = meeting.number AND draft IS NULL)
        """)
    let update = try database.makeStatement(sql: "UPDATE meeting SET seal = ? WHERE number = ?")
    let rows = try Row.fetchAll(database, sql: "SELECT number, id, last, changed, kept FROM meeting")
    for row in rows {
      var meeting = MeetingRow(
        number: try row.decode(Int64.self, atIndex: 0), id: try row.decode(String.self, atIndex: 1))
      meeting.last = try row.decode(Int64.self, atIndex: 2)
      meeting.changed = try row.decode(Int64.self, atIndex: 3)
      meeting.kept = try row.decode(Int64.self, atIndex: 4)
      try update.execute(arguments: [meeting.seal, meeting.number])
    }
  }
}
