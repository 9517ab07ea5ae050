import ArgumentParser
import Foundation
import Minutes
import SessionModel
import SessionStore
import Terminal

struct WriteMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Write a meeting's minutes to standard output or to a file.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "An id, the start of one, or latest.")
  var id: String?

  @Option(
    name: .long, help: "markdown, json, csv or ics; by the output's ending when not given, else markdown.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; it must not exist unless --force is given.")
  var output: String?

  @Flag(name: .long, help: "Replace the file if it exists.")
  var force = false

  @Flag(name: .long, help: "The JSON Schema of --format json, instead of a meeting.")
  var schema = false

  @OptionGroup var markdown: MarkdownOptions

  func run() throws {
    try reporting {
      if schema { return try hand(over: MinutesDocument.schema(), isJSON: true) }
      let format = try wantedFormat()
      guard format == .markdown || !markdown.isUsed else {
        throw Failure(
          Phrase(
            "--front-matter, --template and --template-data go with markdown only.",
            zh: "--front-matter、--template 和 --template-data 只用于 markdown。"), status: EX_USAGE)
      }
      let (session, now) = try Stored.session(id, in: options.store(.reading))
      let minutes = Minutes(
        of: session, at: now, language: options.language, utcOffset: Place.utcOffset)
      guard let text = try format == .markdown ? markdown.text(of: minutes) : minutes.text(in: format)
      else {
        throw Failure(Minutes.nothingForCalendar, status: EX_DATAERR)
      }
      try hand(over: text, isJSON: format == .json || markdown.templateData)
    }
  }
}

extension WriteMinutes {
  /// What was asked for, else what the file is called; a template is for Markdown, whatever it makes of it.
  private func wantedFormat() throws -> MinutesFormat {
    guard let format else {
      return markdown.isUsed ? .markdown : output.flatMap { MinutesFormat(ofFile: $0) } ?? .markdown
    }
    guard let wanted = MinutesFormat(rawValue: format) else {
      throw Failure(
        Phrase(
          "There is no format “\(format)”; use markdown, json, csv or ics.",
          zh: "没有“\(format)”格式，请用 markdown、json、csv 或 ics。"), status: EX_USAGE)
    }
    return wanted
  }

  /// Writes a text to where it was asked for.
  /// - Parameter isJSON: whether it is inert as it is, and would be another text if a character of it was changed.
  private func hand(over text: String, isJSON: Bool) throws {
    if let output {
      try OutputFile.write(text, to: output, replacing: force, sparing: options.location)
    } else if isJSON {
      try Output.write(text)
    } else {
      try Output.show(text)
    }
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what is still open; exit with 1 when anything is.")

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "An id, the start of one, or latest.")
  var id: String?

  @Flag(name: .long, help: "As a JSON array of objects with rule, step, entry and why.")
  var json = false

  private struct Line: Encodable {
    var rule: OpenEnd.Rule
    var step: Step.ID
    var entry: EntryID?
    var why: String
  }

  func run() throws {
    try reporting {
      let language = options.language
      let (session, now) = try Stored.session(id, in: options.store(.reading))
      let ends = session.openEnds(at: now)
      if json {
        try Output.printJSON(
          ends.map { Line(rule: $0.rule, step: $0.step, entry: $0.entry, why: $0.rule.why[language]) })
      } else {
        for end in ends {
          let team = end.party == .joint ? "" : session.name(of: end.party)[language] + ": "
          let subject = end.subject[language].split(whereSeparator: \.isNewline).joined(separator: " ")
          try Output.print("\(end.rule.rawValue): \(team)\(end.rule.name[language]) — \(subject)")
        }
      }
      if !ends.isEmpty { throw ExitCode(1) }
    }
  }
}

struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add an entry to a meeting, also while it runs elsewhere; prints the entry's id.",
    usage: "entente note [<id>] --team <team> --kind <kind> <text>",
    discussion: """
      A text may begin with a dash; one that looks like an option, such as --urgent or -x, goes after --.
      """)

  @OptionGroup var parsed: ParsedOptions

  @Option(name: .long, help: "The team's name, or joint.")
  var team: String

  @Option(name: .long, help: "\(EntryKind.notes.map(\.rawValue).joined(separator: ", ")).")
  var kind: String

  @Argument(help: "An id, the start of one, or latest; then the text, or - for standard input.")
  var words: [String]

  func validate() throws {
    guard 1...2 ~= words.count else {
      throw ValidationError(
        "Give one text, in quotes if it has spaces, and before it a meeting's id if you like.")
    }
  }

  func run() throws {
    try reporting {
      let text = try text()
      guard let kind = EntryKind(rawValue: kind), EntryKind.notes.contains(kind) else {
        let kinds = EntryKind.notes.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          Phrase(
            "There is no kind “\(self.kind)”; use one of \(kinds).", zh: "没有“\(self.kind)”类型，可用：\(kinds)。"),
          status: EX_USAGE)
      }
      // Read first: a command that fails must leave the store as it was.
      let store = try options.store(.reading)
      let meeting = try store.find(words.count == 2 ? words[0] : nil)
      let session = try store.session(of: meeting).session
      let party = try party(in: session)
      if kind == .help, party == .joint {
        throw Failure(
          Phrase("A request for help needs the team that asks.", zh: "求助需要指明提出的团队。"), status: EX_USAGE)
      }
      guard session.entryCount < Limits.entries else {
        throw Failure(Limits.meetingIsFull, status: EX_DATAERR)
      }
      var ids = IdentifierSource(seed: SystemClock.randomSeed())
      let entry: EntryID = ids.make()
      let operations = session.adding(entry, kind, team: party, fields: [.text: .text(text)])
      let change = Change(
        id: ids.make(), terminal: ids.make(), moment: SystemClock.now(), operations: operations)
      try store.startWriting()
      defer { store.close() }
      try store.append([change], to: meeting)
      try Output.print(made: entry)
    }
  }

  private func text() throws -> String {
    var text = words[words.count - 1]
    if text == "-" {
      guard let bytes = Descriptor.read(STDIN_FILENO, limit: Limits.entryTextBytes + 2) else {
        throw Failure(Phrase("Standard input can't be read.", zh: "无法读取标准输入。"), status: EX_NOINPUT)
      }
      guard let input = String(validating: bytes, as: UTF8.self) else {
        throw Failure(
          Phrase("Standard input isn't text in UTF-8.", zh: "标准输入不是 UTF-8 文本。"), status: EX_DATAERR)
      }
      text = input.hasSuffix("\n") ? String(input.dropLast()) : input
    }
    guard Visibility.hasSomethingToSee(text) else {
      throw Failure(
        Phrase("A note needs a text that can be seen.", zh: "记录需要可见的内容。"), status: EX_USAGE)
    }
    guard text.utf8.count <= Limits.entryTextBytes else {
      throw Failure(
        Phrase("The text is too long; a note holds 64 KiB.", zh: "内容太长；一条记录最多 64 KiB。"), status: EX_DATAERR)
    }
    return text
  }

  private func party(in session: Session) throws -> Party {
    if let party = session.team(named: team) { return party }
    if Name.isSame(team, Party.joint.rawValue) { return .joint }
    let left = session.name(of: .left)[options.language]
    let right = session.name(of: .right)[options.language]
    throw Failure(
      Phrase(
        "There is no team “\(team)” in this meeting; use \(left), \(right) or joint.",
        zh: "本会议没有“\(team)”团队，可用：\(left)、\(right) 或 joint。"), status: EX_USAGE)
  }
}

/// Reading meetings for commands.
enum Stored {
  /// A meeting, and until when its clock counts: up to now while somebody is there, else to their last sign of
  /// life.
  static func session(_ name: String?, in store: some MeetingStore) throws -> (Session, now: Moment) {
    let id = try store.find(name)
    let session = try store.session(of: id).session
    let now = SystemClock.now()
    let isGoingOn = store.others(at: id).contains(where: \.takesPart)
    return (session, isGoingOn ? now : session.lastLife(sign: store.lastLife(of: id)) ?? now)
  }
}
