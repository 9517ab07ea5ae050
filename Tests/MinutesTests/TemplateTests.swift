import Foundation
import Minutes
import SessionModel
import Templates
import Testing

/// What templates may do, and what they are refused, by files in a folder of their own.
@Suite struct TemplateTests {
  private func meeting() -> TestMeeting {
    var meeting = TestMeeting([.title: .text("T *x*"), .date: Day.day(1, 12)])
    let first = meeting.add(.goal, .left, "G1", [.owner: .text("Ada"), .target: .number(Number(1_234_567))])
    meeting.add(.initiative, .left, "I1", [.goal: .entry(first), .due: Day.day(3, 31)])
    meeting.add(.goal, .right, "G2\n# y", [.unit: .text("percentage-points")])
    return meeting
  }

  private func filled(_ template: String, _ language: Language = .english) throws -> String {
    let folder = try TemplateFolder(["t": template])
    let found = try #require(try folder.library.template("t", for: language))
    return try found.text(of: meeting().minutes(language))
  }

  @Test(arguments: [
    ("{{title}}", #"T \*x\*"#), ("{{{title}}}", "T *x*"), ("{{&title}}", "T *x*"), ("{{place}}.", "."),
    ("{{words.date}}", "2027-01-12"), ("{{language}}", "en"),
    ("{{#english}}y{{/english}}{{#chinese}}n{{/chinese}}", "y"),
    ("{{#goals}}{{text}};{{/goals}}", "G1;G2\\\n\\# y;"), ("{{count(goals)}}", "2"),
    ("{{^empty(help)}}x{{/empty(help)}}", ""),
    ("{{#goals}}[{{owner}}]{{/goals}}", "[Ada][]"),
    ("{{#goals}}{{words.target}}|{{target}} {{/goals}}", "1,234,567|1234567 | "),
    ("{{#initiatives}}{{words.goal}}, {{words.due}}{{/initiatives}}", "Goal 1 – G1, 2027-03-31"),
    ("{{#goals}}{{#owner}}{{text}}{{/owner}}{{/goals}}", "G1"), ("{{! {{#goals}} }}x", " }}x"),
    ("- {{#goals}}{{text}}{{^last()}}, {{/last()}}{{/goals}}", "- G1, G2\\\n  \\# y"),
    ("{{teams.left}}/{{teams.right}}", "Marketing/Sales"), ("{{goals}}{{teams}}", ""),
    // What a goal doesn't have isn't looked for further out, where there is one of that name.
    ("{{#goals}}{{cadence}}{{title}}{{/goals}}", #"T \*x\*T \*x\*"#),
  ]) func fillsIn(template: String, text: String) throws {
    #expect(try filled(template) == text)
  }

  /// No name that `--template-data` prints is refused, whatever a meeting has.
  @Test(arguments: Language.allCases) func knowsAllNamesThatThereAre(language: Language) throws {
    let meeting = WorkedExample.meeting(language)
    let data = TemplateLibrary.data(of: meeting.minutes(language))
    var names: Set<String> = []
    Self.gather(data, &names)
    #expect(names.count > 100)
    let folder = try TemplateFolder(["t": names.map { "{{\($0)}}" }.joined()])
    #expect(throws: Never.self) { try folder.library.template("t", for: language) }
  }

  private static func gather(_ data: JSONValue, _ names: inout Set<String>) {
    switch data {
    case .array(let elements): for element in elements { gather(element, &names) }
    case .object(let members):
      for (name, value) in members {
        // Some are the meeting's own identifiers: of steps and teams, say.
        names.insert(name)
        gather(value, &names)
      }
    default: break
    }
  }

  @Test func speaksChinese() throws {
    #expect(
      try filled("{{words.date}} {{#initiatives}}{{words.due}}{{/initiatives}}", .chinese)
        == "2027年1月12日 2027年3月31日")
  }

  /// Where a text stands decides how it is escaped, and how its further lines begin.
  @Test(arguments: [
    ("{{x}}", "# a", "\\# a"), ("a {{x}}", "# a", "a # a"), ("- {{x}}", "- a\nb", "- \\- a\\\n  b"),
    ("  1. {{x}}", "a\n# b", "  1. a\\\n     \\# b"), ("> {{x}}", "a\n> b", "> a\\\n> \\> b"),
    ("> - {{x}}", "a\nb", "> - a\\\n>   b"), ("- [ ] {{x}}", "[x] a\nb", "- [ ] \\[x\\] a\\\n  b"),
    ("# {{x}}", "a\nb #", "# a b \\#"), ("| {{x}} |", "a|b\nc", #"| a\|b c |"#), ("{{x}}.", "1", #"1\."#),
    ("{{x}}(y)", "[a]", #"\[a\](y)"#), ("{{x}}b>", "<", #"\<b>"#), ("{{x}}amp;", "&", #"\&amp;"#),
    ("{{x}}{{y}}", "www", #"www\.y.org"#), ("{{x}} {{y}}", "", " .y.org"),
  ]) func escapesForThePlace(template: String, note: String, text: String) throws {
    let folder = try TemplateFolder([
      "t": template.replacing("{{x}}", with: "{{place}}").replacing("{{y}}", with: "{{period}}")
    ])
    let minutes = TestMeeting([.place: .text(note), .period: .text(".y.org")]).minutes()
    #expect(try folder.library.template("t", for: .english)?.text(of: minutes) == text)
  }

  @Test(arguments: [
    (["t": "a\n{{#goals}}\n"], "t.mustache:2: the section goals isn't ended"),
    (["t": "{{#goals}}{{text}}\n{{#owner}}\n{{/goals}}"], "t.mustache:1: the section goals isn't ended"),
    (["t": "a\n{{titel}}"], "t.mustache:2: a meeting has nothing called titel"),
    (["t": "{{words.dat}}"], "t.mustache:1: a meeting has nothing called dat"),
    (["t": "{{#acions}}{{/acions}}"], "t.mustache:1: a meeting has nothing called acions"),
    (["t": "{{ count(goal1) }}"], "t.mustache:1: a meeting has nothing called goal1"),
    (["t": "{{{ zzz }}}"], "t.mustache:1: a meeting has nothing called zzz"),
    (["t": "{{}}"], "t.mustache:1: a tag has its name"),
    (["t": "{{# }}{{/ }}"], "t.mustache:1: a tag has its name"),
    (["t": "a\n{{\ntitle}}"], "t.mustache:2: a tag has its name"),
    (["t": "{{#goals}}\n{{/help}}"], "t.mustache:2: this doesn't end"),
    (["t": "x\n{{title"], "t.mustache:2: a tag isn't closed"),
    (["t": "{{ti tle}}"], "t.mustache:1: this is no tag"),
    (["t": "{{>gone}}"], "t.mustache:1: there is no template gone"),
    (["t": "x\n{{>t}}"], "t.mustache:2: t stands in itself"),
    (["t": "{{>a}}", "a": "\n{{>b}}", "b": "{{>a}}"], "b.mustache:1: a stands in itself"),
    (["t": "{{>../t}}"], "t.mustache:1: {{> takes the name"),
    (["t": "{{>/etc/passwd}}"], "t.mustache:1: {{> takes the name"),
    (["t": "{{>*title}}"], "t.mustache:1: {{> takes the name"),
    (["t": "{{=<% %>=}}"], "t.mustache:1: there are no tags with ="),
    (["t": "{{<p}}{{/p}}"], "t.mustache:1: there are no tags with <"),
    (["t": "{{%CONTENT_TYPE:HTML}}"], "t.mustache:1: there are no tags with %"),
    (["t": String(repeating: "{{#goals}}", count: 5000)], "t.mustache:1: more than 16 sections"),
    (["t": String(repeating: "x", count: 70_000)], "t.mustache: it is larger than 64 KiB"),
    (
      ["t": String(repeating: "{{>a}}\n", count: 9), "a": String(repeating: "x", count: 40_000)],
      "t.mustache:7: with its partials it is larger"
    ),
  ]) func refusesWithFileAndLine(files: [String: String], message: String) throws {
    let folder = try TemplateFolder(files)
    let error = #expect(throws: TemplateError.self) { try folder.library.template("t", for: .english) }
    #expect(error?.message.english.contains("/" + message) == true, "\(String(describing: error?.message))")
    #expect(error?.message.chinese.contains("templates") == true || error?.message.chinese.isEmpty == false)
  }

  @Test func endsWhateverItsSections() throws {
    let sections = 12
    let template =
      String(repeating: "{{#notes}}", count: sections) + "x"
      + String(repeating: "{{/notes}}", count: sections)
    let folder = try TemplateFolder(["t": template])
    var meeting = TestMeeting()
    for number in 0..<40 { meeting.add(.note, .left, "n\(number)") }
    let found = try #require(try folder.library.template("t", for: .english))
    let error = #expect(throws: TemplateError.self) { try found.text(of: meeting.minutes()) }
    #expect(error?.message.english.contains("too long") == true)
  }

  @Test func chineseMinutesTakeTheChineseFile() throws {
    let folder = try TemplateFolder([
      "t": "{{>p}} en", "t.zh-Hans": "{{>p}} 中", "p": "1", "p.zh-Hans": "一", "summary": "own",
    ])
    let text = { (name: String, language: Language) in
      try folder.library.template(name, for: language)?.text(of: TestMeeting().minutes(language))
    }
    #expect(try text("t", .english) == "1 en")
    #expect(try text("t", .chinese) == "一 中")
    #expect(try text("summary", .english) == "own")
    #expect(try text("none", .english) == nil)
    #expect(folder.library.names == ["summary", "p", "t"])
  }
}

/// Whatever is typed stays text in templates too, wherever they put it.
@Suite struct TemplateSafetyTests {
  /// Every place that Markdown has for a text.
  private static let everywhere = """
    # {{title}}

    {{title}}
    ===

    > {{title}}
    > - {{title}}

    1. {{title}} ({{place}})
       - {{title}}: {{place}}
       - {{place}}
    2. {{place}}. End

    - [ ] {{title}}
    - {{title}}({{place}})

    | {{title}} | {{place}} |
    | --- | --- |
    | {{place}} | {{title}} |

    {{#decisions}}
    - {{text}}. {{#owner}}@{{owner}}{{/owner}}
    {{/decisions}}

    {{place}}, {{title}}

    """

  @Test(arguments: Language.allCases) func hostileNotesInTheSummary(language: Language) throws {
    let library = TemplateLibrary(folder: "/nowhere")
    let notes = HostileNotes.all.enumerated().filter { $0.offset.isMultiple(of: 2) == (language == .english) }
    try expectSameShape(
      try #require(try library.template("summary", for: language)), language, notes.map(\.element))
  }

  @Test func hostileNotesEverywhere() throws {
    let folder = try TemplateFolder(["t": Self.everywhere])
    try expectSameShape(
      try #require(try folder.library.template("t", for: .english)), .english, HostileNotes.all)
  }

  @Test func randomNotesEverywhere() throws {
    var random = IdentifierSource(seed: 77)
    let notes = (0..<50).map { _ in HostileNotes.random(&random) }
    let folder = try TemplateFolder(["t": Self.everywhere])
    try expectSameShape(try #require(try folder.library.template("t", for: .english)), .english, notes)
  }

  private func expectSameShape(_ template: MinutesTemplate, _ language: Language, _ notes: [String]) throws {
    let page = { (note: @escaping (String) -> String) in
      try template.text(of: Places.meeting(with: note).minutes(language))
    }
    let plain = try CommonMark.parse(page { "qq\($0)zz" })
    for (index, note) in notes.enumerated() {
      let next = notes[(index + 1) % notes.count]
      let typed = { (place: String) in place.hasSuffix("2") ? next : note }
      let markdown = try page(typed)
      var difference = ShapeDifference(note: typed, nothing: "")
      let first = difference.first(plain, try CommonMark.parse(markdown))
      #expect(first == nil, "\(note.prefix(200))\n\(markdown.prefix(3000))")
    }
  }
}

/// A folder of templates that goes away with the test.
final class TemplateFolder {
  private let path: URL

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("templates-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: path.appendingPathComponent(name + ".mustache"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: path) }

  var library: TemplateLibrary { TemplateLibrary(folder: path.path) }
}
