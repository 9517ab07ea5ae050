// Types into the real program on a pseudo-terminal, in a meeting of many entries, and tells how soon it shows.
//
//   TypingBench [--entries COUNT] [--characters COUNT] [--exactness] [PROGRAM]
//
// Without --exactness it first types 200 single characters with pauses between. In the end what the store holds must
// be what was typed; the exit status is 1 when it isn't.

import Foundation

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  let isExact = try Bench(options).run()
  exit(isExact ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("TypingBench: \(error)\n".utf8))
  exit(1)
}
