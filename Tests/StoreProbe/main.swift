// A process that uses a store, for the tests to watch, to kill, and to lack rights.
//
//   StoreProbe [--umask OCTAL] [--unprivileged] COMMAND STORE [MEETING …]

import Foundation
import SessionModel
import SessionStore

var arguments = Array(CommandLine.arguments.dropFirst())

if arguments.first == "--umask" {
  umask(mode_t(arguments[1], radix: 8) ?? 0)
  arguments.removeFirst(2)
}
if arguments.first == "--unprivileged" {
  // The superuser may do all, which would hide what permissions forbid.
  if geteuid() == 0 {
    guard setgroups(0, nil) == 0, setgid(65534) == 0, setuid(65534) == 0 else { exit(70) }
  }
  arguments.removeFirst()
}
guard arguments.count >= 2 else { exit(64) }
let probe = Probe(command: arguments[0], location: arguments[1], rest: Array(arguments.dropFirst(2)))
do {
  try probe.run()
} catch let error as StoreError {
  say("\(error)".prefix { $0 != "(" })
  exit(error.exit)
}
