import SessionModel
import TOMLText
import Terminal
import Themes

/// The themes that there are: those built in, and a person's own in a folder. Of two that have one name the
/// person's own counts. Nothing is read before it is asked for, and then only that theme and what it inherits.
public struct ThemeLibrary: Sendable {
  /// The folder of the person's own themes, a TOML file each; it need not exist.
  public var folder: String { files.path }
  let files: TOMLFolder

  /// The largest file that is read, in bytes.
  public static let fileBytes = 64 * 1024

  /// A library with a folder of the person's own.
  public init(folder: String) {
    files = TOMLFolder(path: folder, thing: Phrase("a theme", zh: "主题"), limit: Self.fileBytes)
  }

  /// The standard folder: `entente/themes` in `XDG_CONFIG_HOME`, which is `~/.config` where unset. A relative
  /// `XDG_CONFIG_HOME` is ignored, as the *XDG Base Directory Specification* asks.
  /// - Parameter environment: the process's environment variables.
  public static func standardFolder(environment: [String: String]) -> String {
    TOMLFolder.configuration(environment) + "/themes"
  }

  /// The names of all themes: the built-in ones, the standard one first, then the person's own by name.
  public var names: [String] {
    Theme.builtInNames + files.names.filter { !Theme.builtInNames.contains($0) }
  }

  /// The names of the themes that can be used, in the order of ``names``: what to offer to somebody who chose one that
  /// isn't there. Every file is read for it.
  public var usableNames: [String] {
    names.filter { Ancestry(of: $0, in: self)?.isUsable == true }
  }

  /// Whether there is a theme of this name, be it one that can't be used. No file is read for it.
  public func has(_ name: String) -> Bool {
    Theme.builtInNames.contains(name) || files.has(name)
  }

  /// The file that a theme comes from; `nil` when it is built in, or there is none.
  public func path(of name: String) -> String? {
    files.has(name) ? files.file(name) : nil
  }

  /// The theme of a name; `nil` when there is none.
  /// - Throws: ``ThemeError`` when there is one that can't be used, for the first fault by line in it,
  ///   else in what it inherits. What isn't TOML is told before all else in a file. What is wrong within `about` counts
  ///   as in its first line. A colour that no palette has counts where a role asks for it, unless a palette can't be
  ///   read that may have it.
  public func theme(named name: String) throws(ThemeError) -> ListedTheme? {
    guard let ancestry = Ancestry(of: name, in: self) else { return nil }
    if let fault = ancestry.fault { throw fault }
    return ListedTheme(
      name: name, path: ancestry.path, about: ancestry.about,
      theme: Theme(name: name, looks: ancestry.looks))
  }
}

/// A theme that the screen can be drawn in.
public struct ListedTheme: Sendable {
  /// What it is called on the command line.
  public let name: String
  /// The file that it comes from; `nil` when it is built in.
  public let path: String?
  /// What it is, in a few words, if it says so itself.
  public let about: Phrase?
  /// How the roles look.
  public let theme: Theme
}

extension Theme {
  /// The names of the built-in themes, the standard one first.
  public static let builtInNames = Themes.files.map(\.name)

  /// The built-in theme of a name, whatever a person's own files say; `nil` when there is none.
  public static func builtIn(named name: String) -> Theme? {
    // No folder, no files; and nobody asks what it says of itself.
    let library = ThemeLibrary(folder: "/dev/null")
    return Ancestry(of: name, in: library, readsAbout: false).flatMap {
      $0.isUsable ? Theme(name: name, looks: $0.looks) : nil
    }
  }

  /// The built-in theme that is used unless another is chosen.
  public static var standard: Theme { builtIn(named: builtInNames[0]) ?? .plain }
}
