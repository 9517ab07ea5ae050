import Minutes
import SessionModel
import Testing

/// What the teams check, agree and sign, case by case.
@Suite struct OutcomeTests {
  private func lines(_ meeting: TestMeeting) -> [String] {
    meeting.minutes().markdown().split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      ("12", "17", .points, "12 % → 17 % (+5 % points)"),
      ("12", "12.6", .relative, "12 → 12.6 (+5 % relative)"),
      ("12", "10", .points, "12 % → 10 % (-2 % points)"), (nil, "5", .points, "? → 5 % (% points)"),
      ("1", "2000", .money, "1 → 2,000 (money)"), (nil, "40", .number, "? → 40"), ("12", nil, nil, "12 → ?"),
      ("12", nil, .relative, "12 → ? (% relative)"), (nil, nil, .number, "number"), (nil, "7", nil, "? → 7"),
    ] as [(String?, String?, GoalUnit?, String)])
  func figuresTellWhatIsKnown(baseline: String?, target: String?, unit: GoalUnit?, text: String) throws {
    var meeting = TestMeeting([.title: .text("x")])
    var fields: [Field: Value] = [.metric: .text("MQLs")]
    if let baseline { fields[.baseline] = .number(try Number(typed: baseline)) }
    if let target { fields[.target] = .number(try Number(typed: target)) }
    if let unit { fields[.unit] = .text(unit.rawValue) }
    meeting.add(.goal, .left, "a", fields)
    #expect(lines(meeting).contains("- MQLs: \(text)"))
    fields[.metric] = nil
    var other = TestMeeting([.title: .text("x")])
    other.add(.goal, .left, "a", fields)
    #expect(lines(other).contains("- Figures: \(text)"))
  }

  @Test func checksTellVerdictsAndNoSuggestions() {
    var meeting = TestMeeting([.title: .text("x")])
    let goal = meeting.add(.goal, .left, "a", [.owner: .text("Ada"), .due: Day.day(6, 30)])
    #expect(!lines(meeting).contains { $0.contains("SMART (") || $0.contains("suggest") })
    meeting.perform(
      meeting.session.editing(
        goal,
        [
          .achievable: .text("fails"), .achievableReason: .text("No calls left"),
          SMART.measurable.field: .text("fails"), SMART.timeBound.field: .text("holds"),
        ]))
    let found = lines(meeting)
    let start = found.firstIndex(of: "- SMART (checked by Sales)") ?? found.count - 5
    #expect(
      found[(start + 1)...].prefix(4) == [
        "  - Measurable: fails (missing: baseline, target, unit, data source)",
        "  - Achievable: fails – No calls left", "  - Time-bound: holds",
        "  - Unchecked: specific, realistic",
      ])
  }

  @Test func aReasonWithoutAVerdictIsKept() {
    var meeting = TestMeeting([.title: .text("x")])
    meeting.add(.goal, .joint, "a", [.achievableReason: .text("Let us see")])
    #expect(lines(meeting).contains("  - Achievable: unchecked – Let us see"))
    #expect(lines(meeting).contains("- SMART"))
  }

  @Test func agreementsTellWhoAgrees() {
    var meeting = TestMeeting([.title: .text("x")])
    let id = meeting.add(.leadStage, .joint, "MQL")
    let agreed = { lines(meeting).last { $0.hasPrefix("  - Agreed: ") } }
    #expect(agreed() == "  - Agreed: not yet")
    meeting.perform(meeting.session.agreeing(to: id, by: .left) ?? [])
    #expect(agreed() == "  - Agreed: Marketing agrees, Sales not yet")
    meeting.perform(meeting.session.agreeing(to: id, by: .right) ?? [])
    #expect(agreed() == "  - Agreed: by both teams")
    meeting.perform(meeting.session.editing(id, [.definition: .text("b")]))
    meeting.perform(meeting.session.agreeing(to: id, by: .right) ?? [])
    #expect(agreed() == "  - Agreed: Marketing only before an edit, Sales agrees")
  }

  @Test func prioritiesTellWhoUnderstood() {
    var meeting = TestMeeting([.title: .text("x")])
    let id = meeting.add(.priority, .left, "a", [.horizon: .text("Q1")])
    #expect(lines(meeting).contains("  - a (Q1)"))
    meeting.perform(meeting.session.agreeing(to: id, by: .right) ?? [])
    #expect(lines(meeting).contains("  - a (Q1, understood by Sales)"))
    meeting.perform(meeting.session.editing(id, [.text: .text("b")]))
    #expect(lines(meeting).contains("  - b (Q1, understood by Sales only before an edit)"))
  }

  @Test func versionTellsWhoSigned() {
    var meeting = TestMeeting([.title: .text("x")])
    meeting.perform(meeting.session.signing(by: .left))
    #expect(lines(meeting).contains("- Version: 1, draft"))
    #expect(lines(meeting).contains("- Signed by: Marketing"))
    meeting.perform(meeting.session.signing(by: .right))
    #expect(lines(meeting).contains("- Version: 1, final"))
    #expect(lines(meeting).contains("- Signed by: Marketing, Sales"))
    meeting.add(.decision, .joint, "one more")
    #expect(lines(meeting).contains("- Version: 2, draft"))
    #expect(!lines(meeting).contains { $0.hasPrefix("- Signed by") })
  }

  @Test func theFunnelStandsBesideItsGoal() {
    var meeting = TestMeeting([.title: .text("x")])
    let id = meeting.add(
      .goal, .right, "a",
      [
        .revenue: .number(Number(150_000)), .dealSize: .number(Number(25_000)),
        .rates: .text("10%, 85%, 60%, 30%"),
      ])
    let stages =
      meeting.session[id].flatMap { meeting.session.funnel(of: $0) }
      .map { meeting.session.stages(of: $0, .english) } ?? []
    let chain = stages.map { "\(Number($0.count).text) \($0.name)" }.joined(separator: " ← ")
    let found = lines(meeting)
    #expect(found.contains("- Reverse funnel" + (chain.isEmpty ? "" : ": " + chain)))
    #expect(found.contains("  - Revenue target: 150,000"))
    #expect(found.contains("  - Conversion rates: 10%, 85%, 60%, 30%"))
  }

  @Test func insightsStandByKind() {
    var meeting = TestMeeting([.title: .text("x")])
    meeting.add(.insight, .right, "a")
    #expect(lines(meeting).contains("- a"))
    meeting.add(.insight, .right, "b", [.insightKind: .text("found")])
    let found = lines(meeting)
    let start = found.firstIndex(of: "### What customers say") ?? 0
    #expect(found[(start + 1)...].prefix(4) == ["- They found us by", "  - b", "- Other", "  - a"])
  }
}
