import Foundation
import HostileTexts

@testable import TerminalBench

/// A command that ran on a terminal, and what it wrote there: standard output and standard error alike.
struct HostileRun {
  let status: Int32
  let bytes: [UInt8]

  init(_ lodging: Lodging, _ arguments: [String], changes: [String: String] = [:]) throws {
    let environment = lodging.environment.merging(["TERM": "xterm-256color"].merging(changes) { $1 }) { $1 }
    let terminal = try PseudoTerminal(
      lodging.entente, arguments, environment: environment, columns: 100, rows: 30)
    status = try terminal.waitForEnd()
    bytes = try terminal.waitForAllOutput()
  }

  /// What it wrote that may not be there.
  var faults: [String] {
    var faults = TerminalBytes(bytes, .lines).faults
    // A trap, a signal, a status of nobody's.
    if !([0, 1] + (64...78)).contains(status) { faults.append("status \(status)") }
    return faults
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
