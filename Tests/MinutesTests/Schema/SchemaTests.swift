import Foundation
import Minutes
import SessionModel
import Testing

/// The printed schema says what the documents are: no less, or it would pass anything, and no more.
@Suite struct SchemaTests {
  private static let schema = Result { try MinutesDocument.schema() }

  @Test func allDocumentsFit() throws {
    var documents: [String] = []
    for language in Language.allCases {
      documents.append(try WorkedExample.meeting(language).minutes(language).json())
      documents.append(try Places.meeting { $0 }.minutes(language).json())
      let example = WorkedExample.meeting(language)
      documents.append(try TestMeeting(following: example, language).minutes(language).json())
      for seed: UInt64 in 0..<12 {
        let meeting = RandomMeeting(seed: seed, changes: 80)
        let minutes = Minutes(of: meeting.session, at: meeting.now, language: language, utcOffset: 0)
        documents.append(try minutes.json())
      }
    }
    var each = SmallDocument()
    each.addOneOfEach()
    let minutes = Minutes(
      of: Session(id: MeetingID(bits: 1), changes: each.changes), at: each.changes[0].moment,
      language: .english, utcOffset: 0)
    documents.append(try minutes.json())
    let faults = try SchemaValidator.faults(of: documents, schema: Self.schema.get())
    #expect(faults == Array(repeating: "", count: documents.count))
  }

  /// Each member of a document taken out, and put in where none belongs.
  @Test func mutilatedDocumentsDont() throws {
    let json = try Places.meeting { $0 }.minutes().json()
    var seen: Set<String> = []
    var tree = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)).pruned(&seen)
    // Of texts that are set one is enough to look at, but without a title there is no meeting.
    let setUp: [JSONValue.Place] = [.member("changes"), .element(0), .member("operations")]
    if case .array(let operations)? = tree[setUp] {
      let title = JSONValue.object(["set": .string("title"), "to": .object(["text": .string("x")])])
      tree = try #require(tree.replacing(setUp[...], with: .array(operations + [title])))
    }
    let whole = String(decoding: try SmallDocument.encoded(tree), as: UTF8.self)
    let places = tree.places
    let broken = places.compactMap { place -> JSONValue? in
      switch tree[place] {
      // An object takes no stranger, a list no null, and all else isn't a list.
      case .object(let members)?:
        tree.replacing(place[...], with: .object(members.merging(["stranger": .null]) { $1 }))
      case .array(let values)?: tree.replacing(place[...], with: .array(values + [.null]))
      default: tree.replacing(place[...], with: .array([]))
      }
    }
    let documents = try broken.map { String(decoding: try SmallDocument.encoded($0), as: UTF8.self) }
    let faults = try SchemaValidator.faults(of: [whole] + documents, schema: Self.schema.get())
    let passed = zip(places, faults.dropFirst()).filter { $1.isEmpty }.map(\.0.path)
    #expect(faults.first == "")
    #expect(passed == [] && places.count > 100)
  }

  /// The members of each record, by their Swift names, against those of the schema.
  @Test func noMemberOfTheOutcomeIsForgotten() throws {
    let tree = try JSONDecoder().decode(JSONValue.self, from: Data(Self.schema.get().utf8))
    let document = try JSONDecoder().decode(
      MinutesDocument.self, from: Data(Places.meeting { $0 }.minutes().json().utf8))
    let meeting = document.meeting
    let speaking = meeting.speaking
    let goal = try #require(meeting.goals.first { $0.smart != nil && $0.agreed == nil })
    let funnel = try #require(meeting.goals.compactMap(\.funnel).first)
    let records: [(String, Any)] = [
      ("meeting", meeting), ("entry", goal), ("speaking", speaking), ("times", speaking.totals),
      ("time", speaking.totals.left), ("turn", try #require(speaking.turns.first)), ("funnel", funnel),
      ("openEnd", try #require(meeting.openEnds.first)),
      ("criterion", try #require(goal.smart?.first)),
      ("agreement", try #require(meeting.leadStages.compactMap(\.agreed).first)),
      ("correction", try #require(speaking.corrections.first)),
      ("checkpoint", try #require(goal.history?.first)),
    ]
    for (name, record) in records {
      let members = Mirror(reflecting: record).children.map { child in
        (child.label ?? "", Mirror(reflecting: child.value).displayStyle == .optional)
      }
      let definition = tree[[.member("$defs"), .member(name)]]
      guard case .object(let properties)? = definition?[[.member("properties")]],
        case .array(let required)? = definition?[[.member("required")]]
      else {
        Issue.record("no definition of \(name)")
        continue
      }
      #expect(Set(properties.keys) == Set(members.map(\.0)), "\(name)")
      #expect(Set(required) == Set(members.filter { !$0.1 }.map { .string($0.0) }), "\(name)")
    }
  }

  /// The fields that the model's source names.
  @Test func noFieldIsForgotten() throws {
    let source = try String(
      contentsOfFile: #filePath.replacing(
        "Tests/MinutesTests/Schema/SchemaTests.swift", with: "Sources/SessionModel/Field.swift"),
      encoding: .utf8)
    let named = source.matches(of: /= Field\("([a-z-]+)"\)/).map { String($0.1) }
    let fields = Set(named + SMART.allCases.map(\.field.rawValue))
    let schema = try Self.schema.get()
    #expect(named.count > 70)
    for field in fields { #expect(schema.contains("\"\(field)\""), "\(field)") }
  }

  @Test func everythingIsSaidInWords() throws {
    let tree = try JSONDecoder().decode(JSONValue.self, from: Data(Self.schema.get().utf8))
    for place in tree.places where place.dropLast().last == .member("properties") {
      guard !place.contains(.member("if")), !place.contains(.member("then")) else { continue }
      guard case .string(let words)? = tree[place + [.member("description")]] else {
        Issue.record("nothing is said of \(place.path)")
        continue
      }
      #expect(words.hasSuffix("."))
    }
  }
}

extension JSONValue {
  /// The same with only those elements of lists that have something which none before them has: small, and with all
  /// that there can be.
  fileprivate func pruned(_ seen: inout Set<String>, _ path: String = "") -> JSONValue {
    switch self {
    case .object(let members):
      var pruned: [String: JSONValue] = [:]
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        pruned[name] = value.pruned(&seen, path + "." + name)
      }
      return .object(pruned)
    case .array(let values):
      return .array(
        values.compactMap { value in
          let count = seen.count
          let pruned = value.pruned(&seen, path + "[]")
          return seen.count > count ? pruned : nil
        })
    default:
      seen.insert(path)
      return self
    }
  }
}
