import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Goals as cards, their funnel, and what is refused where it is typed.
@Suite struct GoalStory {
  @Test func byFivePerCentAsksWhich() {
    var room = Rehearsal.meeting()
    room.go(to: 5)
    room.press("h", "i")
    room.type("Raise it by 5 %\nRevenue\n")
    #expect(
      room.screen.contains("Which %? 1: relative")
        && room.state.desk?.form?.form.focused.field == .unit)
    room.press("2", "enter")
    #expect(entry(.goal, room)?.unit == .points)
    // Then the next goal has begun.
    #expect(room.state.desk?.form?.form.focused.field == .text)
    room.type("Win 40\n\n")
    #expect(room.session.entries(.goal).count == 2 && room.state.desk?.form?.form.focused.field == .text)
    room.press("escape", "e")
    room.type(", by 3 %\n")
    #expect(room.state.desk?.form?.form.focused.field == .unit)
    room.press("escape")
    #expect(room.session.openEnds(at: room.now).contains { $0.rule == .percentAmbiguous })
  }

  @Test func aTargetTypedInPerCentAsksWhich() {
    var room = Rehearsal.withGoals()
    room.press("e")
    room.focus(.target)
    room.type("5 %")
    room.press("enter")
    #expect(room.screen.contains("Which %?") && room.state.desk?.form?.form.focused.field == .unit)
    room.press("1", "enter")
    #expect(
      entry(.goal, room, .right)?[.target]?.number == Number(5)
        && entry(.goal, room, .right)?.unit == .relative)
  }

  @Test func aTargetTypedWithASignIsAChange() {
    var room = Rehearsal.withGoals()
    room.press("e")
    room.focus(.target)
    room.type("+5")
    room.press("enter")
    #expect(
      room.screen.contains("A change needs the baseline")
        && room.state.desk?.form?.form.focused.field == .baseline)
    room.type("12")
    room.press("tab", "tab", "1", "enter")
    #expect(entry(.goal, room, .right)?[.target]?.number == Number(digits: 126, scale: 1))
    #expect(room.screen.contains("12 → 12.6 (+5 % relative)"))
  }

  @Test(arguments: [
    (Field.due, "2027-02-30", "There is no date “2027-02-30”"), (.target, "1e999", "“1e999” isn't a number"),
    (.baseline, "0,5", "a comma groups thousands"),
  ]) func whatIsWrongIsRefusedWhereItIsTyped(field: Field, text: String, message: String) {
    var room = Rehearsal.withGoals()
    room.press("e")
    room.focus(.owner)
    room.type("Ana")
    room.focus(field)
    room.type(text)
    room.press("enter")
    #expect(room.screen.contains(message))
    #expect(room.state.desk?.form?.form[.owner]?.input.text == "Ana")
    room.press("ctrl-u", "enter")
    #expect(entry(.goal, room, .right)?.owner == "Ana" && entry(.goal, room, .right)?[field] == nil)
  }

  @Test func aGoalCanSupportTheOtherTeamsOnly() {
    var room = Rehearsal.withGoals()
    room.press("e")
    room.focus(.supports)
    #expect(room.screen.contains("1 Raise the MQL rate") && !room.screen.contains("2 Win"))
    room.press("1", "enter")
    #expect(entry(.goal, room, .right)?[.supports]?.entry == entry(.goal, room, .left)?.id)
    room.press("M")
    #expect(room.screen.contains("→ M1 Raise the MQL rate") && room.screen.contains("← S1 Win 40 customers"))
    #expect(room.screen.contains("○ supports none of the other team's"))
    room.press("escape")
    #expect(room.state.overlay == nil)
  }

  @Test(arguments: [("0%", "0"), ("140%", "140")]) func aFunnelRefusesWhatNoConversionCanBe(
    rate: String, told: String
  ) {
    var room = Rehearsal.withGoals()
    room.press("F")
    room.type("10000")
    room.press("tab", "tab")
    room.type("10k")
    room.press("tab")
    room.type("25%, \(rate)")
    room.press("enter")
    #expect(
      room.state.desk?.form?.form.focused.field == .rates
        && room.state.notice?.text.english.contains(told) == true)
    room.press("ctrl-u")
    room.type("25%, 80%, 50%\n")
    #expect(
      room.screen.contains("funnel: 1 Customer ← 4 Opportunity ←") && room.screen.contains("5 SQL ← 10 MQL"))
    room.press("S")
    let promise = entry(.sla, room)
    #expect(
      promise?.team == .left && promise?[.amount]?.number == Number(10)
        && promise?[.amountUnit]?.text == "MQL")
    // What the funnel can't say is asked for; and the number of the promise follows the funnel.
    room.type("each month\n")
    #expect(entry(.sla, room)?[.within]?.text == "each month")
    room.press("F")
    room.press("ctrl-u")
    room.type("20000\n")
    room.press("S", "escape")
    #expect(room.session.entries(.sla).map { $0[.amount]?.number } == [Number(20)])
  }
}
