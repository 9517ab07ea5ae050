import Foundation
import SessionModel

/// Types into the program, and reckons from its output how soon it showed each character.
struct TypingRun {
  private static let charactersASecond = 2000.0
  private let options: Options
  private let workplace: Workplace

  init(_ options: Options, _ workplace: Workplace) {
    self.options = options
    self.workplace = workplace
  }

  /// - Returns: whether the store holds what was typed.
  func run() throws -> Bool {
    let meeting = workplace.meeting
    // The one that is typed is the last that there is room for.
    try meeting.make(entries: options.entries - 1)
    let terminal = try workplace.open("open")
    var text: [Unicode.Scalar] = []
    do {
      try terminal.tap("i")
      if !options.isExactnessOnly { text += try typeSingly(at: terminal) }
      text += try typeFast(at: terminal)
      try leave(terminal)
    } catch {
      terminal.end()
      throw error
    }
    return try check(text, against: meeting)
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    // Keeps the note, leaves the next one, leaves the program.
    for key in ["\r", "\u{1B}"] { try terminal.tap(key) }
    try terminal.write("q".utf8)
    let status = try terminal.waitForEnd()
    guard status == 0 else { throw Complaint("the program ended with status \(status)") }
  }

  private func check(_ text: [Unicode.Scalar], against meeting: BenchMeeting) throws -> Bool {
    var wanted = String.UnicodeScalarView()
    wanted.append(contentsOf: text)
    let typed = try meeting.typed()
    let isExact = typed.count == 1 && typed[0].utf8.elementsEqual(String(wanted).utf8)
    print(
      isExact
        ? "\(text.count) characters typed, and just these are in the store"
        : "what is in the store isn't what was typed: \(typed.map { $0.unicodeScalars.count }) characters")
    return isExact
  }

  // MARK: Typing

  /// Types characters with pauses between.
  private func typeSingly(at terminal: PseudoTerminal) throws -> [Unicode.Scalar] {
    var random = IdentifierSource(seed: 5)
    let text = Array(TypedText.singles.prefix(200))
    let start = Time.now()
    var presses: [PseudoTerminal.Press] = []
    for scalar in text {
      presses.append(try terminal.press(String(scalar).utf8))
      usleep(UInt32.random(in: 15_000...40_000, using: &random))
    }
    try terminal.waitForSilence(of: 400, after: start)
    let screen = PaintedScreen(terminal.output, since: start)
    let delays = try screen.delays(of: text, by: presses).map(\.milliseconds)
    print("\(text.count) single keys among \(options.entries) entries, from key to paint:")
    print("  " + Figures(delays).text)
    return text
  }

  /// Types at full speed; the bytes of a character may come in several writes.
  private func typeFast(at terminal: PseudoTerminal) throws -> [Unicode.Scalar] {
    var random = IdentifierSource(seed: 6)
    let text = TypedText.mixed(options.characters)
    var bytes: [UInt8] = []
    let ends = text.map { scalar in
      bytes += String(scalar).utf8
      return bytes.count
    }
    let start = Time.now()
    var presses: [PseudoTerminal.Press] = []
    var sent = 0
    while sent < bytes.count {
      let now = Time.now()
      let due = Int(now.milliseconds(since: start) * Self.charactersASecond / 1000)
      let isLast = due >= ends.count
      let until = isLast ? bytes.count : max(sent, ends[due] - Int.random(in: 0...2, using: &random))
      if until > sent {
        let press = try terminal.press(bytes[sent..<until])
        sent = until
        while presses.count < ends.count, ends[presses.count] <= sent { presses.append(press) }
      }
      usleep(UInt32.random(in: 100...900, using: &random))
    }
    let seconds = Time.now().milliseconds(since: start) / 1000
    try terminal.waitForSilence(of: 600, after: start)
    guard !options.isExactnessOnly else { return text }
    let screen = PaintedScreen(terminal.output, since: start)
    let delays = try screen.delays(of: text, by: presses)
    let rate = Int(Double(text.count) / seconds)
    print("\(text.count) characters at \(rate) a second, in \(screen.count) frames, from key to paint:")
    print("  " + Figures(delays.map(\.milliseconds)).text)
    let late = delays.count { $0.frames > 2 }
    let slowest = delays.map(\.milliseconds).max() ?? 0
    print(
      "  frames until it was shown: at most \(delays.map(\.frames).max() ?? 0), more than two for \(late) of them"
    )
    // The terminal hands output on in its own time, so that one frame more may be counted than was waited for.
    print("  of a display with 60 pictures a second: at most \(Int((slowest / (1000 / 60)).rounded(.up)))")
    return text
  }
}
