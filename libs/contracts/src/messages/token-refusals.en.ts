import type { tokenRefusals as Vietnamese } from './token-refusals.vi';

export const tokenRefusals: typeof Vietnamese = {
  'token-unknown':
    'This API token opens nothing: it is wrong, has run out or was revoked. Make a new one under Account.',
  'token-not-for-this': 'This cannot be done with an API token. Sign in with your account to do it.',
  'token-too-narrow': 'This API token may only look. To send in evidence, make one that may.',
  'token-scope-not-yours': 'You send in no evidence, so neither may a token of yours. Choose to look only.',
  'tokens-full':
    'You hold {{most}} API tokens that still open something. Revoke what is no longer used first.',
  'token-over': 'This API token has run out or was revoked already. Load the list again.',
};
