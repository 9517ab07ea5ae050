import Foundation
import Testing
import ThemeLibrary

/// A library with a folder of some files, which goes away with the test.
func withThemes<Result>(
  _ files: [String: String], _ body: (ThemeLibrary) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "entente-themes-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    try Data(text.utf8).write(to: folder.appending(path: name + ".toml"))
  }
  return try body(ThemeLibrary(folder: folder.path))
}

/// What is wrong with a theme; `nil` when nothing is.
func problem(with name: String, in library: ThemeLibrary) -> ThemeError? {
  do throws(ThemeError) {
    _ = try library.theme(named: name)
    return nil
  } catch {
    return error
  }
}
