import Terminal
import Testing

@Suite("Theme") struct ThemeTests {
  private let text = Style(foreground: .rgb(1, 2, 3), background: .indexed(3))

  private func theme(_ looks: RoleTable<RoleLook>) -> Theme {
    var looks = looks
    looks[.text] = RoleLook(foreground: .rgb(1, 2, 3), background: .indexed(3))
    return Theme(name: "t", looks: looks)
  }

  @Test("falls back role by role") func fallback() {
    let theme = theme([
      .clock: RoleLook(on: .bold),
      .clockOver: RoleLook(foreground: .rgb(255, 255, 255), on: .reverse, off: .bold),
    ])
    #expect(theme.style(.text) == text && theme.style(.kindGoal) == text)
    #expect(theme.style(.clock) == text.adding(.bold) && theme.style(.clockRunning) == text.adding(.bold))
    let over = Style(foreground: .rgb(255, 255, 255), background: .indexed(3), attributes: .reverse)
    #expect(theme.style(.clockOver) == over)
  }

  @Test("has a style for every role as soon as it has one for text") func roles() {
    let theme = theme([:])
    #expect(Role.allCases.filter { theme.style($0) != text } == [])
  }

  @Test(
    "falls back to the role before its last dot, and in the end to text",
    arguments: [
      (Role.text, nil), (.dim, .text), (.clock, .text), (.clockOver, .clock), (.railCurrent, .rail),
      (.statusError, .status), (.kindGoal, .text),
    ] as [(Role, Role?)])
  func parent(role: Role, parent: Role?) {
    #expect(role.parent == parent)
  }

  @Test("holds what there is for a role, and of several the last") func table() {
    var table: RoleTable<Int> = [.text: 1, .dim: 2, .text: 5]
    table[.dim] = 3
    table[.kindAction] = 4
    #expect([Role.text, .dim, .kindAction, .title].map { table[$0] } == [5, 3, 4, nil])
  }

  @Test("tells contrast where both colours are known, reversed or not") func contrast() throws {
    var style = Style(foreground: .rgb(0, 0, 0), background: .indexed(15))
    #expect(style.contrast() == 21 && style.seen == (.rgb(0, 0, 0), .indexed(15)))
    style.attributes = .reverse
    #expect(style.contrast() == 21 && style.seen == (.indexed(15), .rgb(0, 0, 0)))
    // Bold black may turn grey.
    #expect(Style(foreground: .indexed(0), background: .indexed(15)).contrast() == 21)
    for depth in [nil, ColorDepth.indexed256] {
      let bold = Style(foreground: .indexed(0), background: .indexed(15), attributes: .bold)
      #expect(try #require(bold.contrast(depth: depth)) < 4.1)
    }
    #expect(Style(foreground: .rgb(0, 0, 0)).contrast() == nil && Style.plain.contrast() == nil)
  }

  @Test("tells teams apart by text or ground as they are seen", arguments: ColorVision.allCases)
  func distance(vision: ColorVision) throws {
    let apart = vision.distance(RGB(0, 0, 255), RGB(1, 2, 3))
    #expect(Theme.plain.teamDistance(vision) == nil)
    #expect(theme([:]).teamDistance(vision) == 0)
    #expect(theme([.teamLeft: RoleLook(foreground: .rgb(0, 0, 255))]).teamDistance(vision) == apart)
    let grounds = theme([.teamLeft: RoleLook(background: .rgb(0, 0, 255), on: .reverse)])
    // Seen, its ground is the text's colour, and its text what was the ground.
    let ground = vision.distance(RGB(1, 2, 3), RGB(205, 205, 0))
    let text = vision.distance(RGB(0, 0, 255), RGB(1, 2, 3))
    #expect(grounds.teamDistance(vision) == max(ground, text))
  }
}
