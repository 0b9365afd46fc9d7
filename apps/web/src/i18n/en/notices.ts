import type { UiWords } from '../vi';

export const notices: Pick<UiWords, 'bell' | 'notices' | 'topic' | 'topicWhy' | 'mail'> = {
  bell: {
    none: 'Notices, nothing new',
    some: 'Notices, news of {{count}} tasks',
    all: 'See all',
  },
  notices: {
    subtitle: 'One digest a day, the worst points first',
    none: 'No notice yet. The first one comes when a task is new, due soon or overdue.',
    noneSuch: 'No such notice. Choose “All” to see everything.',
    fresh: 'New',
    seeAll: 'Mark all as seen',
    earlier: 'before that: {{said}}',
    today: 'Today, {{day}}',
    count: '{{count}} tasks',
    digest: 'digest {{time}} · {{count}} tasks',
    filter: 'Filter notices',
    everything: 'All',
    unseen: 'Not seen',
    older: 'Show more',
  },
  topic: {
    time: 'Deadlines',
    orders: 'Assignments',
    review: 'Review',
    requests: 'Requests',
  },
  topicWhy: {
    time: 'due soon, overdue, escalated',
    orders: 'new tasks, urging, directives and answers',
    review: 'submitted, approved, returned, not applicable',
    requests: 'extensions, obstacles, waiting for superior',
  },
  mail: {
    title: 'Daily letter',
    notSetUp:
      'No mail server is set up, so no letters are sent. Ask the administrator to set TCTP_SMTP_URL and TCTP_MAIL_FROM.',
    wanted: 'Send me one letter a day when there is news',
    address: 'Address',
    addressWhy: 'Left empty, nothing is sent. After saving, press “Send a test” to see whether it arrives.',
    addressWrong: 'This is not an address yet. Example: name@tinhbien.gov.vn',
    topics: 'What comes by mail',
    language: 'Written in',
    in: { vi: 'Tiếng Việt', en: 'English' },
    save: 'Save',
    test: 'Send a test',
    saved: 'Saved.',
    tested: 'The mail server took the test letter to {{address}}. Look into your mailbox.',
    last: {
      sent: 'Last letter, {{day}}: sent.',
      waiting: 'The letter of {{day}} is waiting to be sent.',
      delayed:
        'The letter of {{day}} is not sent yet and will be tried again. The mail server said: {{reason}}',
      empty: 'The letter of {{day}} was not sent: there was nothing left to say.',
      failed: 'The letter of {{day}} could not be sent. The mail server said: {{reason}}',
    },
    troubles: 'Letters not sent',
    noTroubles: 'No letter has been stuck in the last 30 days.',
  },
};
