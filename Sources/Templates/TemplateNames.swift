import Foundation
import Minutes
import SessionModel

/// All names that a template can use, of what every meeting has and of what only some have.
enum TemplateNames {
  static let known: Set<String> = {
    // The schema names all members, also those that nobody filled in.
    let schema = try? JSONDecoder().decode(JSONValue.self, from: Data(MinutesDocument.schema().utf8))
    return names(in: schema ?? .null).union(TemplateData.moreNames).union(TemplateWords.names)
  }()

  private static func names(in schema: JSONValue) -> Set<String> {
    switch schema {
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(names(in: $1)) }
    case .object(let members):
      members.reduce(into: []) { found, member in
        if member.key == "properties", case .object(let properties) = member.value {
          found.formUnion(properties.keys)
        }
        found.formUnion(names(in: member.value))
      }
    default: []
    }
  }
}
