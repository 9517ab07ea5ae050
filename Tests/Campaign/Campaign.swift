import Foundation

/// How hard the tests of faults try, and what became of it.
///
/// In `swift test` they try for some seconds each. With `ENTENTE_CAMPAIGN` set to a file they try as often as a
/// campaign of hours or half hours asks, and write a line of figures each to that file.
public enum Campaign {
  private static let report = ProcessInfo.processInfo.environment["ENTENTE_CAMPAIGN"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// Whether this is a long campaign.
  public static var isLong: Bool { report != nil }

  /// How often to try.
  /// - Parameters:
  ///   - usual: in `swift test`.
  ///   - long: in a campaign.
  public static func tries(_ usual: Int, long: Int) -> Int {
    isLong ? long : usual
  }

  /// Notes what a campaign's part came to; nothing in `swift test`.
  /// - Parameters:
  ///   - part: what was tried, such as `killed while typing`.
  ///   - tries: how often.
  ///   - losses: how often something was lost, wrong or too late: 0, or the test has failed.
  ///   - figures: what else is worth telling, such as `kept notes 1,234; longest wait 0.4 s`.
  public static func note(_ part: String, tries: Int, losses: Int, _ figures: String = "") {
    guard let report else { return }
    let line = "| \(part) | \(tries) | \(losses) | \(figures) |\n"
    // Appended in one go, since several tests come to their end at once.
    let file = open(report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = line.withCString { write(file, $0, strlen($0)) }
  }
}
