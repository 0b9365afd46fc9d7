import type { factorRefusals as Vietnamese } from './factor-refusals.vi';

export const factorRefusals: typeof Vietnamese = {
  'code-wrong': 'That code is not right. Look up the new one in the app and type it; {{left}} tries left.',
  'code-tries-over': 'Wrong too often; this session has ended. Sign in again.',
  'code-too-soon':
    'Wrong codes too often. Wait {{retryAfter}} seconds and try again, or use a recovery code.',
  'proof-wanted':
    'Give your password, and a code if you have a second factor, to change or confirm your address.',
  'second-factor-none': 'This account has no second factor.',
  'second-factor-there': 'There is a second factor already. For a new telephone, switch it off and on again.',
  'second-factor-required': 'Your role may not go without a second factor.',
  'second-factor-unreadable':
    'The key of your second factor cannot be read. Use a recovery code, or ask the administrator to take the factor away.',
};
