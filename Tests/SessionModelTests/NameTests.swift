import SessionModel
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    ("Sales", "Sales"), ("  Sales \n team ", "Sales team"), ("a\u{0}b\tc", "a b c"), ("市场部", "市场部"),
    ("\u{3000}x\u{A0}", "x"), ("☎\u{FE0F}", "☎\u{FE0F}"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    (String(repeating: "👩‍👩‍👧‍👦", count: 19), String(repeating: "👩‍👩‍👧‍👦", count: 19)),
    (String(repeating: "a", count: 60), String(repeating: "a", count: 60)), ("\u{1B}[31mx", "[31mx"),
  ]) func isKeptOnOneLine(text: String, name: String) throws {
    #expect(try Name.checked(text) == name)
  }

  @Test(arguments: [
    ("", Name.Problem.empty), (" \n\t\u{0}", .empty), ("\u{200B}", .empty),
    (" \u{2060}\u{FEFF} \u{AD}", .empty),
    ("\u{FE0F}", .empty), ("\u{202E}", .empty), ("\u{E0100}", .empty), ("\u{3164}", .empty),
    ("\u{2800}", .empty),
    (String(repeating: "a", count: 61), .tooLong),
    (String(repeating: "👩‍👩‍👧‍👦", count: 20), .tooLong), ("e" + String(repeating: "\u{301}", count: 300), .tooLong),
  ]) func isRefused(text: String, problem: Name.Problem) {
    #expect(throws: problem) { try Name.checked(text) }
    #expect(throws: problem) { try Name.checkedTeams("Marketing", text) }
  }

  @Test func teamsMustDiffer() throws {
    let teams = try Name.checkedTeams(" A ", "B")
    #expect(teams == ("A", "B"))
    #expect(throws: Name.Problem.sameAsOther) { try Name.checkedTeams("sales", " SALES ") }
  }

  /// By what can be seen of them: nobody could say which of the two is meant.
  @Test(arguments: [
    "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{202E}", "\u{200F}", "\u{E0041}",
    "\u{2800}",
    "\u{3164}",
  ]) func whatCannotBeSeenTellsNoTeamsApart(silent: String) {
    #expect(throws: Name.Problem.sameAsOther) { try Name.checkedTeams("Sales", "Sales" + silent) }
    #expect(throws: Name.Problem.sameAsOther) { try Name.checkedTeams(silent + "Sales", "sales") }
    #expect(throws: Name.Problem.reserved) { try Name.checkedTeams("Joint" + silent, "Sales") }
    var test = TestSession()
    test.perform([.set(nil, .rightTeam, .text("Sal" + silent.filter { $0 != "\u{2800}" } + "es"))])
    #expect(test.session.team(named: "sales" + silent) == .right)
  }

  @Test func teamsAreFoundByName() {
    var test = TestSession()
    #expect(test.session.team(named: "marketing") == .left && test.session.team(named: "SALES") == .right)
    #expect(test.session.team(named: "Joint") == nil && test.session.team(named: "") == nil)
    test.perform([.set(nil, .leftTeam, .text("品牌")), .set(nil, .rightTeam, nil)])
    #expect(test.session.team(named: "品牌") == .left)
    #expect(test.session.team(named: "销售部") == .right && test.session.team(named: "sales") == .right)
  }
}
