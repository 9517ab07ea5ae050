import SessionModel

/// A piece of a JSON Schema of the edition 2020-12: what a value must be, and what it means.
struct Schema {
  /// The keywords.
  fileprivate(set) var keywords: [String: JSONValue]

  var json: JSONValue { .object(keywords) }

  init(_ keywords: [String: JSONValue]) {
    self.keywords = keywords
  }

  /// The same with some words on what it means.
  func saying(_ text: String) -> Schema {
    with("description", .string(text))
  }

  func with(_ keyword: String, _ value: JSONValue) -> Schema {
    var schema = self
    schema.keywords[keyword] = value
    return schema
  }
}

extension Schema {
  static let text = Schema(["type": .string("string")])
  static let flag = Schema(["type": .string("boolean")])
  static let integer = Schema(["type": .string("integer")])
  /// A text on one line, such as a name.
  static let line = text(upTo: ImportLimits.nameBytes)

  /// A text of some bytes at most: of characters there are no more.
  static func text(upTo bytes: Int) -> Schema {
    text.with("maxLength", .integer(Int64(bytes)))
  }

  /// What an entry says.
  static let entryText = text(upTo: Limits.entryTextBytes)

  /// A whole number of 64 bits.
  static let whole = integer(Int64.min...Int64.max)

  static func integer(_ range: ClosedRange<Int>) -> Schema {
    integer(Int64(range.lowerBound)...Int64(range.upperBound))
  }

  static func integer(_ range: ClosedRange<Int64>) -> Schema {
    integer.with("minimum", .integer(range.lowerBound)).with("maximum", .integer(range.upperBound))
  }

  static func integer(from least: Int64) -> Schema {
    integer.with("minimum", .integer(least))
  }

  static func text(like pattern: String) -> Schema {
    text.with("pattern", .string(pattern))
  }

  /// One text alone.
  static func just(_ text: String) -> Schema {
    Schema(["const": .string(text)])
  }

  /// One of a fixed set of texts.
  static func one(of names: [String]) -> Schema {
    Schema(["enum": .array(names.map { .string($0) })])
  }

  /// One of the names of a type.
  static func one<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> Schema {
    one(of: type.allCases.map(\.rawValue))
  }

  /// One of these names, or another one of a newer version.
  static func known(_ names: [String], _ other: Schema = .text) -> Schema {
    any(of: [one(of: names), other.saying("A name of a newer version.")])
  }

  static func any(of schemas: [Schema]) -> Schema {
    Schema(["anyOf": .array(schemas.map(\.json))])
  }

  static func list(of item: Schema) -> Schema {
    Schema(["type": .string("array"), "items": item.json])
  }

  /// A list of some elements at least and at most.
  static func list(of item: Schema, _ count: ClosedRange<Int>) -> Schema {
    list(of: item).with("minItems", .integer(Int64(count.lowerBound)))
      .with("maxItems", .integer(Int64(count.upperBound)))
  }

  /// The same, each of its members at most so long.
  func withMembers(upTo bytes: Int) -> Schema {
    with("additionalProperties", Schema(["maxLength": .integer(Int64(bytes))]).json)
  }

  /// A definition of the document.
  static func ref(_ name: Definition) -> Schema {
    Schema(["$ref": .string("#/$defs/" + name.rawValue)])
  }

  /// Anything that has a member.
  static func having(_ name: String) -> Schema {
    Schema(["required": .array([.string(name)])])
  }

  /// Anything that has none of some members.
  static func without(_ names: [String]) -> Schema {
    Schema(["not": any(of: names.map { .having($0) }).json])
  }

  /// An object of a newer version, which has none of the members of this one.
  static func newer(without names: [String]) -> Schema {
    without(names).with("type", .string("object")).with("$ref", .string("#/$defs/anything"))
  }

  /// An object with these members among others.
  static func open(_ members: [Member]) -> Schema {
    var schema = object(members)
    schema.keywords["additionalProperties"] = nil
    return schema
  }

  /// An object with just these members.
  static func object(_ members: Member...) -> Schema {
    object(members)
  }

  static func object(_ members: [Member]) -> Schema {
    let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
    return Schema([
      "type": .string("object"), "required": .array(required), "additionalProperties": .bool(false),
      "properties": .object(
        Dictionary(members.map { ($0.name, $0.schema.json) }, uniquingKeysWith: { first, _ in first })),
    ])
  }
}

/// A member of an object.
struct Member {
  var name: String
  var schema: Schema
  var isRequired: Bool

  /// One that is always there.
  static func must(_ name: String, _ schema: Schema, _ text: String) -> Member {
    Member(name: name, schema: schema.saying(text), isRequired: true)
  }

  /// One that is absent when there is nothing to tell.
  static func may(_ name: String, _ schema: Schema, _ text: String) -> Member {
    Member(name: name, schema: schema.saying(text), isRequired: false)
  }
}
