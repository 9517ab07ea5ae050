import Foundation
import Minutes
import SessionModel
import Testing

/// What stands before the minutes for programs, read by a YAML parser.
@Suite struct FrontMatterTests {
  /// Titles that YAML, unquoted or badly quoted, takes for something else.
  private static let titles =
    [
      "Q1 planning", "Q1: goals", "# no comment", "- x", "? x", "key: value", "[a, b]", "{a: b}", "*x", "&x",
      "!x", "|", ">", "'x'", "\"x\"", "\\", "\\n", "a \"b\" c\\", "%x", "@x", "`x`", "yes", "no", "null", "~",
      "1", "1e3", "0x1F", "2027-01-12", "12:30", ".inf", "---", "...", "x # y", "x: ", ": x", "目标：一", "第一季度",
      "👩‍👩‍👧‍👦", "a\u{0}b", "a\u{1B}b", "a\u{7F}b", "a\u{85}b", "a\u{2028}b", "a\u{9B}b", "a\u{202E}b",
      "\u{FEFF}x", "a\tb", "a\nb", "a\r\nb", "é", "e\u{301}", "שלום", "x\u{FFFD}", "\u{10FFFD}",
    ] + HostileNotes.all.filter { $0.count < 200 }

  @Test func readsBackAsTyped() throws {
    let pages = Self.titles.map { title in
      TestMeeting([.title: .text(title), .leftTeam: .text(title), .date: Day.day(1, 12)]).minutes()
        .frontMatter
    }
    let read = try YAML.read(pages)
    #expect(read.count == Self.titles.count)
    for (title, found) in zip(Self.titles, read) {
      #expect(found["title"]?.utf8.elementsEqual(title.utf8) == true, "\(title)")
      #expect(found["teams"]?.hasSuffix("|Sales") == true, "\(title)")
    }
  }

  @Test func tellsWhatProgramsAskFor() throws {
    let meeting = WorkedExample.meeting(.chinese)
    let page = meeting.minutes(.chinese).markdown(withFrontMatter: true)
    #expect(page.hasSuffix("---\n\n" + meeting.minutes(.chinese).markdown()))
    let read = try #require(try YAML.read([meeting.minutes(.chinese).frontMatter]).first)
    #expect(read["language"] == "zh-Hans")
    #expect(read["state"] == "final")
    #expect(read["version"] == "1")
    #expect(read["date"] == "2027-01-12")
    #expect(read["teams"] == "市场部|销售部")
  }

  @Test func zonesAreWrittenAsIn8601() {
    for (seconds, zone) in [(0, "+00:00"), (3600, "+01:00"), (-12_600, "-03:30"), (20_700, "+05:45")] {
      let meeting = TestMeeting([.utcOffset: .integer(seconds)])
      #expect(meeting.minutes(utcOffset: 7).frontMatter.contains("utc-offset: \"\(zone)\"\n"))
    }
  }
}

/// Reads YAML with Python's parser.
private enum YAML {
  /// The top members of each document, lists joined by bars.
  /// - Throws: ``CommonMark/Failure`` when the parser is missing, or refuses a document.
  static func read(_ documents: [String]) throws -> [[String: String]] {
    let script = """
      import json, sys, yaml
      flat = lambda v: "|".join(map(str, v)) if isinstance(v, list) else str(v)
      pages = json.load(open(sys.argv[1], encoding="utf-8"))
      body = lambda p: p[len("---\\n"):-len("---\\n")]
      read = [{k: flat(v) for k, v in yaml.safe_load(body(p)).items()} for p in pages]
      sys.stdout.write(json.dumps(read))
      """
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(documents).write(to: file)
    let output = try Tool.run(["/usr/bin/python3", "-c", script, file.path], package: "python3-yaml")
    return try JSONDecoder().decode([[String: String]].self, from: output)
  }
}
