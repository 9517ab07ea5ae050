import ArgumentParser
import Foundation
import SessionModel
import SessionStore
import Terminal

/// `entente doctor --rescue`: what became of each meeting, and what to do next.
struct Rescuing {
  var options: SharedOptions
  var isJSON: Bool
  var target: String

  private struct Line: Encodable {
    var id: MeetingID
    var title: String
    var changes: Int
    var entries: Int
    var lost: Int
  }

  /// - Throws: `ExitCode` 1 when something is lost; what the rescue throws.
  func run() throws {
    let location = options.location
    let outcome = try Rescue.run(from: location, to: target)
    if isJSON {
      try Output.printJSON(outcome.meetings.map(line))
    } else {
      for line in table(outcome) { try Output.print(line) }
    }
    // In JSON only the meetings are told, so that it stays JSON.
    let words = outcome.isComplete ? complete(location) : lost(outcome)
    for phrase in [words, next] {
      if isJSON {
        Output.complain(phrase[options.language])
      } else {
        try Output.print(displayable(phrase[options.language]))
      }
    }
    if !outcome.isComplete { throw ExitCode(1) }
  }

  private func line(_ saved: Rescue.Saved) -> Line {
    Line(id: saved.id, title: saved.title, changes: saved.changes, entries: saved.entries, lost: saved.lost)
  }

  private func table(_ outcome: Rescue.Outcome) -> [String] {
    guard !outcome.meetings.isEmpty else { return [] }
    let head = [
      Phrase(same: "ID"), Phrase("changes saved", zh: "已保存更改"), Phrase("entries", zh: "条目"),
      Phrase("lost", zh: "丢失"), Field.title.name,
    ]
    let rows = outcome.meetings.map { saved in
      [
        saved.id.description, String(saved.changes), String(saved.entries), String(saved.lost),
        displayable(saved.title),
      ]
    }
    return Output.table([head.map { $0[options.language] }] + rows)
  }

  private func complete(_ location: String) -> Phrase {
    if case .sound = StoreCircumstances(at: StoreLocation.resolved(location)).content {
      return Phrase("The store is whole; “\(target)” is a copy of all of it.", zh: "会议库完好；“\(target)”是完整的副本。")
    }
    return Phrase("Nothing is known to be lost.", zh: "未发现丢失的内容。")
  }

  private func lost(_ outcome: Rescue.Outcome) -> Phrase {
    let changes = outcome.meetings.reduce(outcome.strays) { $0 + $1.lost }
    let told = Phrase(
      "Lost or doubtful, and left out: \(changes) \(changes == 1 ? "change" : "changes").",
      zh: "丢失或存疑而未保存：\(changes) 处更改。")
    let bare = outcome.meetings.filter { !$0.isSetUp }.map(\.id.description)
    guard !bare.isEmpty else { return told }
    return Phrase(
      "\(told.english) Among them are title, teams and agenda of \(bare.joined(separator: ", ")): what stands for them now is made up.",
      zh: "\(told.chinese)其中包括 \(bare.joined(separator: "、")) 的标题、团队与议程：现在显示的是替代内容。")
  }

  /// The old log would be taken for the new file's.
  private var next: Phrase {
    Phrase(
      "Go on with “entente --file \(ShellWord.quoted(target))”; before you put it in the old one's place, move the old file and its -wal away.",
      zh: "请用“entente --file \(ShellWord.quoted(target))”继续；若要放回原位，请先移走旧文件及其 -wal 文件。")
  }
}
