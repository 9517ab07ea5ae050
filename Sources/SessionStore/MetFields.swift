import SessionModel

/// The fields that a reader of changes has met: a name that comes again is found without making a text of it.
///
/// It saves a twentieth of opening 10,000 entries. A meeting has some dozens; to list all that there are would cost the
/// start with a small one more than that.
final class MetFields {
  /// By the length of their names.
  private var met: [[(name: [UInt8], field: Field)]] = []

  /// No file may make the lists long: what is beyond is read as a text each time.
  private static let (longest, most) = (64, 32)

  /// The field of a name as it is stored; `nil` when it wasn't met.
  func named(_ name: UnsafeRawBufferPointer) -> Field? {
    guard met.indices.contains(name.count) else { return nil }
    return met[name.count].first { same($0.name, name) }?.field
  }

  /// Remembers a field.
  func note(_ field: Field, _ name: UnsafeRawBufferPointer) {
    guard name.count <= Self.longest else { return }
    while met.count <= name.count { met.append([]) }
    if met[name.count].count < Self.most { met[name.count].append((Array(name), field)) }
  }
}
