import { errors } from 'jose';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** `why` is for the log of whoever runs the program; it holds no token and no secret. */
export interface SignOnFailure {
  code: 'sign-on-away' | 'sign-on-refused' | 'sign-on-too-weak' | 'sign-on-untrusted';
  why: string;
}

const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
const BUSY = ['server_error', 'temporarily_unavailable'];

/** What went wrong between us and the provider. What is none of the known ways is not to be trusted. */
export function signOnFailure(error: unknown): SignOnFailure {
  const why = error instanceof Error ? error.message : String(error);
  const as = (code: SignOnFailure['code'], said = why): SignOnFailure => ({ code, why: said.slice(0, 300) });
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return as(BUSY.includes(error.error) ? 'sign-on-away' : 'sign-on-refused', `${why}: ${error.error}`);
  if (error instanceof ClientError) {
    const under = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return as(AWAY.includes(error.code ?? '') ? 'sign-on-away' : 'sign-on-untrusted', `${why}${under}`);
  }
  if (error instanceof errors.JWKSTimeout) return as('sign-on-away');
  if (error instanceof Error && error.cause === 'acr') return as('sign-on-too-weak');
  if (error instanceof Error && (error.cause === 'away' || error.name === 'TimeoutError'))
    return as('sign-on-away');
  /* How `fetch` says that nobody is there. */
  if (error instanceof TypeError && error.cause instanceof Error)
    return as('sign-on-away', `${why}: ${error.cause.message}`);
  return as('sign-on-untrusted');
}
