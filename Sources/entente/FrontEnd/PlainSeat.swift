import Facilitator
import Foundation
import SessionModel
import Terminal

/// Lines in and out, for screen readers and pipes: the state is told in words, and what changes of it as it does.
final class PlainSeat: Seat {
  private let terminal = LineTerminal(limit: Limits.entryTextBytes)
  /// What was told last.
  private var told: Speech?
  /// What stands before what is being typed; empty when it has to be written anew.
  private var prompt = ""
  /// Why nothing can be told any more; `nil` while it can.
  private var failure: Failure?

  /// Whether only ASCII may be written.
  let isASCII: Bool
  let hasShades = false

  init(ascii: Bool) {
    isASCII = ascii
  }

  /// There is no screen; this is for what asks how much a screen holds.
  let size = Size(rows: 24, columns: 80)
  let notice: Notice? = nil
  let patience: Int64? = nil
  var inputDescriptor: Int32 { terminal.inputDescriptor }
  var wakeDescriptor: Int32 { terminal.wakeDescriptor }
  var endingSignal: Int32? { terminal.endingSignal }

  // MARK: Telling

  func show(_ state: State) {
    tell(state, asAnswer: false)
    ask()
  }

  private func tell(_ state: State, asAnswer isAnswer: Bool) {
    let speech = Speech(state)
    let lines = told.map { speech.news(since: $0, asAnswer: isAnswer) } ?? speech.account
    told = speech
    say(lines)
  }

  private func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    // What is said while somebody types begins on a line of its own.
    let start = prompt.isEmpty ? "" : "\n"
    prompt = ""
    write(start + lines.map { shown($0) + "\n" }.joined())
  }

  private func ask() {
    // Who has typed ahead isn't asked: the answer is there.
    guard let told, failure == nil, !(terminal.isInteractive && terminal.hasMore) else { return }
    let wanted = shown(told.prompt)
    guard wanted != prompt else { return }
    if !prompt.isEmpty { write("\n") }
    prompt = wanted
    write(wanted)
  }

  /// A text as it may go out.
  private func shown(_ text: String) -> String { isASCII ? asciiFolded(text) : displayable(text) }

  private func write(_ text: String) {
    guard failure == nil else { return }
    do {
      try Output.write(text)
    } catch {
      failure = error as? Failure
    }
  }

  // MARK: Listening

  func takeInput(_ arrival: Arrival, for frontEnd: FrontEnd) {
    if failure != nil { frontEnd.handle(.leaving) }
    obey(frontEnd)
    if arrival.isReadable { listen(frontEnd) }
    obey(frontEnd)
    if linesLeft != nil, !frontEnd.isDone { end(terminal.rest(), frontEnd) }
  }

  /// How many lines that came before a signal asked to end are taken all the same: as many as people type, not a flood.
  private static let linesAfterSignal = 100
  /// How many of them are still to be taken; `nil` while no signal asked to end.
  private var linesLeft: Int?

  private func listen(_ frontEnd: FrontEnd) {
    terminal.fill()
    while !frontEnd.isDone, linesLeft != 0, let input = terminal.next() {
      linesLeft = linesLeft.map { $0 - 1 }
      obey(frontEnd)
      // A terminal has gone to a new line when Enter was pressed.
      if !terminal.isInteractive, !prompt.isEmpty { write("\n") }
      prompt = ""
      switch input {
      case .line(let line): take(line, frontEnd)
      case .end(let rest): end(rest, frontEnd)
      }
    }
  }

  /// Does what signals ask for.
  private func obey(_ frontEnd: FrontEnd) {
    while !frontEnd.isDone, let request = terminal.nextRequest() {
      switch request {
      case .end: linesLeft = linesLeft ?? Self.linesAfterSignal
      case .stop: frontEnd.handle(.key(.ctrl("z")))
      case .goOn: askAgain(frontEnd)
      }
    }
  }

  /// After something else had the terminal, the prompt is needed again.
  private func askAgain(_ frontEnd: FrontEnd) {
    prompt = ""
    frontEnd.noticeSleep()
  }

  private func take(_ line: LineAssembler.Line, _ frontEnd: FrontEnd) {
    // What others did meanwhile comes first.
    tell(frontEnd.state, asAnswer: false)
    let speech = Speech(frontEnd.state)
    switch line {
    case .tooLong: say([speech.tooLong(Limits.entryTextBytes)])
    case .text(let text):
      let (lines, after) = speech.answer(text) { message in
        if !frontEnd.isDone { frontEnd.handle(message) }
        return frontEnd.state
      }
      told = after
      if !frontEnd.isDone { say(lines) }
    }
    if !frontEnd.isDone { ask() }
  }

  /// Nobody will type any more. A line without its end is half typed: in a field it stays as a draft.
  private func end(_ rest: LineAssembler.Line?, _ frontEnd: FrontEnd) {
    if let rest {
      if case .text(let text) = rest, frontEnd.state.asksForText {
        for case .fill(let text) in Speech(frontEnd.state).read(text).messages {
          frontEnd.handle(.fill(text))
        }
      } else {
        take(rest, frontEnd)
      }
    }
    if !frontEnd.isDone { frontEnd.handle(.leaving) }
  }

  // MARK: The terminal

  func run(_ path: String, _ words: [String], wait: () -> Void) -> ProgramEnd {
    let end = terminal.run(path, words, wait: wait)
    prompt = ""
    return end
  }

  /// Only text goes out here.
  func copyToClipboard(_ text: String) -> Bool { false }

  /// Nothing: what would be rung for is said.
  func ring() {}

  func suspend() {
    terminal.suspend()
    prompt = ""
  }

  func close() throws {
    if !prompt.isEmpty { write("\n") }
    terminal.close()
    if let failure { throw failure }
  }
}
