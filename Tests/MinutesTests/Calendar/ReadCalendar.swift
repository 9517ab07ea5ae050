import SessionModel

/// A calendar as Python's `icalendar` reads it, and its rules as `dateutil` does.
struct ReadCalendar: Decodable {
  /// The most bytes of a line as it stands, its end aside.
  var longestLine: Int
  var events: [Event]

  struct Event: Decodable, Equatable {
    var uid: String
    var sequence: Int
    /// `2027-01-12T10:00:00+00:00`
    var stamp: String
    var modified: String
    /// `2027-01-31`
    var start: String
    /// The first days of a rule; the start alone without one.
    var turns: [String]
    var summary: String
    var description: String
    var categories: [String]
    var status: String
    var transparency: String
  }

  subscript(uid: String) -> Event? {
    events.first { $0.uid == uid }
  }

  /// Reads calendars.
  ///
  /// The package unescapes `\\n` after an escaped backslash, and `%2C`, wrongly. So texts are read by the letter of
  /// RFC 5545 here, and must be what the package says wherever they have neither.
  static func read(_ calendars: [String]) throws -> [ReadCalendar] {
    try Python.run(script, over: calendars)
  }

  static func read(_ calendar: String?) throws -> ReadCalendar? {
    try calendar.flatMap { try read([$0]).first }
  }

  private static let script = #"""
    import icalendar, json, re
    from datetime import datetime
    from dateutil.rrule import rrulestr

    def text(value):
        return re.sub(r'\\(.)', lambda found: '\n' if found[1] in 'nN' else found[1], value, flags=re.S)

    def texts(lines, name):
        [value] = [line[len(name) + 1:] for line in lines if line.startswith(name + ':')] or ['']
        return [text(part) for part in re.findall(r'(?:\\.|[^\\,])+', value)], '%' in value or '\\\\' in value

    def one(lines, name, event):
        parts, isMisread = texts(lines, name)
        assert len(parts) == 1, (name, parts)
        assert isMisread or parts[0] == str(event[name]), (name, parts[0], str(event[name]))
        return parts[0]

    def turns(event, start):
        if 'RRULE' not in event:
            return [start.isoformat()]
        rule = rrulestr(event['RRULE'].to_ical().decode(), dtstart=datetime(*start.timetuple()[:3]))
        return [day.date().isoformat() for day, _ in zip(rule, range(8))]

    def read(event, lines):
        start = event.decoded('DTSTART')
        assert event['DTSTART'].params['VALUE'] == 'DATE'
        return dict(
            uid=one(lines, 'UID', event), sequence=event['SEQUENCE'], start=start.isoformat(),
            stamp=event.decoded('DTSTAMP').isoformat(), modified=event.decoded('LAST-MODIFIED').isoformat(),
            turns=turns(event, start), summary=one(lines, 'SUMMARY', event),
            description=one(lines, 'DESCRIPTION', event), categories=texts(lines, 'CATEGORIES')[0],
            status=str(event['STATUS']), transparency=str(event['TRANSP']))

    def calendar(document):
        lines = document.split(b'\r\n')
        assert lines.pop() == b''
        for line in lines:
            line.decode('utf-8')
            assert not re.search(rb'[\x00-\x08\x0a-\x1f\x7f]', line), line
        parsed = icalendar.Calendar.from_ical(document.decode())
        assert not parsed.is_broken and not any(part.errors for part in parsed.walk())
        assert parsed['VERSION'] == '2.0' and 'PRODID' in parsed and 'METHOD' not in parsed
        unfolded = document.decode().replace('\r\n ', '')
        parts = [part.split('\r\n') for part in unfolded.split('BEGIN:VEVENT\r\n')[1:]]
        events = parsed.walk('VEVENT')
        assert len(parts) == len(events) == len(parsed.subcomponents) > 0
        return dict(
            longestLine=max(map(len, lines)), events=[read(*both) for both in zip(events, parts)])

    json.dump([calendar(document) for document in documents], sys.stdout)
    """#
}
