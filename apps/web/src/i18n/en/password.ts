import type { UiWords } from '../vi';

export const password: Pick<UiWords, 'password' | 'setUp'> = {
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
  setUp: {
    title: 'First set-up',
    why: 'Name the authority that uses the program and its first administrator. Done once; units, people and plans come later.',
    authority: 'Name of the authority',
    authorityHint: 'In full, as in documents, such as: People’s Committee of …',
    shortName: 'Short name',
    shortNameHint: 'For narrow tables. Left empty, the full name is used.',
    displayName: 'Name of the administrator',
    displayNameHint: 'As everybody will read it.',
    username: 'User name',
    usernameHint: '3 to 50 letters without diacritics, digits, dots, dashes.',
    go: 'Save and go on',
  },
};
