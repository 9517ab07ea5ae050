import Testing

@Suite struct Smoke {
  @Test func home() async throws {
    try await Lodging.use { lodging in
      let t = try lodging.terminal(columns: 64, rows: 18)
      let s = try await t.wait(until: "set up your first meeting")
      print(s.text)
      try t.keys("q")
      print(try await t.end())
      print(try t.screen.text)
    }
  }
}
