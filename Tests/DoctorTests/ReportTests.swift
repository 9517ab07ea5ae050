import SessionModel
import Terminal
import Testing

@testable import entente

@Suite struct ReportTests {
  private static let findings: [Finding] = [
    .good(Phrase("size", zh: "尺寸"), Phrase("100×30", zh: "100×30")),
    .shortfall(
      Phrase("colours", zh: "颜色"), Phrase("8\u{1B}[31m of them", zh: "只有 8 种"),
      todo: Phrase("set TERM to a name that tells of more", zh: "设置 TERM")),
    .fault(Phrase(same: "store"), Phrase("“x” is damaged", zh: "“x”已损坏"), todo: nil),
  ]

  private func lines(_ language: Language, showsUnicode: Bool = true, columns: Int? = nil) -> [String] {
    Report(findings: Self.findings, language: language, showsUnicode: showsUnicode, columns: columns).lines
  }

  @Test func isAligned() {
    #expect(
      lines(.english) == [
        "✓ size:    100×30", "! colours: 8␛[31m of them",
        "           → set TERM to a name that tells of more",
        "✗ store:   “x” is damaged", "", "1 fault, 1 shortfall.",
      ])
    #expect(
      lines(.chinese) == [
        "✓ 尺寸： 100×30", "! 颜色： 只有 8 种", "         → 设置 TERM", "✗ store：“x”已损坏", "", "1 个故障，1 处不足。",
      ])
  }

  @Test func isPlainWhereNothingElseCanBeShown() {
    #expect(
      lines(.english, showsUnicode: false) == [
        "+ size:    100X30", "! colours: 8?[31m of them",
        "           > set TERM to a name that tells of more",
        "X store:   \"x\" is damaged", "", "1 fault, 1 shortfall.",
      ])
  }

  @Test func isBrokenAtTheTerminalsEdge() {
    #expect(
      lines(.english, columns: 40).dropFirst().prefix(3) == [
        "! colours: 8␛[31m of them", "           → set TERM to a name that", "             tells of more",
      ])
    // Beside long names there is no room left for a column of its own.
    #expect(lines(.english, columns: 30) == lines(.english))
  }

  @Test func endsWellWhereAllIsWell() {
    let report = Report(
      findings: [Self.findings[0]], language: .english, showsUnicode: true, columns: nil)
    #expect(report.lines.last == "All is well.")
  }
}

@Suite struct GatheringTests {
  @Test(
    arguments: [
      ("on 10\n", TmuxAnswers(clipboard: "on", escapeTime: 10)),
      ("external 500\n", TmuxAnswers(clipboard: "external", escapeTime: 500)), (" \n", nil), ("on\n", nil),
      ("on soon\n", nil), ("", nil),
    ] as [(String, TmuxAnswers?)]) func tmuxIsUnderstood(answer: String, answers: TmuxAnswers?)
  {
    #expect(TmuxAnswers(answer: answer) == answers)
  }

  private static let mounts = """
    overlay / overlay rw 0 0
    server:/home /home nfs4 rw 0 0
    /dev/sda1 /home/local ext4 rw 0 0
    me@host: /mnt/my\\040files fuse.sshfs rw 0 0
    C: /mnt/c 9p rw 0 0
    tmpfs /mnt/c tmpfs rw 0 0

    """

  @Test(
    arguments: [
      ("/", nil), ("/var/x", nil), ("/home", "nfs4"), ("/home/a/x", "nfs4"), ("/homes/x", nil),
      ("/home/local/x", nil), ("/mnt/my files/x", "fuse.sshfs"), ("/mnt/c/x", nil),
    ] as [(String, String?)]) func networksAreKnownByTheirType(path: String, type: String?)
  {
    #expect(FileSystem.network(at: path, mounts: Self.mounts) == type)
  }
}
