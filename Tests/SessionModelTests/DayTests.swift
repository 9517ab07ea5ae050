import SessionModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1), ("2027-01-12", 20_830, 1),
    ("2024-02-29", 19_782, 3), ("0001-01-01", -719_162, 0), ("9999-12-31", 2_932_896, 4),
    ("1900-03-01", -25_508, 3),
  ]) func readsAndWrites(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number && day.iso == iso && day.weekday == weekday)
    #expect(Day(year: day.year, month: day.month, day: day.day) == day)
  }

  @Test(arguments: [
    "", "2027", "2027-1-2", "2027-02-30", "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-01",
    "2027-01-00",
    "2027-01-32", "0000-01-01", "12027-01-01", "2027-01-01 ", "-027-01-01", "2027/01/01", "２027-01-01",
    "2027-+1-01",
  ]) func refusesWhatNoCalendarHas(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var day = try #require(Day(iso: "1895-12-31"))
    for _ in 0..<80_000 {
      let next = day.adding(days: 1)
      #expect(next > day && next.weekday == (day.weekday + 1) % 7)
      let sameMonth = (next.year, next.month, next.day) == (day.year, day.month, day.day + 1)
      #expect(sameMonth || next.day == 1)
      #expect(Day(iso: next.iso) == next)
      day = next
    }
  }

  @Test func quarters() {
    let quarters = (1...12).compactMap { Day(year: 2027, month: $0, day: 1)?.quarter }
    #expect(quarters == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  }

  @Test(
    arguments: [
      (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (86_399_999, 0, "1970-01-01"),
      (86_400_000, 0, "1970-01-02"),
      (86_399_999, 1, "1970-01-02"), (0, -1, "1969-12-31"), (1_799_748_000_000, 8 * 3600, "2027-01-12"),
      (1_799_748_000_000, 14 * 3600, "2027-01-13"),
    ] as [(Int64, Int, String)]) func aMomentFallsOnADay(wall: Int64, offset: Int, iso: String)
  {
    #expect(Day(wall: wall, offset: offset).iso == iso)
  }
}
