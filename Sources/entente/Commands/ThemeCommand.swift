import ArgumentParser
import Facilitator
import Foundation
import SessionModel
import Terminal
import ThemeLibrary

struct ShowThemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, or look at one with the contrast of all its colours.",
    discussion: """
      With a NAME, a screen shows the theme, and follows its file while you write it. Your own are TOML files in \
      $XDG_CONFIG_HOME/entente/themes (~/.config/entente/themes). What is wrong in one is told with its line; the \
      exit status is then 78.
      """)

  @OptionGroup var parsed: ParsedOptions

  @Argument(help: "The theme to look at.")
  var name: String?

  @Flag(
    name: .long, help: "Only print the theme's colours with their contrast, as without a terminal.")
  var pairs = false

  func validate() throws {
    if pairs, name == nil { throw ValidationError("--pairs needs the NAME of a theme.") }
  }

  func run() throws {
    try reporting {
      guard let name else { return try list() }
      guard options.themes.has(name) else {
        let names = options.themes.usableNames.joined(separator: ", ")
        throw Failure(
          Phrase("There is no theme “\(name)”; use one of \(names).", zh: "没有名为“\(name)”的主题；可用：\(names)。"),
          status: EX_USAGE)
      }
      if pairs || isatty(STDOUT_FILENO) == 0 { return try printPairs(name) }
      try ThemeScreen(options, name).run()
    }
  }

  // MARK: The list

  private func list() throws {
    let language = options.language
    let head = [Phrase("theme", zh: "主题"), Phrase("from", zh: "来源"), Phrase("what it is", zh: "说明")]
    var rows = [head.map { $0[language] }]
    var isAnyBroken = false
    for name in options.themes.names {
      let from = options.themes.path(of: name) ?? Phrase("built in", zh: "内置")[language]
      let about: String
      do throws(ThemeError) {
        about = try options.themes.theme(named: name)?.about?[language] ?? "–"
      } catch {
        isAnyBroken = true
        about = "✗ " + error.message[language]
      }
      rows.append([name, from, about])
    }
    for line in Output.table(rows) { try Output.print(line) }
    if isAnyBroken { throw ExitCode(EX_CONFIG) }
  }

  // MARK: The figures

  private func printPairs(_ name: String) throws {
    let language = options.language
    let theme = try options.themes.theme(named: name)?.theme ?? .standard
    let table = ThemeTable(theme, language: language)
    let head = [
      Phrase("role", zh: "角色"), Phrase("text", zh: "文字"), Phrase("ground", zh: "底色"),
      Phrase("contrast", zh: "对比度"), Phrase("emphasis", zh: "强调"),
    ].map { $0[language] }
    let rows = table.pairs.map { pair in
      [
        pair.role.rawValue, pair.text, pair.ground, told(pair.contrast),
        pair.emphasis.isEmpty ? "–" : pair.emphasis,
      ]
    }
    for line in Output.table([head] + rows) { try Output.print(line) }
    try Output.print("")
    let distances = [
      [Phrase("teams told apart by", zh: "两队颜色差异")[language], Phrase("difference", zh: "差值")[language]]
    ]
    for line in Output.table(distances + table.distances.map { [$0.vision, told($0.figure)] }) {
      try Output.print(line)
    }
  }

  private func told(_ figure: ThemeTable.Figure) -> String {
    figure.isTooLow ? figure.text + Phrase(" too low", zh: " 过低")[options.language] : figure.text
  }
}
