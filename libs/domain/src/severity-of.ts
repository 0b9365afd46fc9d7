import type { FindingCode, Severity } from './finding';

/** What every finding weighs, and why. */
export const SEVERITY_OF: Readonly<Record<FindingCode, Severity>> = {
  /* Nobody could say who owes what for which component, or what the plan is called. */
  'annex-missing': 'blocking', // no rows, no tasks
  'authority-unknown': 'blocking', // whose plan it is
  'code-missing': 'blocking', // no component to score
  'code-unknown': 'blocking', // the chosen set cannot score it
  'deadline-unreadable': 'blocking', // words that nobody may guess at
  'issue-day-missing': 'blocking', // what lies before it never escalates
  'lead-missing': 'blocking', // nobody owes it
  'lead-unknown': 'blocking', // nobody in the tree owes it
  'number-contradicts': 'blocking', // papers will cite it
  'number-missing': 'blocking', // papers must cite it
  'result-incomplete': 'blocking', // half a result counts as none
  'reviewer-unknown': 'blocking', // nobody to hand in to
  'same-component-two-leads': 'blocking', // two owe the same points
  'title-missing': 'blocking', // what it is called
  'unit-ambiguous': 'blocking', // one of several leads it
  'year-missing': 'blocking', // dates without a year hang on it

  /* Points or a deadline hang on it. */
  'column-missing': 'warning', // every row lacks it
  'component-contradicts-narrative': 'warning', // whose points they are
  'coordinator-unknown': 'warning', // somebody will not be told
  'deadline-contradicts-narrative': 'warning', // two deadlines for one thing
  'deadline-missing': 'warning', // nothing can be late
  'deadline-passed': 'warning', // over before it began
  'issue-day-contradicts': 'warning', // cycles before it count as past
  'lost-points-without-task': 'warning', // they will be lost again
  'points-above-maximum': 'warning', // one of two figures is wrong
  'proposed-from-forecast': 'warning', // what it rests on may still change
  'result-missing': 'warning', // no points to win back can be named
  'requirement-contradicts-deadline': 'warning', // two deadlines in one row
  'row-unread': 'warning', // perhaps a task
  'same-component-one-lead': 'warning', // one task, or two
  'set-known': 'warning', // without its rules nothing makes points
  'section-cut-off': 'warning', // the rows below may be another's
  'sum-contradicts': 'warning', // one of the figures is wrong
  'year-contradicts': 'warning', // dates without a year hang on it

  /* Read in another way than it stands, or worth knowing. */
  'code-normalised': 'note',
  'column-misnamed': 'note',
  'head-missing': 'note',
  'column-unknown': 'note',
  'cutoff-passed': 'note',
  'cycles-passed': 'note',
  'day-off': 'note',
  'deadline-assumed': 'note',
  'deliverable-twice': 'note',
  'formula-read': 'note',
  'group-expanded': 'note',
  'group-incomplete': 'note',
  'head-repeated': 'note',
  'lead-from-section': 'note',
  'letter-left-out': 'note',
  'maximum-unknown': 'note',
  'name-spelt-twice': 'note',
  'no-measurable-date': 'note',
  'outline-gap': 'note',
  'outside-control': 'note',
  'period-ends-after-report': 'note',
  'points-held': 'note',
  'rank-unknown': 'note',
  'requirement-twice': 'note',
  'rest-not-itemised': 'note',
  'row-number-missing': 'note',
  'row-number-out-of-order': 'note',
  'row-number-twice': 'note',
  'separators-mixed': 'note',
  'stray-words': 'note',
  'text-normalised': 'note',
  'title-from-annex': 'note',
  'threshold-open': 'note',
  'word-incomplete': 'note',
};
