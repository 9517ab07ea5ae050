import Testing

/// What is typed faster than anybody types arrives all the same.
@Suite(.inLine) struct TypingTests {
  @Test func noCharacterIsLostOrReordered() throws {
    let bench = try Programs.beside("TerminalBench")
    let arguments = [
      "typing", "--exactness", "--entries", "200", "--characters", "400", try Programs.entente(),
    ]
    let run = try ProcessRun(bench, arguments, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output == "400 characters typed, and just these are in the store\n")
  }
}
