import GRDB

/// The tables of a store, and how each version of them comes from the one before.
package struct Schema: Sendable {
  /// Leads from one version of the format to the next.
  package typealias Migration = @Sendable (Database) throws -> Void

  /// “ente” in ASCII: tells our files from those of other programs.
  static let applicationID: Int32 = 0x656E_7465

  /// The version that this program writes.
  package static let current = Schema(migrations: [makeTables, sealRows])

  /// The one at index n leads from version n to n + 1; version 0 is an empty file.
  package var migrations: [Migration]

  package init(migrations: [Migration]) {
    self.migrations = migrations
  }

  /// The version that the migrations end at.
  var version: Int { migrations.count }

  /// Brings a store from a version to the present one, within a transaction of the caller.
  func migrate(_ database: Database, from version: Int) throws {
    for migration in migrations[version...] { try migration(database) }
    try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(self.version)")
  }

  /// Identifiers of 64 bits are kept as numbers of the same bits, since a meeting is read as a whole before
  /// it is shown; a meeting's own as text, since people search for its beginning.
  ///
  /// `number` tells where a meeting's sign of life is; AUTOINCREMENT keeps it, and `seq`, from ever naming a
  /// second thing. `last` and `changed` are place and time of the last change that isn't a draft: what lists
  /// are sorted by, and what a cached summary is measured against.
  private static let makeTables: Migration = { database in
    try database.execute(
      sql: """
        CREATE TABLE meeting (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          last INTEGER NOT NULL DEFAULT 0,
          changed INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE change (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          meeting INTEGER NOT NULL REFERENCES meeting,
          id INTEGER NOT NULL,
          terminal INTEGER NOT NULL,
          wall INTEGER NOT NULL,
          clock INTEGER NOT NULL,
          boot INTEGER NOT NULL,
          draft TEXT,
          operations TEXT NOT NULL,
          UNIQUE (meeting, id)
        ) STRICT;
        CREATE INDEX change_of_meeting ON change (meeting);
        CREATE INDEX draft_of_meeting ON change (meeting, draft) WHERE draft IS NOT NULL;
        CREATE TABLE summary (
          meeting INTEGER PRIMARY KEY REFERENCES meeting,
          last INTEGER NOT NULL,
          revision INTEGER NOT NULL,
          content TEXT NOT NULL
        ) STRICT;
        """)
  }

  /// Every row gets its seal, and each meeting knows how many changes it must have. Cached summaries are made anew.
  private static let sealRows: Migration = { database in
    try database.execute(
      sql: """
        ALTER TABLE change ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE meeting ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE meeting ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
        DROP TABLE summary;
        CREATE TABLE summary (
          meeting INTEGER PRIMARY KEY REFERENCES meeting,
          last INTEGER NOT NULL,
          revision INTEGER NOT NULL,
          content TEXT NOT NULL,
          seal INTEGER NOT NULL
        ) STRICT;
        """)
    try Sealing.sealAll(in: database)
  }
}

extension Schema {
  /// What a store of any version is made of, by kind and name.
  private static let objects: Set = [
    "table meeting", "table change", "table summary", "index change_of_meeting", "index draft_of_meeting",
  ]

  /// Refuses a store with something missing or something more: what a view or a trigger would make of our
  /// statements, nobody knows. What SQLite itself adds, such as statistics, is as good as nothing.
  static func checkObjects(_ database: Database, isMade: Bool) throws {
    let found = try String.fetchAll(
      database,
      sql: "SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    let wanted = isMade ? objects : []
    guard Set(found) == wanted, found.count == wanted.count else { throw BrokenSeal() }
  }

  /// Whose file it is, and of which version of the format; `nil` for an empty one.
  static func identify(_ database: Database, at path: String) throws -> Int? {
    let owner = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if owner == applicationID { return try version(of: database) }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
      throw StoreError.notOurs(at: path)
    }
    return nil
  }

  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
