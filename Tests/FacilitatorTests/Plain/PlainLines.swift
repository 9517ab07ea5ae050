import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// What a line means, by where it is typed.
@Suite struct PlainLines {
  private func read(_ line: String, after lines: [String], in room: Rehearsal = .demo()) -> PlainReading {
    var listener = Listener(room)
    for line in lines { listener.type(line) }
    return listener.speech.read(line)
  }

  @Test(
    arguments: [
      ([], "n", ["command next-step"]), ([], "N", ["command previous-step"]),
      ([], "space", ["command pass-floor"]), ([], "Ctrl-R", ["command redo"]),
      ([], "交棒", ["command pass-floor"]),
      ([], "？", ["command help"]), ([], ":", ["command palette"]), ([], "  pass  ", ["command pass-floor"]),
      ([], "write-m", ["command write-minutes"]), ([], "select 2", ["choose 1"]),
      ([], "quit", ["command leave"]),
      ([], "", []), ([], "look", []), ([], "select 9", []), ([], "undo this", []),
      // In a new note.
      (["i"], "Win more", ["fill Win more", "key enter"]), (["i"], "n", ["fill n", "key enter"]),
      (["i"], "", ["key enter"]), (["i"], "::)", ["fill :)", "key enter"]),
      (["i"], ":line one", ["fill one\n"]), (["i"], ":keep  a   b", ["fill a   b", "key enter"]),
      (["i", ":line one"], "two", ["fill one\ntwo", "key enter"]),
      (["i", ":line one"], "", ["fill one", "key enter"]), (["i"], ":end", ["key escape"]),
      (["i"], ":next-field Win", ["fill Win", "key tab"]), (["i"], ":next", ["command next-step"]),
      (["i"], ":next Win", ["fill Win", "command next-step"]), (["i"], ":clear", ["fill "]),
      (["i"], ":暂停", ["command pause"]), (["i"], ":undo", ["key escape", "command undo"]),
      (["i"], ":nothing", []), (["i"], ":quit", ["key escape", "command leave"]),
      // A choice.
      (["b", ":next-field x"], "3", ["fill data", "key enter"]),
      (["b", ":next-field x"], "数据", ["fill data", "key enter"]),
      (["b", ":next-field x"], "Res", ["fill resources", "key enter"]),
      (["b", ":next-field x"], "no such", []), (["b", ":next-field x"], "9", []),
      (["b", ":next-field x"], "", ["key enter"]), (["b", ":next-field x"], ":line y", []),
      // Lists.
      (["g"], "3", ["choose 2"]), (["g"], "33", []), (["g"], "help", ["choose 5"]),
      (["g"], ":help", ["command help"]),
      (["g"], "move-down", ["command move-down"]), (["g"], "", ["key enter"]),
      (["g"], "close", ["key escape"]),
      (["C"], "decision", ["choose 9"]), (["C"], "决定", ["choose 9"]),
      (["find"], "goal", ["fill goal"]), (["find", "conversion"], "1", ["choose 0"]),
      (["find", "conversion"], "40", ["fill 40"]), (["find"], ":close", ["key escape"]),
      (["palette", "agenda"], "1", ["choose 0"]), (["help"], "pass", ["command pass-floor"]),
      (["w"], "", ["key enter"]), (["w"], "a.md", ["fill a.md", "key enter"]),
      // Questions.
      (["pass", "q"], "y", ["key y"]), (["pass", "q"], "no", ["key escape"]),
      (["pass", "q"], "是", ["key y"]),
      (["pass", "q"], "perhaps", []), (["pass", "q"], "pause", ["key escape", "command pause"]),
    ] as [([String], String, [String])])
  func mean(lines: [String], line: String, messages: [String]) {
    let reading = read(line, after: lines)
    #expect(reading.messages.map(words) == messages)
    if messages.isEmpty { #expect(!reading.lines.isEmpty) }
  }

  @Test(
    arguments: [
      ([], "", ["key enter"]), ([], "1", []), ([], "new", ["command new-meeting"]),
      ([], "n", ["command new-meeting"]),
      (["new"], "Spring", ["fill Spring", "key tab"]), (["new"], "", ["key enter"]),
      (["new"], ":close", ["key escape"]),
    ] as [([String], String, [String])])
  func meanAtHome(lines: [String], line: String, messages: [String]) {
    #expect(read(line, after: lines, in: Rehearsal()).messages.map(words) == messages)
  }

  /// A question about somebody's time is left by an answer alone.
  @Test func aGapIsCountedOnlyByAnAnswer() {
    var listener = Listener(.meeting())
    listener.type("pass")
    let since = listener.room.now
    listener.room.pass(60_000)
    let said = listener.hear { $0.tell(.slept(since: since)) }
    #expect(said.last?.contains("1:00 ago") == true)
    #expect(listener.type("pause") == ["Answer yes or no."])
    listener.type("yes")
    #expect(listener.room.session.clock.running != nil)
  }

  @Test func whatIsTooLongIsRefusedWhole() {
    let long = String(repeating: "x", count: Limits.entryTextBytes + 1)
    let reading = read(long, after: ["i"])
    #expect(reading.messages.isEmpty)
    #expect(reading.lines == ["That line is too long: here at most 65536 bytes fit. Nothing was taken."])
    #expect(
      read(String(repeating: "x", count: 481), after: ["i", ":next-field x", ":next-field y"]).messages
        .isEmpty)
  }
}
