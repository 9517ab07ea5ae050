import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// The minutes are looked through, copied, and written under a name that can be changed.
@Suite struct MinutesPreviewTests {
  private func preview(size: Size = Size(rows: 18, columns: 64)) -> Rehearsal {
    var room = Rehearsal.demo(size: size)
    room.effects = []
    room.press("w")
    return room
  }

  private func text(_ room: Rehearsal) throws -> [String] {
    guard case .minutes(let preview)? = room.state.overlay else { return [] }
    return preview.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Every key that scrolls, and which lines it leads to.
  @Test func isScrolledByRowAndPageAndToItsEnds() throws {
    var room = preview()
    let count = try text(room).count
    #expect(room.screen.contains("lines 1–14 of \(count)"))
    for (key, first) in [
      ("down", 2), ("j", 3), ("k", 2), ("up", 1), ("up", 1), ("pagedown", 14), ("pageup", 1), ("space", 14),
      ("home", 1),
    ] {
      room.press(key)
      #expect(room.screen.contains("lines \(first)–"), "\(key): \(room.screen)")
    }
    for key in ["end", "G"] {
      room.press(key)
      #expect(room.screen.contains("–\(count) of \(count)"), "\(room.screen)")
      let last = try #require(text(room).last { !$0.isEmpty })
      #expect(room.screen.contains(last.suffix(12)))
      room.press("down", "pagedown")
      #expect(room.screen.contains("–\(count) of \(count)"))
      room.press("g")
      #expect(room.screen.contains("lines 1–"))
    }
  }

  /// A line longer than the screen is gone through row by row, and no row is left out.
  @Test func longLinesAreSeenInFull() throws {
    var room = Rehearsal.meeting(size: Size(rows: 12, columns: 40))
    room.press("d")
    let words = (1...120).map { "word\($0)" }
    room.type(words.joined(separator: " ") + "\n")
    room.press("escape", "w")
    var seen = ""
    for _ in 0..<60 {
      seen += room.screen
      room.press("down")
    }
    #expect(words.allSatisfy { seen.contains($0) })
  }

  @Test func aSmallerScreenKeepsThePlace() {
    var room = preview(size: Size(rows: 30, columns: 100))
    room.press("end")
    room.tell(.resized(Size(rows: 18, columns: 64)))
    room.tell(.resized(Size(rows: 50, columns: 160)))
    #expect(room.screen.contains("write to:"))
  }

  @Test func yCopiesAllOfIt() throws {
    var room = preview()
    room.press("end", "y")
    let copied = room.effects.compactMap { effect in
      if case .copy(let text) = effect { text } else { nil }
    }
    #expect(try copied == [text(room).joined(separator: "\n") + "\n"])
    room.tell(.done(Phrase(same: "sent")))
    #expect(room.screen.contains("✓ sent"))
    room.press("y", "escape")
    #expect(room.state.overlay == nil)
  }

  @Test func tabLeadsToTheNameAndBack() {
    var room = preview()
    room.press("tab")
    room.type("y-g")
    #expect(room.screen.contains("y-g.md"))
    #expect(room.effects.isEmpty)
    room.press("escape", "y")
    #expect(room.effects.count == 1)
    room.press("tab")
    room.tell(.paste("-pasted"))
    room.press("enter")
    guard case .write(let name, _, replacing: false)? = room.effects.last else {
      Issue.record("nothing is written")
      return
    }
    #expect(name.hasSuffix("y-g-pasted.md"))
  }

  @Test func aNameIsNeeded() {
    var room = preview()
    room.press("tab", "end", "ctrl-u", "enter")
    #expect(room.screen.contains("The file needs a name."))
    #expect(room.effects.isEmpty)
  }

  /// What is shown, copied and written is in the form that the name's ending says.
  @Test(arguments: [
    ("x.csv", "Kind,Team,To,"), ("x.ics", "BEGIN:VCALENDAR"), ("x.JSON", "{"), ("x.md", "# "),
    ("x.txt", "# "),
    ("x.CSV", "Kind,Team,To,"), ("csv", "# "),
  ]) func theEndingSaysTheForm(name: String, start: String) {
    var room = preview()
    room.press("tab", "end", "ctrl-u")
    room.type(name)
    #expect(room.screen.contains(start), "\(room.screen)")
    #expect(!room.screen.contains("␍") && !room.screen.contains("\u{FEFF}"))
    room.press("enter")
    guard case .write(name, let text, replacing: false)? = room.effects.last else {
      Issue.record("nothing is written")
      return
    }
    #expect(text.trimmingPrefix("\u{FEFF}").hasPrefix(start))
  }

  /// Where there is nothing for a calendar, what was shown stays, and isn't written under the calendar's name.
  @Test func aCalendarNeedsADate() {
    var room = Rehearsal.meeting(size: Size(rows: 18, columns: 64))
    room.press("w", "tab", "end", "ctrl-u")
    room.type("x.ics")
    room.press("enter")
    #expect(room.screen.contains("Nothing in the meeting has a date yet"))
    #expect(room.effects.allSatisfy { if case .write = $0 { false } else { true } })
    room.press("backspace", "backspace", "backspace")
    room.type("csv\n")
    #expect(room.effects.contains { if case .write("x.csv", _, _) = $0 { true } else { false } })
  }

  /// Whether a file of the name exists, can't be written, or is written: the next key is meant for what is shown.
  @Test func whatDoesNotWorkLeadsBackToTheName() throws {
    var room = preview()
    room.press("tab", "end", "ctrl-u")
    room.type("there.csv\n")
    room.tell(.exists)
    #expect(room.screen.contains("there.csv exists. Replace it?"))
    room.press("n")
    room.press("end", "backspace", "backspace", "backspace", "backspace")
    room.type("2.csv\n")
    room.tell(.failed(Phrase(same: "no such folder")))
    #expect(room.screen.contains("no such folder"))
    room.press("home")
    room.type("a-\n")
    room.tell(.exists)
    room.press("y")
    guard case .write("a-there2.csv", let text, replacing: true)? = room.effects.last else {
      Issue.record("it isn't replaced")
      return
    }
    #expect(text.contains("Kind,Team"))
    room.tell(.written(name: "a-there2.csv"))
    #expect(room.state.overlay == nil && room.screen.contains("Written: a-there2.csv"))
  }

  /// `f` goes through the forms, and the name with them; a calendar that would be empty is passed over.
  @Test func fGoesThroughTheForms() {
    let goThrough = { (room: inout Rehearsal) in
      (0..<4).map { _ in
        room.press("f")
        guard case .minutes(let preview)? = room.state.overlay else { return "" }
        return String(preview.name.text.suffix(5))
      }
    }
    var room = preview()
    room.press("f", "tab")
    room.type("-x")
    #expect(room.screen.contains("-x.json"))
    room.press("tab")
    #expect(goThrough(&room) == ["x.csv", "x.ics", "-x.md", ".json"].map { $0 })
    var empty = Rehearsal.meeting(size: Size(rows: 18, columns: 64))
    empty.press("w")
    let endings = goThrough(&empty)
    #expect(endings.map { $0.suffix(3) } == ["son", "csv", ".md", "son"])
  }
}
