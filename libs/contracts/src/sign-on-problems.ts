/** What the sign-in screen may be told in its address when single sign-on has not let somebody in. */
export const SIGN_ON_PROBLEMS = [
  'sign-on-away',
  'sign-on-refused',
  'sign-on-untrusted',
  'sign-on-too-weak',
  'sign-on-expired',
  'sign-on-unmapped',
  'sign-on-no-name',
  'sign-on-name-taken',
  'sign-on-misruled',
  'account-locked',
  'last-admin',
] as const;
export type SignOnProblem = (typeof SIGN_ON_PROBLEMS)[number];
