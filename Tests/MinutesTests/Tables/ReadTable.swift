import Minutes
import SessionModel
import Testing

/// A table as Python's `csv` reads it.
struct ReadTable {
  var header: [String]
  var rows: [[String]]

  /// Reads tables, as strictly as the reader can.
  static func read(_ tables: [String]) throws -> [ReadTable] {
    let script = """
      import csv, io, json
      def rows(document):
          assert document.startswith(b'\\xef\\xbb\\xbf') and document.endswith(b'\\r\\n')
          return list(csv.reader(io.StringIO(document.decode('utf-8-sig'), newline=''), strict=True))
      json.dump([rows(document) for document in documents], sys.stdout)
      """
    return try Python.run(script, over: tables, as: [[[String]]].self).map {
      ReadTable(header: $0.first ?? [], rows: Array($0.dropFirst()))
    }
  }

  /// Where each field stands, counted from 0; written down apart from the program's own columns.
  static let columns: [Field: Int] = [
    .text: 3, .owner: 4, .due: 5, .status: 6, .reply: 7, .reason: 8, .about: 9, .why: 10, .metric: 11,
    .baseline: 12, .target: 13, .unit: 14, .source: 16, .supports: 17, .achievable: 18,
    .achievableReason: 19, SMART.specific.field: 20, SMART.measurable.field: 21, SMART.realistic.field: 22,
    SMART.timeBound.field: 23, .ambitious: 24, .milestones: 25, .published: 26, .revenue: 27, .share: 28,
    .dealSize: 29, .rates: 30, .amount: 32, .amountUnit: 33, .within: 34, .measured: 35, .ifMissed: 36,
    .cadence: 37, .actual: 40, .confidence: 41,
  ]

  /// What isn't a line for each entry, in the order of the minutes, with just what was typed in its cells.
  func faults(of session: Session, _ language: Language) -> [String] {
    let kinds: [EntryKind] = [.goal, .action, .help, .sla]
    let entries = kinds.flatMap { session.entries($0) }
    guard rows.map(\.last) == entries.map(\.id.description), rows.allSatisfy({ $0.count == header.count })
    else {
      return ["lines for \(rows.map(\.last)) instead of \(entries.map(\.id))"]
    }
    return zip(rows, entries).flatMap { row, entry in
      Self.columns.compactMap { field, column in
        let expected = expected(field, of: entry, session, language)
        let isRight = expected.map { row[column].utf8.elementsEqual($0.utf8) } ?? true
        return isRight ? nil : "\(entry.id), \(field): \(row[column]) instead of \(expected ?? "")"
      }
    }
  }

  /// The cell of a field; `nil` where it follows from more than the field.
  private func expected(
    _ field: Field, of entry: Entry, _ session: Session, _ language: Language
  ) -> String? {
    let isTold = entry.kind?.typedFields.contains(field) ?? false
    switch (isTold ? entry[field] : nil, field.form) {
    case (nil, _): return field == .status ? nil : ""
    case (.text(let text)?, .choice(let choices)): return choices.first { $0.value == text }?.name[language]
    case (.text(let text)?, _): return Formulas.disarmed(VisibleForm.unfolded(text))
    case (.day(let day)?, _): return day.iso
    case (.number(let number)?, _): return number.description
    case (.integer(let number)?, _): return String(number)
    case (.entry(let id)?, _): return session.contains(id) ? nil : ""
    case (.flag, _), (.checkpoints, _), (.agenda, _), (.unknown, _): return nil
    }
  }
}
