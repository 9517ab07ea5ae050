import SessionModel

/// What is known of one criterion of the SMART frame.
public struct CriterionRecord: Codable, Hashable, Sendable {
  /// The criterion: `specific`, `measurable`, `achievable`, `realistic` or `time-bound`.
  public var criterion: SMART
  /// What the other team found, `holds` or `fails`; absent while it is unchecked.
  public var verdict: String?
  /// What the goal's fields suggest, `holds` or `fails`; nobody's word, and absent for *achievable*.
  public var suggestion: String?
  /// The stored names of the fields that are missing for the criterion to hold; absent when none is.
  public var missing: [Field]?

  init(_ check: SMARTCheck) {
    criterion = check.criterion
    verdict = check.verdict?.rawValue
    suggestion = check.suggestion?.rawValue
    missing = check.missing.isEmpty ? nil : check.missing
  }
}
