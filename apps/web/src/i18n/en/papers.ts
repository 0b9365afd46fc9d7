export const papers = {
  papers: {
    about:
      'Ready to be printed, signed and stamped: A4, laid out as Decree 30/2020/NĐ-CP asks. In Vietnamese.',
    aboutUnit: 'What your unit leads or coordinates, laid out as Decree 30/2020/NĐ-CP asks. In Vietnamese.',
    asOf: 'As of the end of',
    asOfHelp:
      'Leave empty for today. A report or minutes keep to their period; the annex of the plan and the chairman’s page tell of today.',
    toReports: 'Periodic reports',
    reportsAbout:
      'Composed from the data, edited, approved and sent: sending hands in the cycle of the plan.',
    period: 'Period',
    word: 'Word',
    excel: 'Excel',
    take: 'Download {{paper}}, {{format}}',
    taken: 'Downloaded {{name}}',
    gaps: 'Number, day of signing and signer are left open: fill them in by hand or on the computer before signing.',
    none: 'There are no papers for this role.',
    kind: {
      report: 'Report of a quarter or the year',
      'annex-progress': 'Annex with progress',
      'self-assessment': 'Table of self-assessment',
      'review-minutes': 'Minutes of review',
      'chairman-page': 'One page for the chairman',
      annex: 'Annex of the plan',
    },
    use: {
      report:
        'What was due, results, reasons for delay, the forecast and what comes next. A period that is over is told as of its last day.',
      'annex-progress': "The plan's table, with the state, day of submission and points of each row.",
      'self-assessment':
        'Maximum, claimed and reviewed points and the evidence of each component, to go to the appraiser with the report.',
      'review-minutes':
        'Every decision of a month: what was submitted, points, reasons of returns, who decided, and what is left open.',
      'chairman-page':
        'One A4 page for the Monday meeting: forecast, points at risk, overdue work, what waits for the chairman, and the week’s changes.',
      annex: 'In the very columns and words of the plan, to be changed and issued again or imported.',
    },
  },
};
