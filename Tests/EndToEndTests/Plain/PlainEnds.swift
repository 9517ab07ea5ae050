import Foundation
import Testing

/// How plain mode ends when a signal meets it at a pipe.
@Suite(.inLine, .timeLimit(.minutes(3))) struct PlainEnds {
  /// Starts the program at a pipe that stays open, waits for some output, sends a signal, and tells the status.
  private func end(
    by signal: String, after text: String, reading source: String, in lodging: Lodging
  ) throws -> ProcessRun {
    let script = """
      ulimit -c 0
      mkfifo in
      exec 3<>in
      { \(source); } >in 3<&- &
      "$1" open --plain <in >out 3<&- &
      program=$!
      until grep -q "$3" out 2>part; do sleep 0.05; done
      kill -"$2" $program
      wait $program
      """
    return try ProcessRun(
      "/bin/sh", ["-c", "cd \(lodging.home); " + script, "sh", lodging.entente, signal, text],
      environment: lodging.environment)
  }

  /// Orderly, whether the input is silent or doesn't stop: a line of which only the beginning came is kept.
  @Test(arguments: ["TERM", "HUP"]) func aSignalKeepsWhatCameOfALine(_ signal: String) async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--starts", "Marketing", "--no-open").status == 0)
      let source = "printf 'g\\n2\\nleft\\ni\\nhalf typed'"
      let run = try end(by: signal, after: "new priority", reading: source, in: lodging)
      #expect(run.errors.isEmpty)
      #expect(run.status == 128 + (signal == "TERM" ? SIGTERM : SIGHUP))
      #expect(try lodging.minutes().session.drafts.values.map { $0.texts[.text] } == ["half typed"])
    }
  }

  @Test func aFloodOfLinesIsLeft() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let run = try end(by: "TERM", after: "nonsense", reading: "yes nonsense", in: lodging)
      #expect(run.status == 128 + SIGTERM && run.errors.isEmpty, "\(run.status) \(run.errors)")
    }
  }

  /// What asks for the program's memory gets it at once, without a word about the program's inside.
  @Test func quitIsTheSystemsOwn() async throws {
    try await Lodging.use { lodging in
      #expect(try lodging.run("new", "--no-open").status == 0)
      let run = try end(by: "QUIT", after: "Opening", reading: ":", in: lodging)
      #expect(run.status == 128 + SIGQUIT && !run.errors.contains("race"), "\(run.errors)")
    }
  }
}
