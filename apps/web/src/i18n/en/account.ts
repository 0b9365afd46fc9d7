import type { account as Vietnamese } from '../vi/account';

export const account: typeof Vietnamese = {
  account: {
    who: 'Who I am in this program',
    name: 'Name',
    role: 'Role',
    unit: 'Unit',
    authority: 'Authority',
    whoChanges: 'Name, role and unit are kept by the administrator. If they are wrong, tell them.',
    whileActing: 'You act for {{who}}: role and unit here are theirs.',
  },
  sessions: {
    title: 'Where I am signed in',
    this: 'This session',
    onBrowser: '{{browser}} on {{system}}',
    browserUnknown: 'Unknown browser',
    systemUnknown: 'unknown system',
    opened: 'Signed in {{at}} {{means}}',
    means: { password: 'by password', oidc: 'by single sign-on' },
    from: 'from {{address}}',
    seen: 'Last used {{at}}',
    end: 'End',
    endOne: 'End the session {{which}}',
    endOthers: 'End all other sessions',
    ended: '{{count}} other sessions ended.',
    only: 'You are signed in here only.',
    idle: 'A session ends after {{minutes}} minutes without use. If you do not know one, end it and change your password.',
  },
};
