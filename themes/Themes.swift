/// The themes that come with the program, as text.
public enum Themes {
  /// Name and TOML of each, the standard one first. Nothing is read before it is asked for.
  public static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("dark", { PackageResources.dark_toml }),
    ("light", { PackageResources.light_toml }),
    ("contrast", { PackageResources.contrast_toml }),
    ("terminal", { PackageResources.terminal_toml }),
    ("mono", { PackageResources.mono_toml }),
  ]
}
