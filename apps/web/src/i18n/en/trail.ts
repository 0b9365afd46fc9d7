import type { trail as vi } from '../vi/trail';

export const trail: typeof vi = {
  trail: {
    subtitle: 'Who signed in, opened, took and changed what; nobody can edit or delete it',
    own: 'What was done under my name',
    none: 'Nothing.',
    older: 'Older',
    nobody: 'Unknown person',
    for: 'for {{who}}',
    singleSignOn: 'single sign-on',
    rows: '{{count}} rows',
    when: 'At',
    what: 'What',
    about: 'About',
    who: 'Who',
    account: 'Account',
    standsFor: 'Stands in for',
    address: 'Address',
    agent: 'Browser',
    kind: 'Kind',
    everybody: 'Everybody',
    everyKind: 'Every kind',
    from: 'From day',
    to: 'Until day',
    cut: 'The file has only the newest {{count}} lines. Choose fewer days to take all.',
  },
};
