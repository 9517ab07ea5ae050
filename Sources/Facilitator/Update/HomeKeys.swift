import SessionModel
import Terminal

extension State {
  mutating func handleAtHome(_ key: Key) -> [Effect] {
    setting.keyMap.command(for: key, at: .home).map { runAtHome($0) } ?? []
  }

  /// Carries out a command of the home screen, or says why it can't be.
  mutating func runAtHome(_ command: Command) -> [Effect] {
    if let reason = reasonOff(command) {
      notice = Notice(reason, .warning)
      // On the first run Enter means: let me begin.
      return command == .openMeeting ? beginSetup() : []
    }
    switch command {
    case .up: home.selection = max(0, home.selection - 1)
    case .down: home.selection = min(home.meetings.count - 1, home.selection + 1)
    case .openMeeting: return [.open(home.meetings[home.selection].id)]
    case .newMeeting: return beginSetup()
    case .openDemo: return [.openDemo]
    case .followUp: return [.followUp(home.meetings[home.selection].id)]
    case .help: overlay = .help(scroll: 0)
    case .palette: overlay = .palette(Palette())
    case .leave: return [.leave(.asking)]
    default: break
    }
    return []
  }

  private mutating func beginSetup() -> [Effect] {
    notice = setting.agendaProblem.map { Notice($0, .warning) }
    setup = home.asideSetup
    if setup != nil { return [] }
    let starter: Party = Bool.random(using: &ids) ? .left : .right
    let agenda = setting.agendas.first.map { $0[$0.questions] } ?? .fallback
    let new = NewMeeting(
      on: today, utcOffset: setting.utcOffset, language: setting.language, starter: starter, agenda: agenda)
    setup = SetupForm(new, agendas: setting.agendas, language: setting.language)
    return []
  }

  /// Makes the next meeting of a series, with what the last one left to be kept.
  mutating func follow(_ previous: Session) -> [Effect] {
    let choice = setting.agendas.first { $0.name == FollowUp.agendaName }
    let agenda = choice.map { $0[$0.questions] } ?? .fallback
    let followUp = FollowUp(
      of: previous, on: today, utcOffset: setting.utcOffset, agenda: agenda, language: setting.language)
    let change = followUp.firstChange(ids.make(), by: setting.terminal, at: now, ids: &ids)
    return [.create(ids.make(), [change])]
  }

  mutating func handleInSetup(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .ctrl("c"): putSetupAside()
    case .enter: return startMeeting()
    case .tab, .down, .ctrl("n"): setup?.form.moveFocus(by: 1)
    case .backTab, .up, .ctrl("p"): setup?.form.moveFocus(by: -1)
    default:
      guard var input = setup?.form.focused.input else { return [] }
      if input.handle(key, language: setting.language, columns: .max, kills: &kills) == .full {
        notice = Notice(Name.Problem.tooLong.message, .warning)
      }
      setup?.take(input)
    }
    return []
  }

  /// Leaves the form of a new meeting, with what was typed there still to be had.
  mutating func putSetupAside() {
    guard let setup else { return }
    home.asideSetup = setup
    self.setup = nil
    let key = setting.keyMap.label(for: .newMeeting)
    notice = Notice(Phrase("Put aside; \(key) goes on with it.", zh: "已搁置；按 \(key) 继续填写。"))
  }

  private mutating func startMeeting() -> [Effect] {
    guard let setup else { return [] }
    do throws(FormProblem) {
      let new = try setup.meeting(language: setting.language)
      let operations = new.operations(ids: &ids)
      let first = Change(id: ids.make(), terminal: setting.terminal, moment: now, operations: operations)
      return [.create(ids.make(), [first])]
    } catch {
      self.setup?.form.focus(on: error.field)
      notice = Notice(error.message, .warning)
      return []
    }
  }
}
