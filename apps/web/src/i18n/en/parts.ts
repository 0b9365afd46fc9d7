import type { UiWords } from '../vi';

export const parts: Pick<UiWords, 'points' | 'relation' | 'due'> = {
  points: {
    unknown: 'unknown',
    done: 'done',
    of: 'of {{max}} points',
    value: '{{points}} of {{max}} points',
    word: 'points',
  },
  relation: { lead: 'Lead', coordinator: 'Coordinating', none: 'Watching' },
  due: {
    overdue: '{{count}} working days overdue',
    overdueNow: 'Just overdue',
    expired: 'ended 23:59 {{day}}',
    left: '{{count}} working days left',
    lastDay: 'Today is the last day',
    until: 'until 23:59 {{day}}',
    limit: 'due 23:59 {{day}}',
    waiting: 'Waited {{count}} working days',
    submittedToday: 'Submitted today',
    predated: 'Confirm the result',
    predatedDay: 'due {{day}}, before the plan was issued',
    quoted: 'the plan says “{{text}}”',
  },
};
