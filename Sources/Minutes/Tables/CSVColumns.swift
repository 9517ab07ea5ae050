import SessionModel

/// One column of the table.
struct CSVColumn {
  let heading: String
  /// Whether lines of a kind have something in it.
  let isOf: (EntryKind) -> Bool
  /// What stands in an entry's line.
  let cell: (Entry) -> PlainValue?
}

extension CSVMinutes {
  /// What all kinds have comes first; what they don't, in the order of the meeting's steps; the id, by which two
  /// tables of a meeting or a series can be compared, last.
  var columns: [CSVColumn] {
    [
      column(Wording.kind) { [writing] in $0.kind.map { .text(writing.capitalized($0.name)) } },
      column(Wording.team) { [writing] in .text(writing.name(of: $0.team)) },
      column(Wording.addressee, .help, .sla) { [plain] in plain.addressee(of: $0).map { .text($0) } },
    ]
      + columns(
        .text, .owner, .due, .status, .reply, .reason, .about, .why, .metric, .baseline, .target, .unit)
      + [column(Wording.change, .goal) { $0.figures.change.map { .number($0) } }]
      + columns(.source, .supports, .achievable, .achievableReason)
      + SMART.suggested.map { field($0.field) } + columns(.ambitious, .milestones, .published)
      + columns(.revenue, .share, .dealSize, .rates)
      + [column(Wording.funnel, .goal) { funnel(of: $0) }]
      + columns(.amount, .amountUnit, .within, .measured, .ifMissed, .cadence)
      + Party.teams.map { team in
        column(Wording.agrees(writing.name(of: team)), .sla) { agreement(of: team, on: $0) }
      }
      + columns(.actual, .confidence)
      + [
        column(Wording.soFar, .goal, .sla) { course(of: $0) },
        column(Wording.since) { $0.since.map { .day($0) } },
        column(Wording.identifier) { .text($0.id.description) },
      ]
  }

  private func columns(_ fields: Field...) -> [CSVColumn] {
    fields.map { field($0) }
  }

  private func field(_ field: Field) -> CSVColumn {
    CSVColumn(
      heading: writing.capitalized(field.label), isOf: { $0.toldFields.contains(field) },
      cell: { [plain] in plain.said(field, of: $0) })
  }

  /// A column of what follows from several fields, of the kinds named or of all.
  private func column(
    _ heading: Phrase, _ kinds: EntryKind..., cell: @escaping (Entry) -> PlainValue?
  ) -> CSVColumn {
    CSVColumn(
      heading: writing(heading), isOf: { kinds.isEmpty || kinds.contains($0) }, cell: cell)
  }
}
