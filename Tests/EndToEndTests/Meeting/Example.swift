import Testing

/// A whole meeting to be typed in: what the teams say, and the words by which the screen is known.
struct Example: Sendable, CustomTestStringConvertible {
  /// The language of the screen, if it is asked for.
  var arguments: [String]
  var columns: Int
  var rows: Int
  var words: Words
  var setup: Setup
  /// What marketing, at the left, and sales, at the right, answer.
  var marketing: Answers
  var sales: Answers
  var priorities: (marketing: String, sales: String)
  var decision: Promise
  var action: Promise
  var nextCheckIn: String

  var testDescription: String { "\(setup.title) at \(columns)×\(rows)" }

  /// What is filled into the form of a new meeting.
  struct Setup: Sendable {
    var title: String
    var period: String
    var place: String
    var facilitator: String
    var people: (left: String, right: String)
  }

  /// A team's answers to the four questions, and the other team's to its request.
  struct Answers: Sendable {
    var team: String
    var goal: String
    var why: String
    var initiatives: [String]
    var blockers: [Blocker]
    var help: String
    var reply: Reply
  }

  /// A blocker, its kind by the number on the screen and by its name in the record.
  struct Blocker: Sendable {
    var text: String
    var kind: (number: String, name: String)
    var owner: String?
  }

  /// The answer to a request for help, by the number on the screen and by its name in the record.
  struct Reply: Sendable {
    var choice: (number: String, name: String)
    var words: String
    var owner: String
    var due: String
  }

  /// Something to be done by somebody.
  struct Promise: Sendable {
    var text: String
    var owner: String
    var due: String
  }

  /// What the screen says in the example's language.
  struct Words: Sendable {
    var home: String
    var newMeeting: String
    var footer: String
    var allKept: String
    var nobody: String
    var jointTime: String
    var hasTheFloor: String
    var step: @Sendable (Int) -> String
    var colon: String
    var questions: [String]
    var spoke: String
    var whyItMatters: String
    var whichPercent: String
    var writeTo: String
    var written: String
    var minutesHeadings: [String]
  }
}
