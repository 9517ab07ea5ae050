import Foundation
import SessionModel

/// An independent reading of JSON Schema: that of Python's `jsonschema`.
enum SchemaValidator {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What is wrong with each of some documents; empty for those that fit.
  /// - Throws: ``Failure`` when the validator isn't installed: a machine without it hasn't tested anything.
  static func faults(of documents: [String], schema: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("documents.json")
    // One file with all of them, so that the interpreter starts once.
    try Data("[\(([schema] + documents).joined(separator: ","))]".utf8).write(to: file)
    let process = Process()
    // The distribution's own interpreter is the one that its packages are installed for.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", program, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let faults = try? JSONDecoder().decode([String].self, from: text)
    else {
      throw Failure(
        description: "python3 and jsonschema 4 are needed to test the schema; install the package "
          + "python3-jsonschema (exit status \(process.terminationStatus))")
    }
    return faults
  }

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema, *documents = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    def fault(document):
        error = next(validator.iter_errors(document), None)
        return "" if error is None else error.json_path + ": " + error.message[:300]
    print(json.dumps([fault(document) for document in documents]))
    """
}
