import Facilitator
import Foundation
import SessionModel
import SessionStore

// The ways in: each command that shows a screen.

extension FrontEnd {
  /// The list of meetings.
  static func home(_ options: SharedOptions) throws {
    let meetings = try options.store(.reading).summaries()
    let frontEnd = try FrontEnd(options, location: options.location, offeringMeetings: true)
    frontEnd.handle(.meetings(meetings))
    try frontEnd.run()
  }

  /// The form of a new meeting.
  static func setup(_ new: NewMeeting, _ options: SharedOptions) throws {
    // What is wrong with the store is said now, not after the form was filled in.
    _ = try options.store(.reading)
    let frontEnd = try FrontEnd(options, location: options.location, offeringMeetings: true)
    frontEnd.state.setup = SetupForm(
      new, agendas: frontEnd.state.setting.agendas, language: options.language)
    if frontEnd.state.notice == nil, let problem = frontEnd.state.setting.agendaProblem {
      frontEnd.state.notice = Notice(problem, .warning)
    }
    try frontEnd.run()
  }

  /// A meeting.
  static func open(_ name: String?, _ options: SharedOptions) throws {
    let store = try options.store(.reading)
    let id = try store.find(name)
    try store.startWriting()
    let frontEnd = try FrontEnd(options, location: options.location)
    try frontEnd.show(id, in: store)
    try frontEnd.run()
  }

  /// The worked example, in a store that goes away with the program.
  static func demo(_ options: SharedOptions) throws {
    let frontEnd = try FrontEnd(options, location: options.location)
    frontEnd.openDemo()
    try frontEnd.run()
  }
}
