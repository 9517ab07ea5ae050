import Foundation
import Minutes
import SessionModel
import TOMLText

/// The templates that there are: those built in, and a person's own in a folder, a file `NAME.mustache` each. One
/// for Chinese minutes alone is called `NAME.zh-Hans.mustache`, and goes before the other. Of two that have one name
/// the person's own counts.
public struct TemplateLibrary: Sendable {
  /// The folder of the person's own templates; it need not exist.
  public let folder: String

  /// The largest file, in bytes, and the largest template with all its partials.
  static let limits = (file: 64 * 1024, whole: 256 * 1024)
  private static let ending = ".mustache"

  /// A library with a folder of the person's own.
  public init(folder: String) {
    self.folder = folder
  }

  /// The standard folder: `entente/templates` in `XDG_CONFIG_HOME`, which is `~/.config` where unset.
  /// - Parameter environment: the process's environment variables.
  public static func standardFolder(environment: [String: String]) -> String {
    TOMLFolder.configuration(environment) + "/templates"
  }

  /// The names of the templates that are built in.
  public static let builtInNames = ["summary"]

  /// The names of all templates: the built-in ones, then the person's own by name.
  public var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = files.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.map { file in
      let name = file.dropLast(Self.ending.count)
      let language = Language.allCases.first { name.hasSuffix("." + $0.rawValue) }
      return String(name.dropLast(language.map { $0.rawValue.count + 1 } ?? 0))
    }
    return Self.builtInNames + Set(own).subtracting(Self.builtInNames).sorted()
  }

  /// The template of a name, or of a file where the name has a slash or ends in `.mustache`.
  /// - Parameter language: the language of the minutes.
  /// - Returns: `nil` when there is none of that name.
  /// - Throws: ``TemplateError`` when there is one that can't be used.
  public func template(_ name: String, for language: Language) throws(TemplateError) -> MinutesTemplate? {
    if name.contains("/") || name.hasSuffix(Self.ending) {
      let text = try TOMLFile.text(at: name, limit: Self.limits.file)
      return try MinutesTemplate(TemplateSource(file: name, text: text), in: self, for: language)
    }
    guard let source = try source(of: name, for: language) else { return nil }
    return try MinutesTemplate(source, in: self, for: language)
  }

  /// What a template can use of a meeting, for people who write one: all members, and what the minutes say of them
  /// in `words`.
  public static func data(of minutes: Minutes) -> JSONValue {
    TemplateData.json(of: minutes)
  }

  func source(of name: String, for language: Language) throws(TemplateError) -> TemplateSource? {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains(where: { $0 == "/" || $0 == "\0" }) else {
      return nil
    }
    for ending in ["." + language.rawValue + Self.ending, Self.ending] {
      let path = folder + "/" + name + ending
      var found = stat()
      guard lstat(path, &found) == 0 else { continue }
      return TemplateSource(file: path, text: try TOMLFile.text(at: path, limit: Self.limits.file))
    }
    guard name == Self.builtInNames[0] else { return nil }
    let bytes =
      language == .chinese ? PackageResources.summary_zh_Hans_mustache : PackageResources.summary_mustache
    return TemplateSource(file: name + Self.ending, text: String(decoding: bytes, as: UTF8.self))
  }
}

/// A template as it was written.
struct TemplateSource: Sendable {
  /// The file, as the person knows it.
  var file: String
  var text: String
}
