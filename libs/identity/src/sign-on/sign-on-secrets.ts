import { createHmac } from 'node:crypto';

export interface SignOnSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/**
 * What binds an answer of the provider to the browser that asked. All three are made from the one secret that this browser
 * alone holds, so that nothing worth stealing is kept here; none of them tells anything of the others.
 */
export function signOnSecrets(token: string): SignOnSecrets {
  const made = (purpose: string) => createHmac('sha256', token).update(purpose).digest('base64url');
  return { state: made('state'), nonce: made('nonce'), codeVerifier: made('code verifier') };
}
