import type { UiWords } from '../vi';

export const settings: Pick<UiWords, 'absence' | 'acting'> = {
  absence: {
    title: 'Absence and delegation',
    none: 'No delegation yet. When you are away, ask a colleague below to act for you.',
    new: 'Ask a colleague to act',
    who: 'Who is away?',
    to: 'Who acts?',
    firstDay: 'From',
    lastDay: 'Until the end of',
    reason: 'Reason',
    send: 'Delegate',
    forMe: '{{who}} acts for you',
    forOther: '{{who}} acts for {{absent}}',
    iActFor: '{{who}} asks you to act for them',
    days: '{{first}} – {{last}}',
    running: 'in force',
    coming: 'not yet',
    end: 'End now',
    cancel: 'Cancel',
    notYet: 'You can act from {{day}}',
    notWhileActing: 'You are acting for {{who}}: stop acting to make or end delegations of your own.',
  },
  acting: {
    now: 'Acting for {{who}}',
    how: 'as {{role}}. Everything is recorded as “{{me}} for {{who}}”.',
    start: 'Act for {{who}}',
    stop: 'Stop acting',
  },
};
