/// The themes that come with the program, as text.
public enum Themes {
  /// Name and TOML of each, the standard one first.
  public static let files: [(name: String, toml: String)] = [
    ("dark", String(decoding: PackageResources.dark_toml, as: UTF8.self)),
    ("light", String(decoding: PackageResources.light_toml, as: UTF8.self)),
  ]
}
