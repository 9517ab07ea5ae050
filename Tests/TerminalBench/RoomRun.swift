import Foundation
import SessionModel

/// A facilitator, two note takers and the wall at one meeting: what they cost, and how soon they see each other.
struct RoomRun {
  private let options: Options
  private let workplace: Workplace

  init(_ options: Options, _ workplace: Workplace) {
    self.options = options
    self.workplace = workplace
  }

  /// A terminal, and what it is for.
  private struct Seat {
    let name: String
    let terminal: PseudoTerminal
  }

  func run() throws {
    // At a step where Enter asks for nothing else, so that one key more is one note more.
    try workplace.meeting.make(
      entries: min(options.entries, Limits.entries - options.changes), at: "priorities", kinds: [.priority])
    let seats = [
      Seat(name: "facilitator", terminal: try workplace.open("open")),
      Seat(name: "note taker", terminal: try workplace.open("join", "--team", "Marketing")),
      Seat(name: "note taker", terminal: try workplace.open("join", "--team", "Sales")),
      Seat(name: "wall", terminal: try workplace.open("present")),
    ]
    defer { for seat in seats { seat.terminal.end() } }
    print(
      "\(seats.count) terminals at a meeting of \(min(options.entries, Limits.entries - options.changes)) entries, \(options.seconds) s each:"
    )
    // Until those who came first have seen those who came last, and the threads that only opening needed have ended.
    sleep(7)
    report("no clock running", seats)
    try seats[0].terminal.tap(" ")
    report("a clock running", seats)
    try seats[0].terminal.tap("p")
    try reportNotes(seats)
  }

  // MARK: Doing nothing

  private func report(_ title: String, _ seats: [Seat]) {
    let before = seats.map { (bytes: $0.terminal.written, cost: ProcessCost(of: $0.terminal.process)) }
    sleep(UInt32(options.seconds))
    print("  \(title), a second:")
    for (seat, before) in zip(seats, before) {
      let cost = ProcessCost(of: seat.terminal.process).since(before.cost)
      let bytes = seat.terminal.written - before.bytes
      print(
        "    \(seat.name): \(perSecond(bytes)) bytes, \(perSecond(cost.wakeUps)) wake-ups, "
          + "\(perSecond(cost.microseconds)) µs of processor time")
    }
  }

  private func perSecond(_ count: Int) -> String {
    String((Double(count) * 10 / Double(options.seconds)).rounded() / 10)
  }

  // MARK: Notes

  /// Each note is one character that is on no screen yet, kept at once: what the others paint is the kept note.
  private func reportNotes(_ seats: [Seat]) throws {
    var random = IdentifierSource(seed: 7)
    let writers = [seats[1], seats[2]]
    for writer in writers { try writer.terminal.tap("i") }
    let start = Time.now()
    let scalars = Array(TypedText.singles.prefix(options.changes))
    var presses: [Time] = []
    for (number, scalar) in scalars.enumerated() {
      let press = try writers[number % 2].terminal.press("\(scalar)\r".utf8)
      presses.append(press.time)
      usleep(UInt32.random(in: 30_000...120_000, using: &random))
    }
    sleep(1)
    print("  \(scalars.count) notes by two note takers in turn, from Enter to the paint in another terminal:")
    var all: [Double] = []
    for (index, seat) in seats.enumerated() {
      let screen = PaintedScreen(seat.terminal.output, since: start)
      let delays = try scalars.enumerated().filter { 1 + $0.offset % 2 != index }.map { number, scalar in
        guard let time = screen.firstPaint(of: scalar) else {
          throw Complaint("note \(number) never came to the \(seat.name)")
        }
        return time.milliseconds(since: presses[number])
      }
      all += delays
      print("    \(seat.name): \(Figures(delays).text)")
    }
    print("    all: \(Figures(all).text)")
  }
}
