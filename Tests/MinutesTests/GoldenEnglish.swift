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
    - Status: draft

    ## Attendance

    - Marketing: Bo – absent: Cy
    - Sales: Di

    ## Decisions

    - One pipeline report for both teams

    ## Action items

    - [ ] Write the first case study, @Cy (Marketing), due 2027-01-31
    - [x] Share the list of lost deals, @Di (Sales)

    ## Goals

    ### Goal 1 (Marketing)

    Next quarter, raise the conversion of leads to MQLs by 5 %

    - Why it matters: Revenue growth, and long-term brand awareness
    - Owner: @Bo
    - Due: 2027-06-30
    - Initiatives
      - Optimise the website's conversion rate, @Cy, due 2027-03-31
      - A paid-search strategy
      - New bottom-of-funnel content

    ## Help requests

    - Marketing → Sales: Sales shares its conversations with customers:\
      what they talk about, what worries them,\
      which resources they already ask for, how they heard of the company
      - Reply: accepted, @Di, due 2027-02-01
      - In words: A summary every Friday
    - Sales → Marketing: Case studies for each industry
      - Reply: unanswered

    ## Blockers

    - Marketing
      - Unsure how visitors reach the website (data, open)
      - Needs help to verify industry trends (analysis, open)
      - Cannot see where bottom-of-funnel leads lose touch with sales (information, open)

    ## Priorities

    - Sales
      - Close the deals of Q1

    ## Customers

    ### What customers say

    - They ask for case studies

    ### Where leads stall

    - After the first demo

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
    - Corrected: 0:10.000 from Marketing to Sales, in Four questions

    ## Parked topics

    - Pricing

    ## Open ends

    - Question not answered: A goal that only one team has thought through isn't a joint goal.
      - Sales: What do you want your team to accomplish this year, and why does it matter?
      - Sales: Which initiatives can your team take to reach these goals?
      - Sales: What stands in the way of these initiatives? Do you need further resources, information, data, analysis or anything else?
    - Blocker without an owner: What nobody looks after stays in the way.
      - Marketing: Unsure how visitors reach the website
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

    ## Next check-in

    2027-02-09

    """#
}
