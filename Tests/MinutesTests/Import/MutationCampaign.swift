import Campaign
import Foundation
import Minutes
import SessionModel
import Testing

/// The import and the schema agree on what a meeting can be, whatever was made of one.
@Suite struct MutationCampaign {
  /// What JSON Schema can't say, and the schema says in words.
  private static let saidInWords = [
    "another change is called so", "another step", "a date of the calendar", "a name with something to see",
  ]

  @Test func whatIsLetInFitsAndWhatIsRefusedDoesnt() throws {
    let tries = Campaign.tries(700, long: 20_000)
    var mutations = try Mutations(seed: 1)
    var letIn: [String: String] = [:]
    var refused: [String: String] = [:]
    for _ in 0..<tries {
      let bytes = try SmallDocument.encoded(mutations.next())
      let json = String(decoding: bytes, as: UTF8.self)
      do {
        let meeting = try MeetingImport(bytes)
        letIn[try export(meeting)] = json
        #expect(try export(MeetingImport(Array(export(meeting).utf8))) == export(meeting), "\(json)")
      } catch let fault as ImportFault {
        let reason = fault.reason.english
        if !Self.saidInWords.contains(where: reason.hasPrefix) {
          refused[json] = fault.message(of: "x").english
        }
      }
    }
    let (good, bad) = (Array(letIn.keys), Array(refused.keys))
    let faults = try SchemaValidator.faults(of: good + bad, schema: MinutesDocument.schema())
    let unfit = zip(good, faults).filter { !$1.isEmpty }.map { "\($0.1) of \(letIn[$0.0] ?? "")" }
    let passed = zip(bad, faults.dropFirst(good.count)).filter { $1.isEmpty }.map { refused[$0.0] ?? "" }
    #expect(unfit.isEmpty, "\(unfit.count) such as \(unfit.prefix(3))")
    #expect(passed.isEmpty, "\(passed.count) such as \(passed.prefix(5))")
    #expect(good.count > tries / 10 && bad.count > tries / 10, "\(good.count) let in, \(bad.count) refused")
    Campaign.note(
      "documents mutated", tries: tries, losses: unfit.count + passed.count,
      "let in \(good.count) kinds; refused \(bad.count)")
  }

  private func export(_ meeting: MeetingImport) throws -> String {
    let now = Moment(wall: 1_799_748_000_000, clock: 1, boot: 9)
    return try Minutes(of: meeting.session, at: now, language: .english, utcOffset: 0).json()
  }
}
