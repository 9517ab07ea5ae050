/// Something for each of some roles: few and known, they need no dictionary, whose kind costs each start more than all
/// its looking up.
public struct RoleTable<Value> {
  private var values: [Value?]

  /// Nothing for any role.
  public init() {
    values = Array(repeating: nil, count: Role.allCases.count)
  }

  /// What there is for a role.
  public subscript(_ role: Role) -> Value? {
    get { values[Self.place(of: role)] }
    set { values[Self.place(of: role)] = newValue }
  }

  private static func place(of role: Role) -> Int { Role.allCases.firstIndex(of: role) ?? 0 }
}

extension RoleTable: ExpressibleByDictionaryLiteral {
  /// Of several for one role the last counts.
  public init(dictionaryLiteral elements: (Role, Value)...) {
    self.init()
    for (role, value) in elements { self[role] = value }
  }
}

extension RoleTable: Sendable where Value: Sendable {}
extension RoleTable: Equatable where Value: Equatable {}
extension RoleTable: Hashable where Value: Hashable {}
