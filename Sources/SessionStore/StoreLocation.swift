/// Where the store is unless somebody says otherwise.
public enum StoreLocation {
  /// The standard place of the one store that all of a person's meetings are in.
  ///
  /// `ENTENTE_FILE` if set; else `entente/entente.sqlite` in `XDG_DATA_HOME`, which is `~/.local/share`
  /// where unset. A relative `XDG_DATA_HOME` is ignored, as the *XDG Base Directory Specification* asks.
  /// - Parameter environment: the process's environment variables.
  public static func standard(environment: [String: String]) -> String {
    if let file = environment["ENTENTE_FILE"], !file.isEmpty { return file }
    let data: String
    if let named = environment["XDG_DATA_HOME"], named.hasPrefix("/") {
      data = named
    } else {
      data = (environment["HOME"] ?? "") + "/.local/share"
    }
    return data + "/entente/entente.sqlite"
  }
}
