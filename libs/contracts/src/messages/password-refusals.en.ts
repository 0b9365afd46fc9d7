/** What people are told when a password, or another one, has not brought them on. */
export const passwordRefusals = {
  'sign-in-unfinished': 'You are not signed in yet. Finish the step that waits, then go on.',
  'too-many-tries':
    'Wrong too many times. Wait {{minutes}} min, then try again; if you have forgotten the password, ask the administrator.',
  'password-expired':
    'The password you were given was not used for {{days}} days and has expired. Ask the administrator for another.',
  'password-wrong': 'That is not your current password. Enter the one you use now.',
  'password-same': 'The new password is the one you use now. Choose another.',
  'password-too-short':
    'A password has at least {{least}} characters. Put four or five words together that you remember and nobody guesses.',
  'password-too-long': 'A password has at most {{most}} characters. Shorten it.',
  'password-names-you':
    'Your name is in the password, so it is easily guessed. Choose words that have nothing to do with it.',
  'password-common':
    'This password is easily guessed: it is on a list of common ones, or follows a familiar pattern. Put four or five unrelated words together.',
  'set-up-over':
    'This address has been used or has expired. If nobody has set the program up, start it again and open the new address it prints; otherwise sign in.',
  'link-over':
    'The link has been used, has expired, or there is a newer one. Ask for another letter and open the link in the latest.',
  'reset-by-administrator': 'No password is reset by mail here. Ask the administrator for a new one.',
  'too-many-letters':
    'Many letters have been asked for. Look among the junk mail, or wait {{minutes}} min and ask again.',
};
