import SessionModel

/// Something that a person can have done with a key. Footer, help and `entente keys` are made from these.
public enum Command: String, CaseIterable, Sendable {
  case passFloor = "pass-floor"
  case pause
  case giveLeft = "give-left"
  case giveRight = "give-right"
  case giveJoint = "give-joint"
  case moreTime = "more-time"
  case lessTime = "less-time"
  case giveOverrun = "give-overrun"
  case moveSeconds = "move-seconds"

  case nextStep = "next-step"
  case previousStep = "previous-step"
  case goTo = "go-to"

  case otherColumn = "other-column"
  case up
  case down
  case left
  case right

  case newNote = "new-note"
  case newBelow = "new-below"
  case edit
  case editExternally = "edit-externally"
  case delete
  case moveDown = "move-down"
  case moveUp = "move-up"
  case newBlocker = "new-blocker"
  case newHelp = "new-help"
  case newDecision = "new-decision"
  case newAction = "new-action"
  case newParked = "new-parked"
  case newInitiative = "new-initiative"
  case startFrom = "start-from"
  case changeTeam = "change-team"
  case changeKind = "change-kind"
  case changeStep = "change-step"
  case history

  case agree
  case agreeOther = "agree-other"
  case funnel
  case takeOver = "take-over"
  case goalMap = "goal-map"
  case readBack = "read-back"

  case undo
  case redo
  case writeMinutes = "write-minutes"
  case saveElsewhere = "save-elsewhere"
  case find
  case help
  case palette
  case wall
  case leave

  case newMeeting = "new-meeting"
  case openMeeting = "open-meeting"
  case openDemo = "open-demo"
  case followUp = "follow-up"
}

extension Command {
  /// Where a command works.
  public enum Place: Sendable {
    /// In a step of a meeting.
    case meeting
    /// On the home screen.
    case home
  }

  /// The groups in which help lists the commands.
  public enum Group: CaseIterable, Sendable {
    case floor
    case agenda
    case moving
    case notes
    case agreeing
    case meeting
    case home

    /// The group's heading.
    public var name: Phrase {
      switch self {
      case .floor: Phrase("Speaking time", zh: "发言时间")
      case .agenda: Phrase("Agenda", zh: "议程")
      case .moving: Phrase("Moving", zh: "移动")
      case .notes: Phrase("Notes", zh: "记录")
      case .agreeing: Phrase("Agreeing", zh: "达成一致")
      case .meeting: Phrase("Meeting", zh: "会议")
      case .home: Phrase("Home screen", zh: "主屏幕")
      }
    }
  }

  /// The group that the command belongs to.
  public var group: Group {
    switch self {
    case .passFloor, .pause, .giveLeft, .giveRight, .giveJoint, .moreTime, .lessTime, .giveOverrun,
      .moveSeconds:
      .floor
    case .nextStep, .previousStep, .goTo: .agenda
    case .otherColumn, .up, .down, .left, .right: .moving
    case .newNote, .newBelow, .edit, .editExternally, .delete, .moveDown, .moveUp, .newBlocker, .newHelp,
      .newDecision, .newAction, .newParked, .newInitiative, .startFrom, .changeTeam, .changeKind, .changeStep,
      .history:
      .notes
    case .agree, .agreeOther, .funnel, .takeOver, .goalMap, .readBack: .agreeing
    case .undo, .redo, .writeMinutes, .saveElsewhere, .find, .help, .palette, .wall, .leave: .meeting
    case .newMeeting, .openMeeting, .openDemo, .followUp: .home
    }
  }

  /// Where the command works.
  public var places: [Place] {
    switch self {
    case .newMeeting, .openMeeting, .openDemo, .followUp: [.home]
    case .up, .down, .help, .palette, .leave: [.home, .meeting]
    default: [.meeting]
    }
  }

  /// Whether the command works while text is being typed, where it has a key that isn't text.
  public var worksWhileTyping: Bool {
    switch self {
    case .passFloor, .pause, .giveJoint, .editExternally, .saveElsewhere: true
    default: leavesTyping
    }
  }

  /// Whether the command leads away from what is typed, to typing elsewhere.
  public var leavesTyping: Bool {
    switch self {
    case .nextStep, .previousStep, .otherColumn: true
    default: false
    }
  }
}
