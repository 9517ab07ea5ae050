// Runs the real program on pseudo-terminals, and tells how soon it shows what it should.
//
//   TerminalBench typing [--entries COUNT] [--characters COUNT] [--exactness] [PROGRAM]
//   TerminalBench room [--entries COUNT] [--changes COUNT] [--seconds COUNT] [PROGRAM]
//   TerminalBench minutes
//   TerminalBench start [--entries COUNT] [--meetings COUNT] [--rounds COUNT] [--against NAME,NAME…] [PROGRAM]
//
// typing: types 200 single characters with pauses (not with --exactness) and then 2,000 a second into a meeting of
// many entries. In the end what the store holds must be what was typed; the exit status is 1 when it isn't.
//
// room: a facilitator, two note takers and the wall at one meeting. Tells what they cost while nothing happens and
// while a clock runs, and how long a note of one takes to be painted by the others.
//
// start: how soon the program has drawn its screen and shows a key, beside the floor (CursesFloor, built with it) and
// other programs.
//
// minutes: how long the minutes of 10, 1,000 and 10,000 entries take, in each form, without a terminal.

import Foundation

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  let workplace = try Workplace(options)
  defer { workplace.remove() }
  switch options.run {
  case .typing:
    guard try TypingRun(options, workplace).run() else { throw Complaint("it isn't what was typed") }
  case .room: try RoomRun(options, workplace).run()
  case .minutes: try MinutesRun().run()
  case .start: try StartRun(options, workplace).run()
  }
} catch {
  FileHandle.standardError.write(Data("TerminalBench: \(error)\n".utf8))
  exit(1)
}
