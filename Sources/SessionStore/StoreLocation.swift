import Foundation

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

  /// The full path of a store, as it is opened: where a link leads, and from the present working directory.
  public static func resolved(_ location: String) -> String { StoreFile.absolute(location) }

  /// All files that a store, given by its full path, may consist of: itself, its log and index, what lies beside it
  /// while front ends live, and the copies from before it was brought up to date.
  public static func files(of path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let copies = backups(of: path)
    return [path] + companions.map { path + $0 } + (copies.finished + copies.unfinished).map { folder + $0 }
  }

  /// What the names of SQLite's files beside a store end in, and of all files that lie there while it is open.
  private static let ofSQLite = ["-wal", "-shm", "-journal"]
  private static let companions = ofSQLite + [life, presence]
  private static let (life, presence) = ("-life", "-here")

  /// Whether a name is one that stores give to the files beside them: no store may have it.
  static func isReserved(_ path: String) -> Bool { companions.contains { path.hasSuffix($0) } }

  /// What SQLite puts beside a store, given by its full path.
  public static func beside(_ path: String) -> [String] { ofSQLite.map { path + $0 } }

  /// The file beside a store, given by its full path, that holds the signs of life.
  public static func lifeFile(of path: String) -> String { path + life }

  /// The file beside a store, given by its full path, that says who has which meeting open.
  public static func presenceFile(of path: String) -> String { path + presence }

  /// Takes away a store that nobody has open or wants, given by its full path, and what lies beside it.
  static func remove(_ path: String) {
    for file in [path] + companions.map({ path + $0 }) { unlink(file) }
  }

  /// Whether a file is a store or belongs to it, by whatever name: nothing else must take its place.
  ///
  /// All that belongs to a store is beside it, under its name with a hyphen and more: SQLite's own files, signs of
  /// life, who is here, and copies. So it is also where there is no such file yet.
  /// - Parameters:
  ///   - file: a path; a relative one starts at the present working directory.
  ///   - location: the store's.
  public static func belongs(_ file: String, toStoreAt location: String) -> Bool {
    let store = resolved(location)
    let place = StoreFile.named(file)
    if place == store || place.hasPrefix(store + "-") { return true }
    guard let identity = FileIdentity(of: file) else { return false }
    return files(of: store).contains { FileIdentity(of: $0) == identity }
  }

  /// The copies beside a store, given by its full path, that were made before it was brought up to date, by name;
  /// and those whose making came to nothing.
  public static func backups(of path: String) -> (finished: [String], unfinished: [String]) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter {
      $0.hasPrefix(name + "-format-") && $0.contains("-backup")
    }
    return (all.filter { !$0.hasSuffix(unfinished) }, all.filter { $0.hasSuffix(unfinished) })
  }

  /// The name of a store's copy before it is brought up from a version of the format.
  static func backup(of path: String, version: Int) -> String { "\(path)-format-\(version)-backup" }

  /// What a copy's name ends in while it is made.
  static let unfinished = "-unfinished"
}
