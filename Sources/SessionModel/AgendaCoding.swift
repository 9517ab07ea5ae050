// The stored form of a step. Names of a newer version are passed on as they came, so that a meeting that is
// read and written again loses nothing.

extension Step: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name, time, prompts
    case viewName = "view"
    case isSkipped = "skipped"
  }

  /// Reads the stored form, in which only skipped steps say whether they are.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = try container.decode(Phrase.self, forKey: .name)
    time = try container.decode(Allotment.self, forKey: .time)
    prompts = try container.decode([Prompt].self, forKey: .prompts)
    viewName = try container.decode(String.self, forKey: .viewName)
    isSkipped = try container.decodeIfPresent(Bool.self, forKey: .isSkipped) ?? false
  }

  /// Writes the stored form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(time, forKey: .time)
    try container.encode(prompts, forKey: .prompts)
    try container.encode(viewName, forKey: .viewName)
    if isSkipped { try container.encode(true, forKey: .isSkipped) }
  }
}
