import Foundation
import Testing

/// Names of files whose bytes aren't UTF-8 are refused, and never become the names of other files.
@Suite struct NamesOfBytes {
  /// Each for a shell that has the program's path in `$0` and such a name in `$name`.
  @Test(arguments: [
    #""$0" new --no-open --file "$HOME/$name.sqlite""#, #""$0" list --file "$name""#,
    #""$0" minutes --output "$HOME/$name.md""#, #""$0" doctor --rescue "$HOME/$name.sqlite""#,
    #"ENTENTE_FILE="$HOME/$name.sqlite" "$0" new --no-open"#,
    #"XDG_DATA_HOME="$HOME/$name" "$0" new --no-open"#,
    #"HOME="$HOME/$name" "$0" agendas"#,
  ]) func isRefused(_ call: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let before = try FileManager.default.subpathsOfDirectory(atPath: lodging.home)
      let run = try shell(call, lodging)
      #expect(run.status == EX_USAGE && run.output == "", "\(run)")
      checkOneLine(run.errors, says: "isn't text in UTF-8")
      #expect(try FileManager.default.subpathsOfDirectory(atPath: lodging.home) == before)
      let chinese = try shell("LC_ALL=zh_CN.UTF-8; export LC_ALL; " + call, lodging)
      #expect(chinese.errors.contains("不是 UTF-8 文本"))
    }
  }

  /// In a folder of such a name files are used all the same.
  @Test func aFolderOfSuchANameWorks() async throws {
    try await Lodging.use { lodging in
      let call = #"""
        mkdir "$HOME/$name" && cd "$HOME/$name" || exit 9
        "$0" new --no-open --title Q1 --file own.sqlite && "$0" note --file own.sqlite --team joint --kind decision x \
          && "$0" minutes --file own.sqlite --output own.md && "$0" doctor --file own.sqlite --rescue saved.sqlite \
          && "$0" list --file saved.sqlite && ls *.md *.sqlite
        """#
      let run = try shell(call, lodging)
      #expect(run.status == 0 && run.errors == "", "\(run)")
      #expect(run.output.hasSuffix("own.md\nown.sqlite\nsaved.sqlite\n"), "\(run.output)")
      let folder = try shell(#"ls "$HOME""#, lodging).output
      #expect(!folder.contains("\u{FFFD}.sqlite"))
    }
  }

  private func shell(_ script: String, _ lodging: Lodging) throws -> ProcessRun {
    try ProcessRun(
      "/bin/sh", ["-c", #"name=$(printf 'q\377x'); "# + script, lodging.entente],
      environment: lodging.environment)
  }
}
