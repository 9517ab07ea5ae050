extension WorkedExample {
  /// The minutes of the worked example in English, byte for byte.
  static let english = #"""
    # Minutes: Q2 2027 joint goals (2027-01-12)

    ## Meeting

    - Period: Q2 2027
    - Place: Room 1
    - Facilitator: Ada
    - Note taker: Di
    - Agenda: joint-90
    - First to speak: Marketing (by lot)
    - Version: 1, final
    - Signed by: Marketing, Sales

    ## Attendance

    - Marketing: Bo – absent: Cy
    - Sales: Di

    ## Decisions

    - One pipeline report for both teams

    ## Action items

    - [ ] A one-page summary of the demo, @Bo (Marketing), due 2027-02-05
      - About: After the first demo
    - [ ] Write the first case study, @Cy (Marketing), due 2027-01-31
    - [x] Share the list of lost deals, @Di (Sales)

    ## Goals

    ### Goal 1 (Marketing)

    Next quarter, raise the conversion of leads to MQLs by 5 %

    - Conversion of leads to MQLs: 12 % → 17 % (+5 % points)
    - Data source: CRM
    - Why it matters: Revenue growth, and long-term brand awareness
    - Owner: @Bo
    - Due: 2027-06-30
    - Supports: Goal 2 – Win 40 new customers next quarter
    - Initiatives
      - Optimise the website's conversion rate, @Cy, due 2027-03-31
      - A paid-search strategy
      - New bottom-of-funnel content
    - SMART (checked by Sales)
      - Specific: holds
      - Measurable: holds
      - Achievable: holds – Sales calls all of them within a day
      - Realistic: holds
      - Time-bound: holds
    - FAST
      - Looked at: weekly
      - Ambitious: yes
      - Milestones: 14 % by the end of April
      - Published at: Wiki, page “Goals”

    ### Goal 2 (Sales)

    Win 40 new customers next quarter

    - New customers: 31 → 40
    - Why it matters: It is the quota
    - Supports: Goal 1 – Next quarter, raise the conversion of leads to MQLs by 5 %
    - SMART (checked by Marketing)
      - Specific: holds
      - Measurable: holds
      - Achievable: holds – With 1,200 MQLs a month
      - Realistic: holds
      - Time-bound: holds
    - Reverse funnel: 24 Customer ← 96 Opportunity ← 120 SQL ← 240 MQL
      - Revenue target: 2,000,000
      - % from marketing: 60
      - Deal size: 50,000
      - Conversion rates: 25%, 80%, 50%

    ## Help requests

    - Marketing → Sales: Sales shares its conversations with customers:\
      what they talk about, what worries them,\
      which resources they already ask for, how they heard of the company
      - About: Goal 1 – Next quarter, raise the conversion of leads to MQLs by 5 %
      - Reply: accepted, @Di, due 2027-02-01
      - In words: A summary every Friday
    - Sales → Marketing: Case studies for each industry
      - Reply: unanswered

    ## Blockers

    - Marketing
      - Unsure how visitors reach the website (data, open), @Cy, due 2027-02-01
        - Blocks: Optimise the website's conversion rate
      - Needs help to verify industry trends (analysis, open)
      - Cannot see where bottom-of-funnel leads lose touch with sales (information, open)

    ## Lead stages

    - MQL
      - Definition: A lead that fits and shows interest
      - Entry criteria: Industry on the list\
        Asked for a price or a demo
      - Owner: @Bo
      - Accept within: 24 h
      - Reasons to reject: No budget, no need, or nobody there to decide
      - Rejected leads go to: Back to nurturing, with notes
      - Agreed: by both teams
    - SQL
      - Definition: An MQL that sales accepted
      - Agreed: Marketing agrees, Sales not yet

    ## Service level agreement (SLA)

    - Marketing promises Sales
      - Hand over MQLs (1,200 MQLs, within a month)
        - Measured by: CRM report
        - If missed: We meet within a week
        - Looked at: weekly
        - Agreed: by both teams
    - Sales promises Marketing
      - First response to a hot lead (100 % of hot leads, within 15 min)
        - Looked at: weekly
        - Agreed: not yet

    ## Priorities

    - Marketing
      - Market share in the north (understood by Sales)
        - Complements: Close the deals of Q1
    - Sales
      - Close the deals of Q1 (this quarter)

    ## Customers

    ### What customers say

    - They worry about
      - The time that a change of supplier takes
    - They ask for
      - Case studies of their own industry

    ### Where leads stall

    - After the first demo
      - Stage: SQL
      - Evidence: 4 of 10 never answer again
      - Suspected cause: Nothing to show to the boss
      - Remedy: content

    ## What works and what doesn't

    ### What works

    - Sales
      - Calling back on the same day

    ### What doesn't work

    - Joint
      - Lists by e-mail

    ## Other notes

    ### Lead stages (step 3)

    - Sales
      - An MQL has asked for a price

    ## Speaking time

    | Step | Team | Allotted | Used | Over | Share |
    | --- | --- | ---: | ---: | ---: | ---: |
    | Opening | Joint | 4:00 | 3:20.000 | – | – |
    | Priorities | Marketing | 5:00 | – | – | – |
    | Priorities | Sales | 5:00 | – | – | – |
    | Lead stages | Marketing | 5:00 | – | – | – |
    | Lead stages | Sales | 5:00 | – | – | – |
    | Customers | Marketing | 4:00 | – | – | – |
    | Customers | Sales | 4:00 | – | – | – |
    | Four questions | Marketing | 12:00 | 11:55.250 | – | 52 % |
    | Four questions | Sales | 12:00 | 10:50.125 | – | 48 % |
    | Help | Marketing | 5:00 | – | – | – |
    | Help | Sales | 5:00 | – | – | – |
    | SMART and FAST cross-check | Marketing | 6:00 | – | – | – |
    | SMART and FAST cross-check | Sales | 6:00 | – | – | – |
    | Service level agreement | Marketing | 4:00 | – | – | – |
    | Service level agreement | Sales | 4:00 | – | – | – |
    | Closing | Joint | 4:00 | – | – | – |
    | Total | Marketing | 41:00 | 11:55.250 | – | 52 % |
    | Total | Sales | 41:00 | 10:50.125 | – | 48 % |
    | Total | Joint | 8:00 | 3:20.000 | – | – |

    - Difference: 1:05.125 (Marketing spoke more)
    - May differ by: 8 %
    - Corrected: 0:10.000 from Marketing to Sales, in Four questions

    ## Parked topics

    - Pricing

    ## Open ends

    - Lead stage not agreed by both: A stage defined by one team is ignored by the other.
      - SQL
    - Question not answered: A goal that only one team has thought through isn't a joint goal.
      - Sales: Which initiatives can your team take to reach these goals?
      - Sales: What stands in the way of these initiatives? Do you need further resources, information, data, analysis or anything else?
    - Blocker without an owner: What nobody looks after stays in the way.
      - Marketing: Needs help to verify industry trends
      - Marketing: Cannot see where bottom-of-funnel leads lose touch with sales
    - Help request without a reply: A request without an answer will be remembered as a no.
      - Marketing: Case studies for each industry
    - No owner: What is everybody's is nobody's.
      - One pipeline report for both teams
    - No date: Without a date it can't be late, and won't be done.
      - One pipeline report for both teams
    - Parked topic not reviewed: Who raised it will want to know what becomes of it.
      - Pricing
    - SLA commitment not agreed by both: A promise that only one side knows of is no promise.
      - Sales: First response to a hot lead

    ## Next check-in

    2027-02-09, monthly

    """#
}
