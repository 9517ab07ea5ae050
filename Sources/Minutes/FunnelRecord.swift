import SessionModel

/// The reverse funnel of a goal: what marketing must deliver for sales to make its number.
public struct FunnelRecord: Codable, Hashable, Sendable {
  /// What sales must win.
  public var revenue: Number?
  /// Which part of it comes from marketing's leads, in per cent.
  public var share: Number?
  /// What one deal brings.
  public var dealSize: Number?
  /// The conversion rates from the won deal upwards, as they were typed.
  public var rates: String?
  /// The deals to be won and the stages above them, upwards; absent when they can't be reckoned.
  public var stages: [Stage]?

  /// One stage.
  public struct Stage: Codable, Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// How many it needs.
    public var count: Int64
  }

  /// `nil` when nobody filled in any of it.
  init?(of goal: Entry, in session: Session, _ language: Language) {
    guard EntryKind.funnelFields.contains(where: { goal[$0] != nil }) else { return nil }
    revenue = goal[.revenue]?.number
    share = goal[.share]?.number
    dealSize = goal[.dealSize]?.number
    rates = goal[.rates]?.text
    stages = session.funnel(of: goal).map { funnel in
      session.stages(of: funnel, language).map { Stage(name: $0.name, count: $0.count) }
    }
  }
}
