import SessionModel

// What is being typed comes every half second, from every terminal to all others.

extension OperationScanner {
  /// What comes behind the name of such an operation.
  mutating func draft() -> SessionModel.Operation? {
    guard skip("{\"slot\":"), let slot = slot(), skip(",\"terminal\":"), let terminal = identifier(),
      skip("}")
    else { return nil }
    let key = DraftKey(terminal: TerminalID(bits: terminal), slot: slot)
    if skip("}") { return .draft(key, nil) }
    guard skip(",\"texts\":"), let texts = texts(), skip("}") else { return nil }
    return .draft(key, texts)
  }

  private mutating func slot() -> DraftKey.Slot? {
    if skip("{\"entry\":{\"_0\":") {
      guard let entry = identifier(), skip("}}") else { return nil }
      return .entry(EntryID(bits: entry))
    }
    guard skip("{\"new\":{\"kind\":"), let kind = string().flatMap(EntryKind.init),
      skip(",\"step\":"), let step = string(),
      skip(",\"team\":"), let team = string().flatMap(Party.init), skip("}}")
    else { return nil }
    return .new(step: step, team: team, kind: kind)
  }

  private mutating func texts() -> [Field: String]? {
    guard skip("{") else { return nil }
    var texts: [Field: String] = [:]
    if skip("}") { return texts }
    repeat {
      guard let field = field(), skip(":"), let text = string(), texts.updateValue(text, forKey: field) == nil
      else { return nil }
    } while skip(",")
    return skip("}") ? texts : nil
  }
}
