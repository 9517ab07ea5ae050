import SessionModel
import Terminal
import Testing

@testable import Facilitator

/// Whatever is pressed, pasted and resized in whatever order: no trap, and the meeting is what was kept.
@Suite struct RandomKeys {
  private static let keys: [Key] =
    KeyMap.standardBindings.flatMap { $0.1 }.compactMap(Key.init(name:))
    + [
      .escape, .enter, .enter, .tab, .backTab, .backspace, .delete, .home, .end, .pageUp, .pageDown,
      .ctrl("w"), .ctrl("x"), .ctrl("e"), .ctrl("k"), .ctrl("u"), .ctrl("y"), .ctrl("_"), .alt("_"),
      .alt("b"),
      .alt("f"), .alt("d"), .alt(.enter), .ctrl("p"), .ctrl("n"),
    ]
    + ["y", "界", "é", "\u{301}", "👨‍👩‍👧‍👦", "\u{200B}", "4", "-"].map { .character($0) }
  private static let sizes = [(64, 18), (100, 30), (20, 5), (40, 12), (300, 90), (80, 24), (1, 1)]

  @Test(arguments: 1...24) func anySequenceIsSafe(seed: UInt64) {
    var random = IdentifierSource(seed: seed)
    var room = seed.isMultiple(of: 2) ? Rehearsal.demo() : Rehearsal.meeting()
    let theme = Theme.builtIn(named: "dark") ?? .monochrome
    for step in 0..<600 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0:
        let size = Self.sizes.randomElement(using: &random) ?? (80, 24)
        room.tell(.resized(Size(rows: size.1, columns: size.0)))
      case 1: room.pass(Int64.random(in: 0..<40_000, using: &random))
      case 2 where step.isMultiple(of: 3):
        room.tell(.editedExternally(.text("from\nthe editor\u{1B}[31m\u{0}")))
      case 2: room.tell(.paste("two\nlines\u{1B}[31m\u{0}"))
      default:
        room.tell(.key(Self.keys.randomElement(using: &random) ?? .escape))
      }
      if step.isMultiple(of: 7) {
        let frame = room.state.view(theme: theme)
        #expect(frame.size == room.state.size)
        #expect(!frame.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
      }
    }
    let kept = room.effects.reduce(into: [Change]()) { changes, effect in
      switch effect {
      case .keep(let change): changes.append(change)
      case .create(_, let first): changes = first
      default: break
      }
    }
    let folded = Session(id: room.session.id, changes: room.session.log.prefix { !kept.contains($0) } + kept)
    #expect(folded.entries(EntryKind.notes) == room.session.entries(EntryKind.notes))
    #expect(folded.clock == room.session.clock)
    #expect(room.state.desk?.shared.pending.isEmpty == true)
  }
}
