// Lines end with CR LF, of which the CR is shown.

extension SmallMeeting {
  /// The table in English, byte for byte.
  static let englishTable = #"""
    ⟨U+FEFF⟩Kind,Team,To,Text,Owner,Due,Status,Reply,Reply in words,About,Why it matters,Metric,Baseline,Target,Change in,Change,Data source,Supports,Achievable,Achievable because,Specific,Measurable,Realistic,Time-bound,Ambitious,Milestones,Published at,Revenue target,% from marketing,Deal size,Conversion rates,Reverse funnel,How many,Of what,Within,Measured by,If missed,Looked at,Marketing agrees,Sales agrees,Now at,Confidence 0–10,So far,Since,Id␍
    Goal,Marketing,,"'+5 % more MQLs, ""good"" ones",Bo,2027-06-30,,,,,Revenue,MQL rate,12,12345.5,% points,12333.5,,,yes,,,,,,no,,,,,,,,,,,,,,,,,,,,73gc6j3q45j8b␍
    Action,Sales,,"Share the lost deals
    - of this year
    - of the last",Di,2027-01-31,done,,,"'+5 % more MQLs, ""good"" ones",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,c6k8bzy81a0m0␍
    Help request,Marketing,Sales,Case studies,,2027-02-01,,declined,No time,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,8bsxv1w92f1bn␍
    SLA commitment,Marketing,Sales,Hand over MQLs,,,,,,,,,,,,,,,,,,,,,,,,,,,,,1200,MQLs,a month,,,weekly,yes,no,,,,,cpgtwhst62swp␍

    """#

  /// The table in Chinese, byte for byte.
  static let chineseTable = #"""
    ⟨U+FEFF⟩类别,团队,对象团队,内容,负责人,截止日期,状态,答复,答复说明,关于,为什么重要,指标,基线,目标值,变化单位,变化,数据来源,支持,可实现,可实现的理由,具体,可衡量,切合实际,有时限,有雄心,里程碑,公布于,收入目标,市场部占比 %,单笔金额,转化率,反向漏斗,数量,计量,时限,衡量方式,未达成时,跟进频率,市场部已同意,销售部已同意,当前值,信心 0–10,至今,起自,编号␍
    目标,市场部,,'＋5%，“优质”线索,李明,2027-06-30,,,,,收入,MQL 转化率,12,12345.5,百分点,12333.5,,,是,,,,,,否,,,,,,,,,,,,,,,,,,,,73gc6j3q45j8b␍
    行动项,销售部,,"分享丢单
    - 今年
    - 去年",赵强,2027-01-31,已完成,,,'＋5%，“优质”线索,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,c6k8bzy81a0m0␍
    求助,市场部,销售部,案例研究,,2027-02-01,,拒绝,没有时间,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,8bsxv1w92f1bn␍
    SLA 承诺,市场部,销售部,移交 MQL,,,,,,,,,,,,,,,,,,,,,,,,,,,,,1200,个 MQL,一个月,,,每周,是,否,,,,,cpgtwhst62swp␍

    """#
}
