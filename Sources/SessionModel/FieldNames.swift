import Synchronization

/// The names of all fields that this process has come across, each with a number of its own.
///
/// They are never forgotten: there are about a hundred, and those of newer versions.
enum FieldNames {
  private struct Table {
    var names: [String] = []
    var numbers: [String: Int] = [:]
  }

  private static let table = Mutex(Table())

  static func number(of name: String) -> Int {
    table.withLock { table in
      if let number = table.numbers[name] { return number }
      table.names.append(name)
      table.numbers[name] = table.names.count - 1
      return table.names.count - 1
    }
  }

  static func name(_ number: Int) -> String { table.withLock { $0.names[number] } }
}

extension Field: CustomStringConvertible {
  /// The name in the stored format.
  public var description: String { rawValue }
}
