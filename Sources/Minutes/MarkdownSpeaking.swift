import SessionModel

// Used times are exact to the millisecond, so that the table adds up and a correction shows in it.

extension MarkdownMinutes {
  /// Nothing when nobody spoke and nothing was granted or corrected.
  mutating func writeSpeakingTime() {
    let sheet = SpeakingSheet(of: session, at: minutes.now)
    guard sheet.isUsed else { return }
    page.heading(2, writing(Wording.speaking))
    let head = [
      Wording.step, Wording.team, Wording.allotted, Wording.used, Wording.over, Wording.share,
    ]
    let steps = sheet.steps.flatMap { step in
      rows(step.accounts, name: step.name.map { writing($0) } ?? writing(Wording.elsewhere))
    }
    let totals = rows(sheet.totals, name: writing(Wording.total))
    page.table(head.map { writing($0) }, wordColumns: 2, rows: steps + totals)
    page.list([difference(of: sheet)] + tolerance + corrections + stillRunning)
  }

  private func rows(_ accounts: SpeakingSheet.Accounts, name: String) -> [[String]] {
    Party.allCases.compactMap { party in
      guard let account = accounts[party], account.isUsed else { return nil }
      let share = accounts.percent(of: party).map(percent)
      return [
        MarkdownText.escaped(name, in: .cell), MarkdownText.escaped(writing.name(of: party), in: .cell),
        allotted(account.allotted), used(account.spoken), used(account.over), share ?? "–",
      ]
    }
  }

  /// Agendas give whole minutes; only a granted overrun is worth its milliseconds.
  private func allotted(_ milliseconds: Int64) -> String {
    milliseconds >= 0 && milliseconds % 1000 == 0
      ? ClockText.spoken(milliseconds) : ClockText.exact(milliseconds)
  }

  private func used(_ milliseconds: Int64) -> String {
    milliseconds == 0 ? "–" : ClockText.exact(milliseconds)
  }

  private func difference(of sheet: SpeakingSheet) -> MarkdownItem {
    let share = sheet.share
    let time = ClockText.exact(share.difference)
    let ahead: Party = share.left > share.right ? .left : .right
    let remark = writing(Wording.spokeMore(writing.inlineName(of: ahead)))
    return labelled(
      Wording.difference, share.difference == 0 ? time : writing.bracketed(time, remark))
  }

  /// What the teams themselves set as fair; the usual needs no word.
  private var tolerance: [MarkdownItem] {
    guard session[.tolerance] != nil else { return [] }
    return [labelled(Wording.tolerance, percent(session.tolerance))]
  }

  private func percent(_ number: Int) -> String {
    Phrase("\(number) %", zh: "\(number)%")[minutes.language]
  }

  private var corrections: [MarkdownItem] {
    session.clock.corrections.map { correction in
      let step = session.agenda.step(correction.step)?.name ?? Wording.elsewhere
      let moved = Wording.moved(
        ClockText.exact(correction.milliseconds), from: writing.inlineName(of: correction.from),
        to: writing.inlineName(of: correction.to), in: writing.typedName(writing(step)))
      return labelled(Wording.corrected, writing(moved))
    }
  }

  private var stillRunning: [MarkdownItem] {
    guard let running = session.clock.running else { return [] }
    // A moment before the turn's start counts nothing, so that it can't be the one counted up to.
    let end = running.start.advanced(by: minutes.now.elapsed(since: running.start))
    let until = writing(Wording.countedUntil(timeOfDay(end)))
    return [
      labelled(
        Wording.running, writing.bracketed(writing.inlineName(of: running.party), until))
    ]
  }

  /// `10:31:05 UTC+1`, at the meeting's place.
  private func timeOfDay(_ moment: Moment) -> String {
    let local = moment.wall / 1000 + Int64(minutes.utcOffset)
    let seconds = (local % 86_400 + 86_400) % 86_400
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return time.joined(separator: ":") + " " + UTCOffset.name(minutes.utcOffset)
  }
}
