import Foundation
import SessionModel
import Testing

/// Four terminals at one meeting: whatever some of them do at once, and however one of them ends, all that remain
/// show what is stored.
@Suite(.inLine, .timeLimit(.minutes(3))) struct FourTerminals {
  @Test func twoTypeAtOnceOneDiesAndOneIsResized() async throws {
    try await Room.use { room in
      try room.facilitator.keys("1")
      for terminal in room.all { try await terminal.wait(until: "Marketing has the floor") }
      try await typeAtOnce(room)
      try await killSalesWhileTyping(room)
      try await resizeWhileTyping(room)
      try room.facilitator.keys("2")
      let remaining = [room.facilitator, room.marketing, room.fourth]
      for terminal in remaining { try await terminal.wait(until: "▶ Sales") }
      #expect(try room.kept(.left) == ["Speed for Marketing", "Reach for Marketing", "Seen from afar"])
      #expect(try room.kept(.right) == ["Speed for Sales", "Reach for Sales", "half a thought of Sales"])
      try await room.checkShown(by: remaining)
    }
  }

  /// Both note takers type two notes, a few characters here, a few there.
  private func typeAtOnce(_ room: Room) async throws {
    let takers = [("Marketing", room.marketing), ("Sales", room.sales)]
    for (_, terminal) in takers {
      try terminal.keys("i")
      try await terminal.wait(until: "new priority")
    }
    for piece in ["Spe", "ed f", "or "] { for (_, terminal) in takers { try terminal.type(piece) } }
    // As it is typed, in everybody's sight.
    for terminal in [room.facilitator, room.fourth] {
      try await terminal.wait(for: "both drafts") {
        $0.text.count { $0 == "✎" } == 2 && $0.shows("✎ Speed for")
      }
    }
    for (team, terminal) in takers { try terminal.type(team) }
    for (_, terminal) in takers { try terminal.keys("Enter") }
    for piece in ["Re", "ach", " for ", ""] {
      for (team, terminal) in takers { try terminal.type(piece.isEmpty ? team : piece) }
    }
    for (_, terminal) in takers { try terminal.keys("Enter") }
    for terminal in room.all {
      for team in ["Marketing", "Sales"] {
        for note in ["Speed", "Reach"] { try await terminal.wait(until: "• \(note) for \(team)") }
      }
    }
  }

  /// A terminal that is killed is gone from the others' screens by itself, and its draft is anybody's at once.
  private func killSalesWhileTyping(_ room: Room) async throws {
    try room.sales.type("half a tho")
    try await room.marketing.wait(until: "✎ half a tho")
    for terminal in [room.facilitator, room.fourth] { try await terminal.wait(until: "Sales’ note taker") }
    try room.sales.kill(SIGKILL)
    for terminal in [room.facilitator, room.fourth] {
      try await terminal.wait(for: "who is left") {
        $0.shows("Marketing’s note taker") && !$0.shows("Sales’ note taker")
      }
    }
    try room.marketing.keys("Escape")
    try await room.marketing.wait(until: "? keys")
    try room.marketing.keys("l", "i")
    try await room.marketing.wait(until: "Your draft is back.")
    try room.marketing.type("ught of Sales")
    try room.marketing.keys("Enter")
    for terminal in [room.facilitator, room.marketing] {
      try await terminal.wait(until: "• half a thought of Sales")
    }
  }

  private func resizeWhileTyping(_ room: Room) async throws {
    try room.fourth.keys("h", "i")
    try await room.fourth.wait(until: "new priority")
    try room.fourth.type("Seen ")
    try room.fourth.resize(columns: 64, rows: 18)
    try room.fourth.type("from ")
    try room.fourth.resize(columns: 80, rows: 24)
    try room.fourth.type("afar")
    try room.fourth.keys("Enter", "Escape")
    try room.marketing.keys("Escape")
    for terminal in [room.facilitator, room.marketing, room.fourth] {
      try await terminal.wait(until: "• Seen from afar")
      try await terminal.wait(until: "? keys")
    }
  }

  /// Two in one entry: both see it, the last to finish holds, and the other's text is put back from its history.
  @Test func theTextThatLostIsPutBack() async throws {
    try await Room.use { room in
      try room.marketing.keys("i")
      try room.marketing.type("Speed")
      try room.marketing.keys("Enter", "Escape")
      try await room.marketing.wait(until: "? keys")
      try room.facilitator.keys("h")
      try await room.facilitator.wait(until: "• Speed")
      for (terminal, text) in [(room.marketing, " is all"), (room.facilitator, " matters")] {
        try terminal.keys("e")
        try terminal.type(text)
      }
      try await room.marketing.wait(until: "✎ facilitator")
      try await room.facilitator.wait(until: "✎ Marketing’s note taker: Speed is all")
      try room.marketing.keys("Enter")
      try await room.facilitator.wait(until: "! changed by Marketing’s note taker")
      try room.facilitator.keys("Enter")
      for terminal in room.all { try await terminal.wait(until: "• Speed matters") }
      try room.marketing.keys("H")
      try await room.marketing.wait(until: "History (3)")
      try room.marketing.keys("Enter")
      for terminal in room.all { try await terminal.wait(until: "• Speed is all") }
      #expect(try room.kept(.left) == ["Speed is all"])
    }
  }
}
