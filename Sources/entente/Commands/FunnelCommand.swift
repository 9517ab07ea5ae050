import ArgumentParser
import Foundation
import SessionModel
import Terminal

struct ReverseFunnel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel",
    abstract: "Reckon what marketing must deliver for sales to make its number; needs no meeting.")

  @OptionGroup var parsed: ParsedOptions

  @Option(name: .long, parsing: .unconditional, help: "The revenue target, such as 10M or 1000万.")
  var revenue: String

  @Option(
    name: .long, parsing: .unconditional, help: "How many per cent of it come from marketing (default: 100).")
  var share: String?

  @Option(name: .long, parsing: .unconditional, help: "What one deal brings, such as 25k or 3万.")
  var dealSize: String

  @Option(
    name: .long, parsing: .unconditional,
    help: "The conversion rates in per cent, from the won deal upwards (last stage first): 25%,80%,50%.")
  var rates: String

  @Option(
    name: .long, parsing: .unconditional,
    help: """
      What the stages are called, in the order of the rates, a name a rate; with one name more, the first is the \
      won deal's.
      """)
  var stages: String?

  @Flag(
    name: .long,
    help: """
      As a JSON object: revenue, share and dealSize as exact numbers in text; wins; and stages, from the top \
      down to the won deals, each with name, count and, in text, the rate in per cent at which it reaches the \
      next (none for the won deals).
      """)
  var json = false

  func run() throws {
    try reporting {
      let funnel = try funnel()
      let levels = Array(funnel.levels(named: try names(for: funnel)).reversed())
      if json {
        try Output.printJSON(FunnelRecord(funnel, levels, options.language))
      } else {
        for line in FunnelTable(funnel, levels, options.language).lines { try Output.print(line) }
      }
    }
  }

  private func funnel() throws -> Funnel {
    let revenue = try number(revenue, "--revenue")
    let share = try share.map { try number($0, "--share") } ?? Number(100)
    let dealSize = try number(dealSize, "--deal-size")
    do throws(Funnel.Problem) {
      return try Funnel(
        revenue: revenue, share: share, dealSize: dealSize, rates: try Funnel.rates(typed: rates))
    } catch {
      throw Failure(error.message, status: EX_USAGE)
    }
  }

  private func number(_ text: String, _ option: String) throws -> Number {
    do throws(Number.Problem) {
      return try Number(typed: text)
    } catch {
      let message = error.message(for: text)
      throw Failure(
        Phrase("\(option): \(message.english)", zh: "\(option)：\(message.chinese)"), status: EX_USAGE)
    }
  }

  /// The names from the won deal upwards; none when none were given.
  private func names(for funnel: Funnel) throws -> [String] {
    guard let stages else { return [] }
    let count = funnel.rates.count
    var names: [String] = []
    do throws(Name.Problem) {
      for name in stages.split(omittingEmptySubsequences: false, whereSeparator: { ",，、".contains($0) }) {
        names.append(try Name.checked(String(name)))
      }
    } catch {
      throw Failure(
        Phrase("--stages: \(error.message.english)", zh: "--stages：\(error.message.chinese)"),
        status: EX_USAGE)
    }
    switch names.count {
    case count: return [funnel.levels()[0].name[options.language]] + names
    case count + 1: return names
    default:
      throw Failure(
        Phrase(
          "--stages takes a name a rate, here \(count), or one more with the won deal's first.",
          zh: "--stages 需要与转化率一样多的名称，此处为 \(count) 个；也可以多一个，以成交阶段的名称开头。"), status: EX_USAGE)
    }
  }
}

/// A funnel as scripts read it.
private struct FunnelRecord: Encodable {
  struct Stage: Encodable {
    var name: String
    var count: Int64
    var rate: Number?
  }

  var revenue: Number
  var share: Number
  var dealSize: Number
  var wins: Int64
  var stages: [Stage]

  init(_ funnel: Funnel, _ levels: [Funnel.Level], _ language: Language) {
    (revenue, share, dealSize) = (funnel.revenue, funnel.share, funnel.dealSize)
    wins = funnel.wins
    stages = levels.map { Stage(name: $0.name[language], count: $0.count, rate: $0.rate) }
  }
}

/// A funnel as people read it: the widest stage on top, and what was understood above it.
private struct FunnelTable {
  var lines: [String]

  init(_ funnel: Funnel, _ levels: [Funnel.Level], _ language: Language) {
    let given = [
      (Field.revenue, funnel.revenue), (.share, funnel.share), (.dealSize, funnel.dealSize),
    ].map { field, number in field.name[language] + language.colon + number.text }
    let head = [
      Phrase("stage", zh: "阶段")[language], Phrase("needed", zh: "所需数量")[language],
      Phrase("reach the next", zh: "转入下一阶段")[language],
    ]
    let perCent = Phrase(" %", zh: "%")[language]
    let rows = levels.map { level in
      [
        displayable(level.name[language]), Number(level.count).text,
        level.rate.map { $0.text + perCent } ?? "",
      ]
    }
    let widths = head.indices.map { column in
      ([head] + rows).map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let table = ([head] + rows).map { row in
      let numbers = row.indices.dropFirst().map { Self.flushRight(row[$0], columns: widths[$0]) }
      return ([TextLayout.pad(row[0], columns: widths[0])] + numbers).joined(separator: "  ")
    }
    lines = [given.joined(separator: " · "), ""] + table.map(Self.withoutBlanksAtEnd)
  }

  private static func flushRight(_ text: String, columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: text))) + text
  }

  private static func withoutBlanksAtEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
