import SessionModel
import Testing

/// Scripts rely on the names of the rules.
@Suite struct OpenEndNames {
  @Test func rulesKeepTheirNames() {
    #expect(
      OpenEnd.Rule.allCases.map(\.rawValue) == [
        "question-unanswered", "goal-without-why", "goal-percent-ambiguous", "goal-supports-none",
        "goal-not-judged", "goal-verdict-without-reason", "goal-smart-unchecked", "goal-fails-smart",
        "initiative-without-goal", "blocker-without-owner", "help-unanswered",
        "help-declined-without-reason", "help-without-owner", "help-without-due", "stage-not-agreed",
        "sla-not-agreed", "sla-one-direction", "sla-without-number", "sla-without-time",
        "sla-without-cadence", "commitment-not-reviewed", "action-without-owner", "action-without-due",
        "topic-parked", "time-unequal", "no-check-in",
      ])
  }

  @Test func everyRuleSaysWhatIsMissingAndWhyItMatters() {
    for rule in OpenEnd.Rule.allCases {
      for language in Language.allCases {
        #expect(!rule.name[language].isEmpty && rule.why[language].count > rule.name[language].count / 2)
        #expect(!rule.why[language].contains("\n"))
      }
    }
  }
}
