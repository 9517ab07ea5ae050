import Minutes
import SessionModel

/// Small meetings as JSON with something in them that is otherwise than the program wrote it.
struct Mutations {
  private var random: IdentifierSource
  private let operations: [SessionModel.Operation]
  private let parts: [JSONValue]

  init(seed: UInt64) throws {
    random = IdentifierSource(seed: seed)
    operations = Self.operations
    var document = SmallDocument()
    document.add(operations)
    let tree = try document.tree
    parts = tree.places.compactMap { tree[$0] } + Self.leaves
  }

  /// A document of a few operations, one or two places of its changes replaced, taken out, or said twice.
  mutating func next() throws -> JSONValue {
    var document = SmallDocument()
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      document.add((0..<Int.random(in: 1...2, using: &random)).compactMap { _ in pick(operations) })
    }
    var tree = try document.whole
    for _ in 0..<Int.random(in: 1...2, using: &random) { mutate(&tree) }
    return tree
  }

  private mutating func mutate(_ tree: inout JSONValue) {
    let isHead = Int.random(in: 0..<20, using: &random) == 0
    let places = tree.places.filter { ($0.first == .member("changes")) != isHead }
    // Deep places are by far the most; the operations are what there is to get wrong.
    let early = places.filter { $0.count < 6 }
    guard let place = pick(Bool.random(using: &random) ? places : early), let old = tree[place] else {
      return
    }
    tree = tree.replacing(place[...], with: replacement(for: old)) ?? tree
  }

  private mutating func replacement(for old: JSONValue) -> JSONValue? {
    switch (Int.random(in: 0..<6, using: &random), old) {
    case (0, _): return nil
    case (1, .object(var members)):
      members[pick(Self.names) ?? "x"] = pick(parts)
      return .object(members)
    case (1, .array(let values)): return .array(values + [values.last ?? .null])
    case (2, .string), (3, .string): return .string(pick(Self.texts) ?? "")
    case (2, .integer), (3, .integer): return .integer(pick(Self.integers) ?? 0)
    default: return pick(parts)
    }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  // MARK: What there is

  private static let leaves: [JSONValue] =
    texts.map { .string($0) } + integers.map { .integer($0) }
    + [
      .null, .bool(true), .number(0.5), .number(1e300), .array([]), .object([:]),
      .object(["later": .integer(1)]),
    ]

  private static let names = [
    "set", "of", "to", "floor", "grant", "move", "draft", "texts", "undo", "redo", "text", "day", "flag",
    "integer", "number", "entry", "agenda", "checkpoints", "new", "later", "confidence", "skipped",
  ]

  private static let texts =
    [
      "", " ", "zz", "left", "joint", "nobody", "weekly", "holds", "goal", "poll", "2027-02-28", "2027-13-01",
      "0000-01-01", "0000000000001", "zzzzzzzzzzzzz", "0000000000A01", "1", "-0", "1.0000000000", "1e3",
      "999999999999999.5", "999999999.999999", "\u{0}", "中\u{301}", "\u{1B}[31m", "fr",
      String(repeating: "x", count: 961), String(repeating: "x", count: 1921),
    ] + Field.known.map(\.rawValue)

  private static let integers: [Int64] = [
    -1, 0, 1, 10, 11, 39, 40, 100, 101, 9999, 10_000, 50_400, 50_401, 1 << 36, 1 << 36 + 1, 1 << 43,
    1 << 43 + 1, .max, .min,
  ]

  private static let operations: [SessionModel.Operation] = {
    var document = SmallDocument()
    document.addOneOfEach()
    let entry = EntryID(bits: 2)
    let fields = Field.known.compactMap { field in field.content.map { (field, value(of: $0)) } }
    return document.changes.dropFirst().flatMap(\.operations)
      + fields.flatMap { [.set(entry, $0.0, $0.1), .set(nil, $0.0, $0.1)] }
      + [
        .set(entry, Field(rawValue: "mood"), .integer(7)),
        .set(entry, Field(rawValue: "mood"), .unknown(.object(["colour": .string("#fff")]))),
        .unknown(.object(["vote": .array([.integer(3), .null, .object(["x": .number(0.5)])])])),
      ]
  }()

  private static func value(of content: FieldContent) -> Value {
    switch content {
    case .text, .name: .text("x")
    case .identifier: .text(MeetingID(bits: 3).description)
    case .day: .day(Day(number: 20_000))
    case .flag: .flag(true)
    case .number: .number(Number(7))
    case .integer(let range): .integer(range.upperBound)
    case .choice(let names), .known(let names): .text(names[0])
    case .checkpoints:
      .checkpoints([
        Checkpoint(meeting: MeetingID(bits: 3), day: Day(number: 9), actual: Number(4), confidence: 5)
      ])
    case .entry: .entry(EntryID(bits: 2))
    case .agenda: .agenda(SmallDocument.agenda)
    }
  }
}
