import Agendas
import SessionModel
import Terminal
import Testing
import ThemeLibrary

@testable import Facilitator

/// A meeting at which everything happens at random: at this terminal, at another one, to the store, to the screen.
struct FuzzRoom {
  private var random: IdentifierSource
  private var room: Rehearsal
  private var store: FuzzStore
  private var others = ForeignHand()
  private var input = RandomInput()
  private let theme = Theme.standard
  private var painter = Painter(theme: .standard)

  init(seed: UInt64) {
    random = IdentifierSource(seed: seed &* 0x2545_F491_4F6C_DD1D)
    let language: Language = Bool.random(using: &random) ? .english : .chinese
    room = Rehearsal(language: language, seed: seed)
    room.storeAnswers = false
    store = FuzzStore()
    tell(.demo(Rehearsal.agendas[Int(seed % UInt64(Rehearsal.agendas.count))][.byTeam]))
    if seed.isMultiple(of: 2) { begin() }
  }

  /// Begins an empty meeting in place of the one that is open.
  private mutating func begin() {
    let agenda = Rehearsal.agendas.randomElement(using: &random) ?? Rehearsal.agendas[0]
    let new = NewMeeting(
      on: Day(wall: room.now.wall, offset: 0), language: .english,
      starter: Bool.random(using: &random) ? .left : .right,
      agenda: agenda[Bool.random(using: &random) ? .byTeam : .byQuestion])
    let first = Change(
      id: random.make(), terminal: random.make(), moment: room.now, operations: new.operations(ids: &random))
    store = FuzzStore(random.make(), [first])
    tell(.opened(OpenedMeeting(session: store.session, lastSign: nil)))
  }

  private mutating func chance(_ number: Int, in total: Int) -> Bool {
    Int.random(in: 0..<total, using: &random) < number
  }

  // MARK: What happens

  /// Lets one thing happen.
  /// - Returns: what it was, to find it again.
  mutating func goOn() -> String {
    if chance(1, in: 3) { room.now = room.now.advanced(by: Int64.random(in: 0..<400, using: &random)) }
    if chance(1, in: 30) { letTimePass() }
    if chance(1, in: 40) { store.answers.toggle() }
    let what: String
    switch Int.random(in: 0..<100, using: &random) {
    case 0, 1: what = resize()
    case 2..<5: what = paste()
    case 5..<15: what = actElsewhere()
    case 15: what = troubleTheStore()
    case 16, 17:
      what = "attendance"
      tell(.attendance(someOthers()))
    default:
      let key = input.key(for: room.state, using: &random)
      what = "key \(key.name)"
      tell(.key(key))
    }
    if store.answers { keep() }
    return what
  }

  private mutating func resize() -> String {
    let size = input.size(using: &random)
    tell(.resized(size))
    return "size \(size.columns)×\(size.rows)"
  }

  private mutating func paste() -> String {
    let text = input.text(using: &random)
    tell(.paste(text))
    return "paste of \(text.utf8.count) bytes"
  }

  private mutating func letTimePass() {
    let end = room.now.advanced(by: Int64.random(in: 0..<40_000, using: &random))
    // Told as often as the screens asked for, but no more than some times.
    for _ in 0..<8 {
      guard let wait = room.state.outlook.wait, end.elapsed(since: room.now) >= wait else { break }
      room.now = room.now.advanced(by: wait)
      tell(.tick)
    }
    room.now = end
    if chance(1, in: 6) {
      tell(.slept(since: end.advanced(by: -Int64.random(in: 0..<60_000, using: &random))))
    }
    tell(.tick)
  }

  private mutating func actElsewhere() -> String {
    guard let desk = room.state.desk, store.isOpen else { return "nothing elsewhere" }
    let view = ForeignHand.View(
      session: store.session, edited: desk.form?.edited, slot: desk.form?.slot,
      here: room.state.setting.terminal)
    let moment = room.now.advanced(by: -Int64.random(in: 0..<300, using: &random))
    guard let change = others.change(view, at: moment, using: &random) else { return "nothing elsewhere" }
    store.add(change)
    if chance(2, in: 3) { deliver() }
    return "elsewhere \(change.operations)"
  }

  /// Who else might be here, now and then in the entry that is being edited.
  private mutating func someOthers() -> [Attendance] {
    let entries = store.session.entries(EntryKind.notes).map(\.id)
    return [others.terminal, TerminalID(bits: 0xF0E2), TerminalID(bits: 0xF0E3)].compactMap { terminal in
      guard chance(1, in: 2) else { return nil }
      let role: Attendance.Role =
        chance(1, in: 4)
        ? .wall
        : chance(1, in: 3) ? .facilitator : .noteTaker(Party.allCases.randomElement(using: &random) ?? .left)
      let edited = chance(1, in: 2) ? room.state.desk?.form?.edited : entries.randomElement(using: &random)
      return Attendance(terminal: terminal, role: role, entry: edited)
    }
  }

  private mutating func troubleTheStore() -> String {
    if store.answers || chance(1, in: 2) {
      store.answers = false
      tell(.trouble(Trouble(Phrase("The disk is full.", zh: "磁盘已满。"))))
      return "trouble"
    }
    // A part only: the rest is still in the making.
    store.take(Int.random(in: 0..<4, using: &random))
    deliver()
    return "a part kept"
  }

  // MARK: The outside

  private mutating func keep() {
    store.take(.max)
    while store.hasUntold { deliver() }
    if room.state.trouble != nil { tell(.troubleOver) }
  }

  private mutating func deliver() {
    let changes = store.told(Int.random(in: 1...8, using: &random))
    if room.state.desk != nil, !changes.isEmpty { tell(.received(changes)) }
  }

  private mutating func tell(_ message: Message) {
    var before = room.state
    before.now = room.now
    room.tell(message)
    // What is said not to be seen isn't, but for what time does: to a running clock, to signals, on the wall.
    if !before.isSeen(message), before.signal == room.state.signal, before.wall == nil,
      before.desk?.session.clock.running == nil
    {
      let isSame = before.view(theme: theme) == room.state.view(theme: theme)
      #expect(isSame, "\(message) is seen")
    }
    let effects = room.effects
    room.effects = []
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .keep(let change): store.propose(change)
    case .attend: break
    case .create(let id, let changes): store.replace(id, changes)
    case .open: open()
    case .followUp: tell(.following(store.session))
    case .openDemo: tell(.demo(Rehearsal.agendas[0][.byTeam]))
    case .write(let name, _, let isReplacing):
      if !isReplacing, chance(1, in: 2) {
        tell(.exists)
      } else {
        tell(chance(1, in: 2) ? .written(name: name) : .failed(Phrase(same: name)))
      }
    case .copy: tell(chance(1, in: 2) ? .done(Phrase(same: "sent")) : .failed(Phrase(same: "too long")))
    case .editExternally(let text):
      let other = chance(1, in: 2) ? text : input.text(using: &random)
      tell(.editedExternally(chance(1, in: 5) ? .failed(Phrase(same: "no")) : .text(other)))
    case .suspend:
      room.now = room.now.advanced(by: Int64.random(in: 0..<30_000, using: &random))
      tell(.resized(room.state.size))
    case .findElsewhere(let name): tell(.elsewhere("/tmp/" + name))
    case .saveElsewhere(let path): saveElsewhere(path)
    case .ring, .seek: break
    case .leave: startAnew()
    }
  }

  private mutating func saveElsewhere(_ path: String) {
    if chance(1, in: 3) { return tell(.failed(Phrase(same: path))) }
    store.take(.max)
    _ = store.told(.max)
    tell(.moved(to: path, store.session))
  }

  private mutating func open() {
    store.take(.max)
    _ = store.told(.max)
    let lastSign =
      chance(1, in: 2) ? room.now.advanced(by: -Int64.random(in: 0..<90_000, using: &random)) : nil
    tell(
      .opened(OpenedMeeting(session: store.session, lastSign: lastSign, others: someOthers())))
  }

  /// The program left; another start of it finds what the store has.
  private mutating func startAnew() {
    store.take(.max)
    let now = room.now
    let size = room.state.size
    room = Rehearsal(
      language: chance(1, in: 2) ? .english : .chinese, size: size, terminal: random.next(),
      seed: random.next())
    room.now = now.advanced(by: Int64.random(in: 0..<100_000, using: &random))
    room.storeAnswers = false
    painter = Painter(theme: theme)
    tell(.meetings([MeetingSummary(of: store.session)]))
    if chance(1, in: 2) { open() }
  }

  // MARK: What must hold

  /// What is wrong now.
  mutating func faults() -> [String] {
    var faults: [String] = []
    let cells = room.state.size.rows * room.state.size.columns
    if chance(1, in: cells > 6000 ? 60 : 8) {
      let frame = room.state.view(theme: theme)
      faults += FrameFaults.of(frame, room.state)
      let painted = painter.paint(room.state)
      if painted != frame {
        faults.append("what was painted before is still seen:\n\(painted.text)\nfor\n\(frame.text)")
      }
    }
    guard let desk = room.state.desk else { return faults }
    if desk.shared.pending.map(\.id) != store.unconfirmed.map(\.id) {
      faults.append("other changes are pending")
    }
    if desk.shared.kept.count != store.toldCount { faults.append("another count is kept") }
    return faults
  }

  /// What is wrong now, looked at more closely.
  mutating func faultsInDepth() -> [String] {
    var faults = FrameFaults.of(room.state.view(theme: theme), room.state)
    guard let desk = room.state.desk else { return faults }
    let shared = desk.shared
    if shared.kept != store.changes.prefix(store.toldCount) { faults.append("other changes are kept") }
    let known = Set(shared.kept.map(\.id))
    let all = Session(
      id: shared.current.id, changes: shared.kept + shared.pending.filter { !known.contains($0.id) })
    faults += SessionFaults.between(shared.current, all, at: room.now).map { "shown: " + $0 }
    faults += SessionFaults.within(shared.current, at: room.now, by: room.state.setting.terminal)
    return faults
  }

  /// What is wrong once everything was kept and told.
  mutating func faultsOnceAllIsKept() -> [String] {
    keep()
    guard let shared = room.state.desk?.shared else { return [] }
    var faults = faultsInDepth()
    if !shared.pending.isEmpty { faults.append("something is still pending") }
    if shared.current.log != store.changes { faults.append("shown in another order than stored") }
    faults += SessionFaults.between(shared.current, store.session, at: room.now).map { "stored: " + $0 }
    return faults
  }
}
