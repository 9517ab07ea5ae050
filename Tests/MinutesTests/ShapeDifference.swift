import Foundation

/// Finds where two syntax trees differ, when the one has plain words for the other's notes.
struct ShapeDifference {
  private let note: (String) -> String
  private let nothing: String
  private var isAtOpenEnds = false

  /// - Parameters:
  ///   - note: the note at each place; where the other tree has `qq`, the place's name, `zz`.
  ///   - nothing: what stands for a note of which nothing can be seen.
  init(note: @escaping (String) -> String, nothing: String) {
    self.note = note
    self.nothing = nothing
  }

  mutating func first(_ plain: CommonMark.Node, _ hostile: CommonMark.Node) -> String? {
    guard plain.tag == hostile.tag, plain.children.count == hostile.children.count else {
      return
        "\(plain.tag) of \(plain.children.map(\.tag)) is \(hostile.tag) of \(hostile.children.map(\.tag))"
    }
    if plain.tag == "text" {
      if ["Open ends", "未决事项"].contains(plain.text) { isAtOpenEnds = true }
      if plain.text == hostile.text { return nil }
      let expected = VisibleForm.folded(filled(plain.text))
      let found = VisibleForm.folded(hostile.text)
      return expected.unicodeScalars.elementsEqual(found.unicodeScalars) ? nil : "“\(expected)” is “\(found)”"
    }
    for (plain, hostile) in zip(plain.children, hostile.children) {
      if let difference = first(plain, hostile) { return difference }
    }
    return nil
  }

  /// A text with the notes in the place of their words.
  private func filled(_ text: String) -> String {
    let isReference = Self.references.contains { text.hasPrefix($0) }
    // What the model says of the meeting as a whole isn't cut.
    let isSentence = text.contains("spoke") || text.contains("多发言")
    let parts = text.components(separatedBy: "qq")
    return parts[0]
      + parts.dropFirst().map { part in
        let pieces = part.components(separatedBy: "zz")
        let note = note(pieces[0])
        let isName = ["left", "right"].contains(pieces[0])
        let isCut = (isAtOpenEnds || isReference) && !isSentence && !isName
        let visible = isCut ? VisibleForm.excerpt(of: note, characters: 80) : VisibleForm.of(note)
        return (visible.isEmpty ? nothing : visible) + pieces.dropFirst().joined(separator: "zz")
      }.joined()
  }
  /// What refers to another entry begins with one of these; it is cut, since that entry stands elsewhere in full.
  private static let references = [
    "Supports: ", "支持：", "About: ", "关于：", "Blocks: ", "阻碍的举措：", "Complements: ", "互补于：",
  ]
}
