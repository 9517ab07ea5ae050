import Foundation
import Testing

/// The reverse funnel of the command line; what it refuses is among the other refusals.
@Suite(.inLine, .timeLimit(.minutes(3))) struct FunnelOutput {
  @Test func isATableWithTheWidestStageOnTop() async throws {
    let expected = """
      revenue target: 10,000,000 · % from marketing: 100 · deal size: 25,000

      stage        needed  reach the next
      MQL           4,000            50 %
      SQL           2,000            80 %
      Opportunity   1,600            25 %
      Customer        400

      """
    try await Lodging.use { lodging in
      let run = try lodging.run(
        "funnel", "--revenue", "$10M", "--deal-size", "$25k", "--rates", "25%,80%,50%")
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output == expected)
      // It needs no meeting, and leaves none behind.
      #expect(try FileManager.default.contentsOfDirectory(atPath: lodging.home) == [])
    }
  }

  @Test func isAlignedInChinese() async throws {
    let expected = """
      收入目标：10,000,000 · 市场部占比 %：40 · 单笔金额：30,000

      阶段  所需数量  转入下一阶段
      MQL      1,314           50%
      会面       657           80%
      商机       526         25.5%
      客户       134

      """
    try await Lodging.use { lodging in
      let run = try lodging.run(
        "funnel", "--revenue", "1000万", "--deal-size", "3万", "--share", "40 %", "--rates",
        "25.5％、80％，50％", "--stages", "商机，会面、MQL", changes: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output == expected)
    }
  }

  @Test func isAnObjectInJSON() async throws {
    struct Funnel: Decodable, Equatable {
      struct Stage: Decodable, Equatable {
        var name: String
        var count: Int64
        var rate: String?
      }

      var revenue: String
      var share: String
      var dealSize: String
      var wins: Int64
      var stages: [Stage]
    }
    try await Lodging.use { lodging in
      let run = try lodging.run(
        "funnel", "--revenue", "600", "--deal-size", "100", "--rates", "30 60 85 10", "--stages",
        "Won,Offer,Meeting,MQL,\u{1B}[31mLead", "--json")
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(
        try JSONDecoder().decode(Funnel.self, from: Data(run.output.utf8))
          == Funnel(
            revenue: "600", share: "100", dealSize: "100", wins: 6,
            stages: [
              .init(name: "[31mLead", count: 393, rate: "10"), .init(name: "MQL", count: 40, rate: "85"),
              .init(name: "Meeting", count: 34, rate: "60"), .init(name: "Offer", count: 20, rate: "30"),
              .init(name: "Won", count: 6),
            ]))
    }
  }
}
