import Foundation
import Minutes
import SessionModel
import SessionStore
import Testing

/// `minutes --format csv` and `ics`, as a shell gets them.
@Suite(.inLine, .timeLimit(.minutes(3))) struct TablesAndCalendars {
  /// A meeting with one action, due on a day.
  private func meeting(in lodging: Lodging) throws -> Session {
    let made = try lodging.run("new", "--no-open", "--title", "Q1 目标", "--teams", "Marketing,销售")
    let id = try #require(MeetingID(made.output.trimmingCharacters(in: .newlines)))
    let store = try SQLiteStore.open(at: lodging.store, mode: .writing)
    var ids = IdentifierSource(seed: SystemClock.randomSeed())
    var session = Session(id: id, changes: try store.changes(of: id, after: 0).changes)
    let fields: [Field: Value] = [
      .text: .text("=1+1, 写下来\nsoon"), .due: .day(Day(year: 2027, month: 3, day: 31) ?? Day(number: 0)),
    ]
    let change = Change(
      id: ids.make(), terminal: ids.make(), moment: SystemClock.now(),
      operations: session.adding(ids.make(), .action, team: .right, fields: fields))
    try store.append([change], to: id)
    session.apply(change)
    return session
  }

  @Test(arguments: Language.allCases) func goToStandardOutputAndToFiles(language: Language) async throws {
    try await Lodging.use { lodging in
      let session = try meeting(in: lodging)
      let minutes = Minutes(of: session, at: SystemClock.now(), language: language, utcOffset: 0)
      for (format, text) in [("csv", minutes.csv()), ("ics", try #require(minutes.ics()))] {
        let options = ["minutes", "--format", format, "--lang", language.rawValue]
        let run = try lodging.run(options)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.utf8.elementsEqual(text.utf8))
        let ending = lodging.home + "/by-ending." + format.uppercased()
        let named = try lodging.run("minutes", "--lang", language.rawValue, "--output", ending)
        #expect(named.status == 0 && FileManager.default.contents(atPath: ending) == Data(text.utf8))
        let file = lodging.home + "/minutes." + format
        #expect(try lodging.run(options + ["--output", file]).status == 0)
        #expect(FileManager.default.contents(atPath: file) == Data(text.utf8))
      }
    }
  }

  /// What was asked for goes before what the file is called.
  @Test func aFormatThatIsNamedCounts() async throws {
    try await Lodging.use { lodging in
      _ = try meeting(in: lodging)
      for options in [["--format", "markdown"], ["--template", "summary"], ["--front-matter"]] {
        let file = lodging.home + "/minutes-\(options.count)\(options[0]).csv"
        #expect(try lodging.run(["minutes", "--output", file] + options).status == 0)
        let start = FileManager.default.contents(atPath: file)?.prefix(2)
        #expect(start == Data("# ".utf8) || start == Data("--".utf8))
      }
    }
  }

  @Test(arguments: ["csv", "ics"]) func takeNoFilesPlaceUnasked(format: String) async throws {
    try await Lodging.use { lodging in
      _ = try meeting(in: lodging)
      let file = try lodging.scratch.write(Data("old".utf8), to: "minutes")
      let refused = try lodging.run("minutes", "--format", format, "--output", file)
      #expect(refused.status == 73 && refused.errors.contains("--force"))
      #expect(FileManager.default.contents(atPath: file) == Data("old".utf8))
      #expect(try lodging.run("minutes", "--format", format, "--output", file, "--force").status == 0)
      #expect(FileManager.default.contents(atPath: file)?.count ?? 0 > 100)
    }
  }
}
