import type { UiWords } from '../vi';

export const password: Pick<UiWords, 'password'> = {
  password: {
    title: 'Change my password',
    why: 'Afterwards everybody signed in with this account elsewhere has to sign in again.',
    current: 'Current password',
    currentMissing: 'Enter the password you use now.',
    password: 'New password',
    again: 'New password once more',
    hint: 'At least {{least}} characters of any kind. Easiest to remember: four or five unrelated words.',
    short: 'It needs at least {{least}} characters.',
    differs: 'The two are not the same.',
    show: 'Show passwords',
    go: 'Change password',
    done: 'Your password is changed. Your other sessions have ended.',
    first: 'Choose a password of your own',
    firstWhy:
      'The one you have just used was given by an administrator, so somebody else knows it. Choose another, then go on.',
    given: 'The password you were given',
    firstGo: 'Save and go on',
    leave: 'Sign out',
  },
};
