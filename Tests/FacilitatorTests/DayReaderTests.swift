import SessionModel
import Testing

@testable import Facilitator

@Suite struct DayReaderTests {
  /// A Sunday.
  private static let today = Day(number: 20_821)

  @Test(arguments: [
    ("2027-03-31", "2027-03-31"), ("2027-3-1", "2027-03-01"), ("2027/3/31", "2027-03-31"),
    (" 2027-03-31 ", "2027-03-31"),
    ("2027年3月31日", "2027-03-31"), ("3月31日", "2027-03-31"), ("1月2日", "2028-01-02"), ("+0d", "2027-01-03"),
    ("+10d", "2027-01-13"), ("+2w", "2027-01-17"), ("+2周", "2027-01-17"), ("+3天", "2027-01-06"),
    ("fri", "2027-01-08"), ("Friday", "2027-01-08"), ("sun", "2027-01-10"), ("周五", "2027-01-08"),
    ("星期天", "2027-01-10"), ("礼拜一", "2027-01-04"), ("2028-02-29", "2028-02-29"),
    ("２０２７-０３-３１", "2027-03-31"), ("＋２ｗ", "2027-01-17"), ("３月３１日", "2027-03-31"),
  ]) func datesAsPeopleWriteThem(text: String, iso: String) {
    #expect(Self.today.iso == "2027-01-03")
    #expect(DayReader.read(text, today: Self.today) == Day(iso: iso).map(DayReader.Reading.day))
  }

  @Test(arguments: ["2027-02-30", "2027-13-01", "2027-00-10", "2027年2月29日", "2月30日", "0000-01-01"])
  func daysThatTheCalendarHasNot(text: String) {
    #expect(DayReader.read(text, today: Self.today) == .noSuchDay)
  }

  @Test(arguments: [
    "", "soon", "3/4", "31.3.2027", "27-03-31", "+", "+w", "+1000d", "-3d", "+3m", "周八", "mo", "-2027-03-31",
    "9999999999999999999-1-1",
  ]) func whatIsNotUnderstood(text: String) {
    #expect(DayReader.read(text, today: Self.today) == .notUnderstood)
  }
}
