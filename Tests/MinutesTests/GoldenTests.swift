import Foundation
import Minutes
import SessionModel
import Testing

@Test func dump() throws {
  for l in Language.allCases {
    try WorkedExample.meeting(l).minutes(l).markdown().write(
      toFile: "/tmp/minutes-golden-\(l.rawValue).md", atomically: true, encoding: .utf8)
  }
  try WorkedExample.meeting(.english).minutes().json().write(
    toFile: "/tmp/minutes-golden.json", atomically: true, encoding: .utf8)
}
