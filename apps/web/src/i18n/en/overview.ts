import type { UiWords } from '../vi';

export const overview: Pick<UiWords, 'directive' | 'escalations'> = {
  directive: {
    label: 'Directive',
    text: 'Complete {{code}} {{title}} and submit the evidence by this date; report any obstacle at once.',
    due: 'Due',
    days: '{{count}} work days',
    date: 'Choose a day',
    reply: 'Answer:',
    send: 'Send directive',
    given: '{{who}} directed {{at}} · due {{due}}',
  },
  escalations: {
    title: 'Overdue and escalated',
    closed: 'Submitted or done',
    count: '{{count}} tasks',
    none: 'Nothing overdue has been escalated.',
    told: 'Told: {{told}}',
    close: 'Close',
  },
};
