import type { UiWords } from '../vi';

export const frame: Pick<
  UiWords,
  | 'app'
  | 'loading'
  | 'yes'
  | 'no'
  | 'decimalSeparator'
  | 'dateFormat'
  | 'otherLanguage'
  | 'frame'
  | 'place'
  | 'placeShort'
  | 'problem'
  | 'signIn'
  | 'sandbox'
> = {
  app: {
    mark: 'CC',
    name: 'PAR Index',
    promise: 'No point lost to a late report, a missing document or a task nobody owned.',
  },
  loading: 'Loading…',
  yes: 'Yes',
  no: 'No',
  decimalSeparator: '.',
  dateFormat: 'dd/mm/yyyy',
  otherLanguage: 'Tiếng Việt',
  frame: {
    skip: 'Skip to the main content',
    nav: 'Main navigation',
    back: 'Back',
    more: 'More',
    signOut: 'Sign out',
    unsent: 'Not everything is sent',
    unsentNote:
      'This device holds text that was typed, or a file half way, that was not sent. Signing out loses it.',
    stay: 'Stay',
    signOutAnyway: 'Sign out and lose it',
    close: 'Close',
    mine: 'My settings',
    account: 'My account',
    otherPlan: 'Another plan',
  },
  place: {
    tasks: 'My tasks',
    review: 'Review',
    matrix: 'Progress matrix',
    overview: 'Overview',
    plan: 'Whole plan',
    evidence: 'Evidence',
    forecast: 'Forecast room',
    compare: 'Compare',
    dossier: 'Appraisal dossier',
    registers: 'Registers',
    papers: 'Papers',
    survey: 'Surveys',
    reports: 'Periodic reports',
    drafts: 'Plan import',
    notices: 'Notifications',
    people: 'People',
    units: 'Units',
    calendars: 'Work calendar',
    ladder: 'Reminder ladder',
    criteria: 'Criteria sets',
    trail: 'Access trail',
  },
  placeShort: {
    tasks: 'My tasks',
    review: 'Review',
    matrix: 'Matrix',
    overview: 'Overview',
    plan: 'Plan',
    evidence: 'Evidence',
    forecast: 'Forecast',
    compare: 'Compare',
    dossier: 'Dossier',
    registers: 'Registers',
    papers: 'Papers',
    survey: 'Surveys',
    reports: 'Reports',
    drafts: 'Import',
    notices: 'Notices',
    people: 'People',
    units: 'Units',
    calendars: 'Calendar',
    ladder: 'Ladder',
    criteria: 'Criteria',
    trail: 'Trail',
  },
  problem: {
    offline: 'Offline, not sent. What you typed is still here; press again when back online.',
    stale: 'Somebody changed this. Look again, then go on; nothing was written.',
    reload: 'See changes',
    again: 'Try again',
    page: 'This page has failed. Load it again; if it stays, tell the administrator.',
    reloadPage: 'Load again',
  },
  signIn: {
    title: 'Sign in',
    username: 'User name',
    usernameMissing: 'Enter your user name.',
    password: 'Password',
    passwordMissing: 'Enter your password.',
    go: 'Sign in',
    or: 'or',
    with: 'Sign in with {{name}}',
    try: 'Try the rehearsal',
    tryWhy: 'Press a person to enter. Shared password: {{password}}',
  },
  sandbox: {
    label: 'Rehearsal clock',
    name: 'Rehearsal',
    why: 'trial data, not real results',
    clock: 'Clock:',
    working: 'Working, {{count}} deadlines to go…',
    next: '+1 day',
    nextRest: '(working)',
    pick: 'Choose a day',
  },
};
