import Foundation
import SessionModel

/// What was found of a store's rows, wherever they lay.
///
/// A change's row is never altered, so that it doesn't matter which version of a page it was found in; what was
/// superseded drops out when the changes are kept anew in their order.
struct Salvage {
  /// A change, and its place in the order of all.
  struct Found {
    var seq: Int64
    var change: Change
  }

  /// What was found of a meeting.
  struct Meeting {
    var id: MeetingID?
    var changes: [ChangeID: Found] = [:]
    /// The places of rows that don't match their seals.
    var broken: Set<Int64> = []
    /// How many changes it must have that aren't drafts; `nil` where nothing says so.
    var kept: Int64?
    /// The place of the last of them.
    var last: Int64 = 0
  }

  /// By the numbers that the file calls them by.
  var meetings: [Int64: Meeting] = [:]
  let reader = ChangeReader()
  /// Rows that don't match their seals as they are.
  var nearlyWhole: [(numbers: ChangeNumbers, record: Record)] = []

  var count: Int { meetings.values.reduce(0) { $0 + $1.changes.count } }

  /// Searches all pages.
  init(_ pages: Pages) {
    // Each version of a page after the one that is later: what is found first holds.
    pages.forEach { page, isLatest in
      Cells(pages: pages).search(page) { take($0, $1, isSure: $2, isLatest: isLatest) }
    }
    takeNearlyWhole()
    for number in meetings.keys {
      let saved = meetings[number]?.changes.values.map(\.seq) ?? []
      meetings[number]?.broken.subtract(saved)
    }
  }
}
