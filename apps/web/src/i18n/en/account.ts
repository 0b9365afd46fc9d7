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
};
