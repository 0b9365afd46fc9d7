/** Refusals of periodic reports, and what to do about them. */
export const reportRefusals = {
  'report-unknown': 'There is no report of this period yet. Compose it under Periodic reports.',
  'report-there': 'The report of {{cycle}} has been composed. Open it and go on.',
  'report-not-now':
    'The report is in state “{{reportState}}”, so this cannot be done now. Reload the page to see what comes next.',
  'report-own-approval': 'You submitted this report, so you cannot approve it. Ask another leader.',
  'report-part-unknown':
    'This paragraph is gone, or it is a table of figures, which nobody types. Reload the page.',
  'report-part-composed':
    'What the program composes cannot be removed. Leave it out, or leave the text empty.',
  'report-order-incomplete':
    'The order leaves sections out or names too many. Reload the page and try again.',
  'report-too-long': 'The report is too long: at most {{most}} parts each. Join some and save again.',
  'report-cycle-none':
    'It is not known which cycle of the plan this report closes. Choose the cycle, then send.',
  'report-cycle-unknown': 'The plan has no such recurring cycle. Choose one of those in the list.',
  'report-cycle-handed-in':
    'The cycle {{cycle}} has been handed in (“{{work}}”) and is not handed in twice. Withdraw it, wait until it is returned, or choose another cycle.',
  'report-cycle-not-back':
    'The cycle {{cycle}} is still in state “{{work}}”, so the report that was sent cannot be changed. Withdraw it, or wait until it is returned.',
};
