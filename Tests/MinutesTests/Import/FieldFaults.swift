import Foundation
import Minutes
import SessionModel
import Testing

/// A value that its field can't hold is refused at its line and column, and the schema says so too.
@Suite struct FieldFaults {
  private static let goal = EntryID(bits: 2).description

  /// An operation as JSON has it, `GOAL` standing for an entry, and the place in it that is wrong.
  private static let cases: [(operation: String, place: String)] = [
    (#"{"floor":"zz"}"#, ".floor"),
    (#"{"of":GOAL,"set":"team","to":{"text":"zz"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"cadence","to":{"text":"hourly"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"unit","to":{"text":"zz"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"confidence","to":{"integer":-1}}"#, ".to.integer"),
    (#"{"of":GOAL,"set":"text","to":{"day":"2027-01-02"}}"#, ".to"),
    (#"{"set":"tolerance","to":{"integer":999}}"#, ".to.integer"),
    (#"{"set":"tolerance","to":{"integer":-1}}"#, ".to.integer"),
    (#"{"set":"date","to":{"text":"today"}}"#, ".to"),
    (#"{"of":GOAL,"set":"reply","to":{}}"#, ".to"),
    (#"{"of":GOAL,"set":"reply","to":{"later":1}}"#, ".to"),
    (#"{"set":"utc-offset","to":{"integer":1000000000000000}}"#, ".to.integer"),
    (#"{"set":"prompt","to":{"integer":-1}}"#, ".to.integer"),
    (#"{"set":"series-number","to":{"integer":0}}"#, ".to.integer"),
    (#"{"set":"starter","to":{"text":"joint"}}"#, ".to.text"),
    (#"{"set":"starter-choice","to":{"text":"war"}}"#, ".to.text"),
    (#"{"set":"follows","to":{"text":"0000000000A01"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"agreed-left","to":{"text":"yes"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"smart-specific","to":{"text":"maybe"}}"#, ".to.text"),
    (#"{"of":GOAL,"set":"goal","to":{"text":"0000000000001"}}"#, ".to"),
    (#"{"of":GOAL,"set":"deleted","to":{"integer":1}}"#, ".to"),
    (#"{"of":GOAL,"set":"target","to":{"integer":1}}"#, ".to"),
    (#"{"of":GOAL,"set":"target","to":{"number":"1.0000000000"}}"#, ".to.number"),
    (#"{"of":GOAL,"set":"target","to":{"number":"000000000000000000001"}}"#, ".to.number"),
    (#"{"of":GOAL,"set":"target","to":{"number":"999999999999999.5"}}"#, ".to.number"),
    (#"{"of":GOAL,"set":"target","to":{"number":"9999999999.999999"}}"#, ".to.number"),
    (
      #"{"of":GOAL,"set":"history","to":{"checkpoints":[{"meeting":GOAL,"day":"2027-01-02","confidence":11}]}}"#,
      ".to.checkpoints[0].confidence"
    ),
    (#"{"set":"title","to":{"text":""}}"#, ".to.text"), (#"{"set":"title"}"#, ".to"),
    (#"{"set":"left-team","to":{"text":" \t"}}"#, ".to.text"),
    (#"{"set":"right-team"}"#, ".to"),
    (#"{"move":{"step":"s","from":"zz","to":"left","milliseconds":1}}"#, ".move.from"),
    (
      #"{"draft":{"terminal":GOAL,"slot":{"new":{"step":"s","team":"zz","kind":"goal"}}}}"#,
      ".draft.slot.new.team"
    ),
  ]

  /// A whole document whose last change is one operation.
  private static func document(_ operation: String) throws -> JSONValue {
    let json = operation.replacing("GOAL", with: "\"\(goal)\"")
    var document = SmallDocument()
    document.addOneOfEach()
    let whole = try document.whole
    guard case .array(let changes)? = whole[[.member("changes")]] else { return whole }
    document.add([.unknown(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)))])
    let last = try #require(try document.tree[[.member("changes"), .element(changes.count)]])
    return try #require(whole.replacing([.member("changes")], with: .array(changes + [last])))
  }

  @Test(arguments: cases.indices) func areNamed(index: Int) throws {
    let (operation, place) = Self.cases[index]
    let bytes = try SmallDocument.encoded(Self.document(operation))
    let fault = #expect(throws: ImportFault.self, "\(operation)") { try MeetingImport(bytes) }
    #expect(fault?.place == .member("changes[3].operations[0]" + place), "\(operation)")
    #expect(fault?.reason.english != fault?.reason.chinese)
    #expect(fault?.start?.line == 1)
  }

  @Test func theSchemaRefusesThemToo() throws {
    let documents = try Self.cases.map {
      String(decoding: try SmallDocument.encoded(Self.document($0.0)), as: UTF8.self)
    }
    let faults = try SchemaValidator.faults(of: documents, schema: MinutesDocument.schema())
    let passed = zip(Self.cases, faults).filter { $1.isEmpty }.map(\.0.operation)
    #expect(passed == [])
  }

  @Test func theLineAndColumnAreThoseOfTheMember() throws {
    var document = SmallDocument()
    document.add([.set(EntryID(bits: 2), .text, .text("中")), .set(EntryID(bits: 2), .unit, .text("zz"))])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let text = String(decoding: try encoder.encode(document.tree), as: UTF8.self)
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(Array(text.utf8)) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"zz\"") })
    let column = try #require(lines[line].firstRange(of: "\"zz\"")).lowerBound.utf16Offset(in: lines[line])
    let place = "line \(line + 1), column \(column + 1), changes[1].operations[1].to.text"
    #expect(
      fault?.message(of: "x.json").english
        == "x.json, \(place): one of these is wanted here: relative-percent, percentage-points, number, money."
    )
    let missing = Array(text.replacing("\"terminal\"", with: "\"later\"").utf8)
    let other = #expect(throws: ImportFault.self) { try MeetingImport(missing) }
    let first = try #require(lines.firstIndex { $0.hasSuffix("\"changes\" : [") }) + 1
    #expect(
      other?.place == .member("changes[0].terminal") && other?.start == .init(line: first + 1, column: 5))
  }

  @Test func theLanguageIsOneOfTheProgram() throws {
    let whole = try Self.document(#"{"floor":"left"}"#)
    for language in Language.allCases {
      let tree = whole.replacing([.member("language")], with: .string(language.rawValue))
      _ = try MeetingImport(SmallDocument.encoded(tree))
    }
    let tree = whole.replacing([.member("language")], with: .string("fr"))
    let fault = #expect(throws: ImportFault.self) { try MeetingImport(SmallDocument.encoded(tree)) }
    #expect(fault?.place == .member("language") && fault?.start != nil)
  }

  /// Undoing, or two terminals at once, can bring it about.
  @Test func twoTeamsMayBeCalledTheSame() throws {
    var document = SmallDocument()
    document.add([.set(nil, .leftTeam, .text("x")), .set(nil, .rightTeam, .text("X"))])
    #expect(try MeetingImport(document.bytes).session.name(of: .right).english == "X")
  }
}
