import ArgumentParser
import Foundation
import Minutes
import SessionModel
import Templates

/// How minutes for people are written.
struct MarkdownOptions: ParsableArguments {
  @Flag(name: .long, help: "Begin with title, date, teams and version in YAML, for programs.")
  var frontMatter = false

  @Option(
    name: .long,
    help: """
      A template in Mustache: summary, the name of one in templates/ of the configuration, or a file.
      """)
  var template: String?

  @Flag(name: .long, help: "Print what a template can use of this meeting, as JSON.")
  var templateData = false

  /// Whether any of them was given, which other formats have no use for.
  var isUsed: Bool { frontMatter || template != nil || templateData }

  /// The minutes as these options want them.
  /// - Throws: ``Failure`` when there is no such template; `TemplateError` when it can't be used.
  func text(of minutes: Minutes) throws -> String {
    if templateData { return try Output.json(TemplateLibrary.data(of: minutes)) }
    guard let template else { return minutes.markdown(withFrontMatter: frontMatter) }
    let environment = SharedOptions.environment
    let library = TemplateLibrary(folder: TemplateLibrary.standardFolder(environment: environment))
    guard let found = try library.template(template, for: minutes.language) else {
      let names = library.names.joined(separator: ", ")
      throw Failure(
        Phrase(
          "There is no template “\(template)”; use one of \(names), or a file’s name with a slash.",
          zh: "没有模板“\(template)”；可用：\(names)，或带斜杠的文件名。"), status: EX_USAGE)
    }
    return (frontMatter ? minutes.frontMatter + "\n" : "") + (try found.text(of: minutes))
  }
}
