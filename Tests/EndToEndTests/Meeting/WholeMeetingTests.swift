import Foundation
import Minutes
import SessionModel
import Testing

@Suite(.inLine, .timeLimit(.minutes(4))) struct WholeMeeting {
  @Test(arguments: [Example.english, .chinese]) func fromHomeToMinutes(_ example: Example) async throws {
    try await Lodging.use { lodging in
      let terminal = try lodging.terminal(
        columns: example.columns, rows: example.rows, running: [lodging.entente] + example.arguments)
      var player = Player(terminal: terminal, example: example)
      try await player.playAll()
      let document = try lodging.minutes()
      check(document.meeting, against: example)
      check(document.meeting.speaking, against: player.watch)
      try checkList(document, in: lodging, example)
      try checkOpenEnds(document, in: lodging)
      try checkMarkdown(document, in: lodging, example)
    }
  }
}
