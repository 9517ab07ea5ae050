# Minutes: Q1 2027 joint goals (2026-11-25)

## Meeting

- Period: Q1 2027
- Agenda: joint-90
- First to speak: Marketing (by lot)
- Times are UTC
- Version: 1, draft

## Decisions

- x

## Action items

None.

## Open ends

- No owner: What is everybody's is nobody's.
  - Sales: x
- No date: Without a date it can't be late, and won't be done.
  - Sales: x
- Question not answered: A goal that only one team has thought through isn't a joint goal.
  - Sales: What do you want your team to accomplish this year, and why does it matter?
  - Sales: Which initiatives can your team take to reach these goals?
  - Sales: What stands in the way of these initiatives? Do you need further resources, information, data, analysis or anything else?
  - Sales: How can the other team help you reach this goal?
  - Marketing: What do you want your team to accomplish this year, and why does it matter?
  - Marketing: Which initiatives can your team take to reach these goals?
  - Marketing: What stands in the way of these initiatives? Do you need further resources, information, data, analysis or anything else?
  - Marketing: How can the other team help you reach this goal?
- SLA not in both directions: Leads on time and follow-up in time need each other.
  - Marketing: no promise to Sales yet
  - Sales: no promise to Marketing yet
- No next check-in: Goals that nobody looks at again are forgotten.
  - when do we look at this again?
