/// What places are ahead of UTC, as people and programs write it.
enum UTCOffset {
  /// `UTC+1`, `UTC−3:30`, `UTC`; with the minus sign, since a hyphen might end a line.
  static func name(_ seconds: Int) -> String {
    guard seconds != 0 else { return "UTC" }
    let minutes = abs(seconds) / 60
    let rest = minutes % 60 == 0 ? "" : ":" + pad(minutes % 60)
    return "UTC" + (seconds < 0 ? "−" : "+") + String(minutes / 60) + rest
  }

  /// `+01:00`, as ISO 8601 writes it.
  static func iso(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + pad(minutes / 60) + ":" + pad(minutes % 60)
  }

  private static func pad(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
