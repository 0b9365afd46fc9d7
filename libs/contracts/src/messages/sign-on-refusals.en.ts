/** What people are told when signing in elsewhere has not brought them in. */
export const signOnRefusals = {
  'sign-on-off': 'Single sign-on is not set up. Sign in with user name and password.',
  'sign-on-away':
    'The single sign-on does not answer. Try again in a few minutes; whoever has a password here can sign in with it.',
  'sign-on-refused': 'The single sign-on did not let you in, or you stopped half way. Start again below.',
  'sign-on-untrusted':
    'The answer of the single sign-on could not be verified and was not used. Sign in again; if it happens again, tell the administrator.',
  'sign-on-too-weak':
    'You have to sign in in a stronger way (such as a second factor) at the single sign-on. Set it up there, then sign in again.',
  'sign-on-expired': 'This sign-in took too long or was used already. Start again below.',
  'sign-on-unmapped':
    'Your account has no role here yet. Ask the administrator to put you into the right group, then sign in again.',
  'sign-on-no-name':
    'The single sign-on gives no user name that can be used. Ask the administrator to check TCTP_OIDC_MAPPING.',
  'sign-on-name-taken':
    'This user name belongs to another account here. Ask the administrator to allow linking them, or to rename one.',
  'sign-on-misruled':
    'The rule that gives you a role names a unit that does not exist or is closed. Ask the administrator to check TCTP_OIDC_MAPPING.',
  'sign-on-account':
    'This person signs in elsewhere and has no password here. Passwords are changed at the single sign-on.',
  'logout-refused':
    'The logout message is not valid. Send a logout_token that the single sign-on has signed and that was not used.',
};
