import SessionModel

/// The speaking time of a whole meeting, step by step: what both forms of the minutes tell of it.
struct SpeakingSheet {
  /// One party's time in one step or in all, in milliseconds.
  struct Account {
    var allotted: Int64 = 0
    var spoken: Int64 = 0
    var over: Int64 = 0

    var isUsed: Bool { allotted != 0 || spoken != 0 }
  }

  /// The three accounts of a step.
  struct Accounts {
    private var accounts: [Party: Account] = [:]

    subscript(party: Party) -> Account? {
      get { accounts[party] }
      set { accounts[party] = newValue }
    }

    var share: SpeakingShare {
      SpeakingShare(left: accounts[.left]?.spoken ?? 0, right: accounts[.right]?.spoken ?? 0)
    }

    /// A team's part of both teams' time; `nil` for joint time, and while neither has spoken.
    func percent(of party: Party) -> Int? {
      let share = share
      guard party != .joint, share.total > 0 else { return nil }
      let left = min(share.leftPercent, 100)
      return party == .left ? left : 100 - left
    }
  }

  /// A step and its accounts; without a name when the agenda doesn't have it.
  struct StepAccounts {
    var id: Step.ID
    var name: Phrase?
    var accounts: Accounts
  }

  private(set) var steps: [StepAccounts] = []
  private(set) var totals = Accounts()
  private(set) var isUsed: Bool

  init(of session: Session, at now: Moment) {
    let clock = session.clock
    isUsed =
      !clock.turns.isEmpty || clock.running != nil || !clock.corrections.isEmpty || clock.grantedInAll != 0
    let planned = session.agenda.steps.filter { step in
      !step.isSkipped || Party.allCases.contains { clock.spoken(by: $0, in: step.id, at: now) != 0 }
    }
    var seen: Set<Step.ID> = []
    for step in planned where seen.insert(step.id).inserted {
      add(step.id, step.name) { party in
        let allotted = session.allotment(for: party, in: step)
        return (allotted, clock.spoken(by: party, in: step.id, at: now))
      }
    }
    // Time may be charged to a step that an agenda chosen later doesn't have: the sums must hold it too.
    let charged =
      clock.turns.map(\.step) + [clock.running?.step].compactMap(\.self) + clock.corrections.map(\.step)
    for id in charged where seen.insert(id).inserted {
      add(id, nil) { party in
        (clock.granted(in: id)[party], clock.spoken(by: party, in: id, at: now))
      }
    }
  }

  /// How the two teams shared the whole meeting.
  var share: SpeakingShare { totals.share }

  private mutating func add(_ id: Step.ID, _ name: Phrase?, _ time: (Party) -> (Int64, Int64)) {
    var step = StepAccounts(id: id, name: name, accounts: Accounts())
    for party in Party.allCases {
      let (allotted, spoken) = time(party)
      let over = max(0, spoken - allotted)
      step.accounts[party] = Account(allotted: allotted, spoken: spoken, over: over)
      var total = totals[party] ?? Account()
      total.allotted += allotted
      total.spoken += spoken
      total.over += over
      totals[party] = total
    }
    steps.append(step)
  }
}
