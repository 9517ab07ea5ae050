/// The sizes up to which everything works. What exceeds one is refused where it is entered, and told.
public enum Limits {
  /// The longest text of one entry, in bytes of UTF-8.
  public static let entryTextBytes = 64 * 1024
  /// The most entries of one meeting.
  public static let entries = 10_000
  /// What is said where one more would be added.
  public static let meetingIsFull = Phrase(
    "The meeting is full: it holds \(entries) entries.", zh: "会议已满：最多 \(entries) 条。")
  /// The most changes of a meeting that is taken in from a file: many times what 10,000 entries take.
  public static let changes = 200_000
  /// The largest file that a meeting is taken in from, in bytes: many times what 10,000 entries take.
  public static let importBytes = 256 * 1024 * 1024
  /// The longest time granted or moved, in milliseconds either way: more than two years.
  public static let milliseconds: ClosedRange<Int64> = -(1 << 36)...(1 << 36)
  /// The readings that a clock may have, in milliseconds: up to the year 2248.
  public static let moments: ClosedRange<Int64> = -(1 << 43)...(1 << 43)
  /// How sure a team can be to reach a goal.
  public static let confidence = 0...10
  /// By how many per cent of their time together the teams' speaking time may be made to differ.
  public static let tolerance = 0...100
  /// Which meeting of its series a meeting can be.
  public static let seriesNumbers = 1...9999
  /// The longest team name, title or other one-line name, in characters.
  public static let nameCharacters = 60
  /// The widest a name may be in bytes of UTF-8, since one character may hold any number of scalars.
  public static let nameBytes = 480
  /// The longest path of a store, in bytes: SQLite takes 504, and copies beside a store have longer names than it.
  public static let pathBytes = 460
  /// The longest question of an agenda, in characters: four lines of the smallest screen.
  public static let questionCharacters = 240
  /// The widest a question may be, in bytes of UTF-8.
  public static let questionBytes = 1920
  /// How long a step of an agenda may take, in minutes: for each team, or joint.
  public static let stepMinutes = 0...600
  /// How long an agenda may take in all, in minutes.
  public static let agendaMinutes = 1...720
  /// The most steps of an agenda.
  public static let agendaSteps = 40
  /// The longest identifier of a step in an agenda's file, in bytes, each an ASCII character.
  public static let stepIDBytes = 40
  /// The largest agenda's file that is read, in bytes: many times what the longest agenda takes.
  public static let agendaFileBytes = 256 * 1024
}
