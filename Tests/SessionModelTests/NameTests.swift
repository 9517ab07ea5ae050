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

  @Test func teamsAreFoundByName() {
    var test = TestSession()
    #expect(test.session.team(named: "marketing") == .left && test.session.team(named: "SALES") == .right)
    #expect(test.session.team(named: "Joint") == nil && test.session.team(named: "") == nil)
    test.perform([.set(nil, .leftTeam, .text("品牌")), .set(nil, .rightTeam, nil)])
    #expect(test.session.team(named: "品牌") == .left)
    #expect(test.session.team(named: "销售部") == .right && test.session.team(named: "sales") == .right)
  }
}
