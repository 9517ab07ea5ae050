import Minutes
import SessionModel
import Testing

/// Tables hold what was typed, by the word of Python's reader, and nothing that a spreadsheet reckons with.
@Suite struct CSVTests {
  private static let notes = HostileNotes.all + Formulas.plain + Formulas.harmless

  /// Each note stands in every field, beside another hostile one.
  @Test func hostileNotesInEveryCell() throws {
    let meetings = Self.notes.indices.map { index in
      Places.meeting { place in
        // No team is called nothing at all.
        let note = Self.notes[(index + (place.hasSuffix("2") ? 1 : 0)) % Self.notes.count]
        return note.isEmpty ? "x" : note
      }
    }
    let languages = meetings.indices.map { $0.isMultiple(of: 2) ? Language.english : .chinese }
    let tables = try ReadTable.read(zip(meetings, languages).map { $0.minutes($1).csv() })
    #expect(tables.count == meetings.count)
    let read = zip(tables, zip(meetings, languages))
    #expect(read.flatMap { $0.faults(of: $1.0.session, $1.1) }.prefix(5) == [])
  }

  @Test(arguments: Language.allCases) func randomMeetings(language: Language) throws {
    let seeds = language == .english ? 0..<150 : 150..<300
    let meetings = seeds.map { RandomMeeting(seed: UInt64($0), changes: 80) }
    let tables = try ReadTable.read(
      meetings.map { Minutes(of: $0.session, at: $0.now, language: language, utcOffset: 0).csv() })
    #expect(tables.count == meetings.count)
    #expect(zip(tables, meetings).flatMap { $0.faults(of: $1.session, language) }.prefix(5) == [])
    #expect(tables.map(\.rows.count).reduce(0, +) > 500)
  }

  @Test func formulasAreDisarmed() throws {
    let meetings = Formulas.all.map { formula in
      var meeting = TestMeeting([.leftTeam: .text(formula)])
      meeting.add(.goal, .left, formula)
      return meeting
    }
    let tables = try ReadTable.read(meetings.map { $0.minutes().csv() })
    #expect(tables.count == meetings.count)
    for (table, formula) in zip(tables, Formulas.all) {
      #expect(table.rows.first?[3] == "'" + VisibleForm.unfolded(formula))
      let armed = (table.header + table.rows.joined()).filter(Formulas.isFormula)
      #expect(armed.allSatisfy { $0.hasPrefix("'") }, "\(armed)")
    }
  }

  @Test func numbersOfTheProgramStayNumbers() throws {
    var meeting = TestMeeting()
    let falling: [Field: Value] = [
      .baseline: .number(Number(digits: -25, scale: 1) ?? Number(0)), .target: .number(Number(-12_000)),
      .unit: .text("percentage-points"), .metric: .text("-5"),
    ]
    meeting.add(.goal, .left, "Churn", falling)
    let row = try #require(try ReadTable.read([meeting.minutes().csv()]).first?.rows.first)
    #expect(Array(row[11...15]) == ["'-5", "-2.5", "-12000", "% points", "-11997.5"])
  }

  /// Nothing that can be typed into one of the four kinds is missing.
  @Test func everyFieldHasAColumn() {
    for kind in [EntryKind.goal, .action, .help, .sla] {
      #expect(kind.typedFields.filter { ReadTable.columns[$0] == nil } == [])
    }
  }

  /// A field of a kind that the entry has no longer isn't told.
  @Test func whatAnEntryWasBeforeIsNotTold() throws {
    var meeting = TestMeeting()
    let id = meeting.add(.goal, .left, "x", [.why: .text("because"), .status: .text("done")])
    meeting.perform([.set(id, .kind, .text("sla"))])
    let row = try #require(try ReadTable.read([meeting.minutes().csv()]).first?.rows.first)
    #expect(!row.contains("because") && !row.contains("done"))
    #expect(row.first == "SLA commitment")
  }
}
