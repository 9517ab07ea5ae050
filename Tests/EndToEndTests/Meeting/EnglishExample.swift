extension Example {
  /// The article's worked example in English. Its marketing team's answers are the article's; sales' are made
  /// up in the same way.
  static let english = Example(
    arguments: [], columns: 64, rows: 18, words: .english,
    setup: Setup(
      title: "Spring goals", period: "Q2 2027", place: "Big room", facilitator: "Kim",
      people: (left: "Ana, Ben", right: "Carla, David")),
    marketing: Answers(
      team: "Marketing", goal: "Next quarter, raise the conversion of leads to MQLs by 5 %",
      why: "Revenue growth, and long-term brand awareness",
      initiatives: [
        "Optimise the website's conversion rate", "A paid-search strategy", "New bottom-of-funnel content",
      ],
      blockers: [
        Blocker(text: "Unsure how visitors reach the website", kind: ("3", "data"), owner: nil),
        Blocker(text: "Needs help to verify industry trends", kind: ("4", "analysis"), owner: "Ana"),
        Blocker(
          text: "Cannot see where bottom-of-funnel leads lose touch with sales",
          kind: ("2", "information"), owner: nil),
      ],
      help: "Sales shares its conversations with customers: what they talk about, what worries them, "
        + "which resources they already ask for, how they heard of the company",
      reply: Reply(
        choice: ("1", "accepted"), words: "Notes of every call, each Friday", owner: "Carla",
        due: "2027-01-29")),
    sales: Answers(
      team: "Sales", goal: "Win 40 new customers next quarter",
      why: "It is the quota, and pays for next year's team",
      initiatives: ["Call every MQL back within a day"],
      blockers: [
        Blocker(text: "No budget for a second demo account", kind: ("1", "resources"), owner: "David")
      ],
      help: "Case studies that answer the price question",
      reply: Reply(choice: ("2", "partly"), words: "Two by March", owner: "Ben", due: "2027-03-01")),
    priorities: (
      marketing: "Brand awareness and market share", sales: "Reaching the quota and closing quickly"
    ),
    decision: Promise(text: "Both teams report weekly", owner: "Kim", due: "2027-01-15"),
    action: Promise(text: "Send the list of lost deals", owner: "David", due: "2027-01-10"),
    nextCheckIn: "2027-02-01")
}

extension Example.Words {
  static let english = Example.Words(
    home: "set up your first meeting", newMeeting: "New meeting", footer: "? keys", allKept: "✓ all kept",
    nobody: "Nobody has the floor", jointTime: "Joint time", hasTheFloor: " has the floor",
    step: { "step \($0)/9" }, colon: ": ",
    questions: [
      "What do you want your team to accomplish this year, and why does it matter?",
      "Which initiatives can your team take to reach these goals?",
      "What stands in the way of these initiatives? "
        + "Do you need further resources, information, data, analysis or anything else?",
      "How can the other team help you reach this goal?",
    ],
    spoke: "spoke", whyItMatters: "why it matters", whichPercent: "Which %?", writeTo: "write to:",
    written: "Written: ",
    minutesHeadings: [
      "Meeting", "Attendance", "Decisions", "Action items", "Goals", "Help requests", "Blockers",
      "Priorities", "Speaking time", "Open ends", "Next check-in",
    ])
}
