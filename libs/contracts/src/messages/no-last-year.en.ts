/** The same in English. */
export const noLastYear = {
  'claimed-below-last-year.no-last-year': 'The unit claims {{points}} points, less than the least',
  'last-year-holds.no-last-year':
    "No approved evidence yet, and last year's result is not known: counted at the lowest",
  'done.no-last-year': "Approved; neither the rule nor last year's result is known: counted at the lowest",
  'not-applicable.no-last-year': "Not applicable; last year's result is not known: counted at the lowest",
  'no-task.no-last-year':
    "The plan assigns no task to this component, and last year's result is not known: counted at the lowest",
  'all-overdue.no-last-year': 'Every task is overdue with nothing submitted: counted at the lowest',
  'outside-control.no-last-year':
    "Depends on a superior, and last year's result is not known: counted at the lowest",
  'waiting-for-review.no-last-year':
    "Submitted, waiting for review; last year's result is not known: counted at the lowest",
  'rest-as-last-year.no-last-year': "Not itemised, and last year's result is not known: not counted yet",
  'unlisted-as-last-year.no-last-year':
    "Fields the plan does not list, and last year's result is not known: not counted yet",
  'survey-as-last-year.no-last-year': 'Sociological survey: no result yet, not counted yet',
  'caveat.no-last-year':
    "Last year's result is not known: the forecast counts what is approved, and the least of everything else",
};
