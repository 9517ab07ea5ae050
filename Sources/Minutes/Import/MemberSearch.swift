/// Looks for a member of a JSON text by the name that a fault gives it, while the text is read.
struct MemberSearch {
  private let wanted: String
  /// The name of the value that is read; `nil` off the way to what is wanted.
  private(set) var path: String? = ""
  /// Where the value begins that is wanted; where it is missing, the innermost one around it.
  private(set) var found: Int?

  init(for wanted: String) {
    self.wanted = wanted
  }

  /// A value begins that is named so within the one around it.
  mutating func enter(_ step: String, at index: Int) {
    guard let outer = path else { return }
    let name = outer.isEmpty && step.hasPrefix(".") ? String(step.dropFirst()) : outer + step
    let rest = wanted.utf8.dropFirst(name.utf8.count)
    let isOnTheWay = rest.first.map { ".[".utf8.contains($0) } ?? true
    guard isOnTheWay, wanted.utf8.starts(with: name.utf8) else {
      path = nil
      return
    }
    path = name
    found = index
  }

  /// The value has ended.
  mutating func leave(to outer: String?) {
    path = outer
  }
}

extension JSONSyntax {
  /// Where a member stands, of a text without faults; `nil` when not even one around it is there.
  static func position(of member: String, in bytes: UnsafeRawBufferPointer) -> ImportFault.Position? {
    var syntax = JSONSyntax(bytes: bytes, search: MemberSearch(for: member))
    try? syntax.whole()
    return syntax.search?.found.map { syntax.position(of: $0) }
  }
}
