/** What of security interest is written down of people, by the kind a reader filters by. */
export const ACCESS_KINDS = {
  session: [
    'signed-in',
    'sign-in-failed',
    'sign-in-held-back',
    'signed-out',
    'session-ended',
    'other-sessions-ended',
  ],
  credentials: [
    'password-changed',
    'password-reset',
    'second-factor-on',
    'second-factor-off',
    'second-factor-failed',
    'recovery-codes-made',
    'recovery-code-used',
    'mail-address-changed',
    'mail-address-confirmed',
    'identity-linked',
    'token-made',
    'token-revoked',
  ],
  accounts: ['account-made', 'account-changed', 'account-locked', 'account-unlocked', 'account-erased'],
  reading: ['evidence-opened', 'dossier-file-opened'],
  taking: ['paper-taken', 'dossier-taken', 'list-taken', 'personal-data-taken', 'trail-taken'],
  refused: ['access-refused', 'file-refused'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AccessKind = keyof typeof ACCESS_KINDS;
export type AccessCode = (typeof ACCESS_KINDS)[AccessKind][number];

export const ACCESS_CODES: readonly AccessCode[] = Object.values(ACCESS_KINDS).flat();

/** What an entry is about. */
export const ACCESS_SUBJECTS = [
  'person',
  'session',
  'token',
  'evidence',
  'plan',
  'component',
  'list',
  'route',
] as const;
export type AccessSubject = (typeof ACCESS_SUBJECTS)[number];
