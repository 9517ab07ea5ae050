// Lines end with CR LF, of which the CR is shown.

extension SmallMeeting {
  /// The calendar in English, byte for byte.
  static let englishCalendar = #"""
    BEGIN:VCALENDAR␍
    VERSION:2.0␍
    PRODID:-//entente//minutes//EN␍
    CALSCALE:GREGORIAN␍
    BEGIN:VEVENT␍
    UID:check-in-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:6␍
    DTSTART;VALUE=DATE:20270131␍
    RRULE:FREQ=MONTHLY;BYMONTHDAY=-1␍
    SUMMARY:Check-in (monthly): Q1 goals\; a first try␍
    DESCRIPTION:Marketing: +5 % more MQLs\, "good" ones\nMeeting: Q1 goals\; a ␍
     first try (2027-01-12)␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:weekly-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:6␍
    DTSTART;VALUE=DATE:20270119␍
    RRULE:FREQ=WEEKLY␍
    SUMMARY:Check-in (weekly): Q1 goals\; a first try␍
    DESCRIPTION:Marketing: Hand over MQLs\nMeeting: Q1 goals\; a first try (202␍
     7-01-12)␍
    STATUS:TENTATIVE␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:73gc6j3q45j8b-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270630␍
    SUMMARY:+5 % more MQLs\, "good" ones (goal\, Marketing\, Bo)␍
    DESCRIPTION:+5 % more MQLs\, "good" ones\n12 % → 12\,345.5 % (+12\,333.5 ␍
     % points)\nWhy it matters: Revenue\nOwner: Bo\nMetric: MQL rate\nAchievabl␍
     e: yes\nAmbitious: no\nMeeting: Q1 goals\; a first try (2027-01-12)␍
    CATEGORIES:Goal,Marketing␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:8bsxv1w92f1bn-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270201␍
    SUMMARY:Case studies (help request\, Marketing → Sales)␍
    DESCRIPTION:Case studies\nReply: declined\nReply in words: No time\nMeeting␍
     : Q1 goals\; a first try (2027-01-12)␍
    CATEGORIES:Help request,Marketing␍
    STATUS:CANCELLED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:c6k8bzy81a0m0-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270131␍
    SUMMARY:✓ Share the lost deals… (action\, Sales\, Di)␍
    DESCRIPTION:Share the lost deals\n- of this year\n- of the last\nOwner: Di\␍
     nStatus: done\nAbout: +5 % more MQLs\, "good" ones\nMeeting: Q1 goals\; a ␍
     first try (2027-01-12)␍
    CATEGORIES:Action,Sales␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    END:VCALENDAR␍

    """#

  /// The calendar in Chinese, byte for byte.
  static let chineseCalendar = #"""
    BEGIN:VCALENDAR␍
    VERSION:2.0␍
    PRODID:-//entente//minutes//ZH␍
    CALSCALE:GREGORIAN␍
    BEGIN:VEVENT␍
    UID:check-in-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:6␍
    DTSTART;VALUE=DATE:20270131␍
    RRULE:FREQ=MONTHLY;BYMONTHDAY=-1␍
    SUMMARY:跟进（每月）：一季度目标；初稿␍
    DESCRIPTION:市场部：＋5%，“优质”线索\n会议：一季度目␍
     标；初稿（2027年1月12日）␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:weekly-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:6␍
    DTSTART;VALUE=DATE:20270119␍
    RRULE:FREQ=WEEKLY␍
    SUMMARY:跟进（每周）：一季度目标；初稿␍
    DESCRIPTION:市场部：移交 MQL\n会议：一季度目标；初稿（202␍
     7年1月12日）␍
    STATUS:TENTATIVE␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:73gc6j3q45j8b-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270630␍
    SUMMARY:＋5%，“优质”线索（目标，市场部，李明）␍
    DESCRIPTION:＋5%，“优质”线索\n12% → 12\,345.5%（+12\,333.5 个␍
     百分点）\n为什么重要：收入\n负责人：李明\n指标：MQL ␍
     转化率\n可实现：是\n有雄心：否\n会议：一季度目标；␍
     初稿（2027年1月12日）␍
    CATEGORIES:目标,市场部␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:8bsxv1w92f1bn-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270201␍
    SUMMARY:案例研究（求助，市场部 → 销售部）␍
    DESCRIPTION:案例研究\n答复：拒绝\n答复说明：没有时间\n会␍
     议：一季度目标；初稿（2027年1月12日）␍
    CATEGORIES:求助,市场部␍
    STATUS:CANCELLED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    BEGIN:VEVENT␍
    UID:c6k8bzy81a0m0-922hdxj4g4q61@entente␍
    DTSTAMP:20270112T100000Z␍
    LAST-MODIFIED:20270112T100000Z␍
    SEQUENCE:1␍
    DTSTART;VALUE=DATE:20270131␍
    SUMMARY:✓ 分享丢单…（行动项，销售部，赵强）␍
    DESCRIPTION:分享丢单\n- 今年\n- 去年\n负责人：赵强\n状态：␍
     已完成\n关于：＋5%，“优质”线索\n会议：一季度目标␍
     ；初稿（2027年1月12日）␍
    CATEGORIES:行动项,销售部␍
    STATUS:CONFIRMED␍
    TRANSP:TRANSPARENT␍
    END:VEVENT␍
    END:VCALENDAR␍

    """#
}
