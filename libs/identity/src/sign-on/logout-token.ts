import { jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signed with a key of the provider; never `none`, never a shared secret. */
const ALGORITHMS = [
  'RS256',
  'PS256',
  'ES256',
  'RS384',
  'PS384',
  'ES384',
  'RS512',
  'PS512',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const LONGEST_AGE = '3 minutes';
const TOLERANCE_SECONDS = 30;

/** Somebody signed out at the provider: of one session, or of all they have. */
export interface LoggedOut {
  subject: string | null;
  sid: string | null;
  /** The name of this very message, heard once. */
  jti: string;
  expiresAt: Date;
}

/** OpenID Connect Back-Channel Logout 2.6. Throws where anything is not as it should be. */
export async function checkLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, clientId }: { issuer: string; clientId: string },
): Promise<LoggedOut> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    typ: 'logout+jwt',
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: LONGEST_AGE,
    clockTolerance: TOLERANCE_SECONDS,
  });
  const loggedOut = loggedOutBy(payload);
  if (loggedOut === null) throw new Error('no logout token');
  return loggedOut;
}

/** What the claims of a logout token say; null where they are those of something else. */
export function loggedOutBy(payload: JWTPayload): LoggedOut | null {
  const { events, jti, exp, sub } = payload;
  const sid = payload['sid'];
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, EVENT)) return null;
  const event = (events as Record<string, unknown>)[EVENT];
  if (typeof event !== 'object' || event === null || Object.hasOwn(payload, 'nonce')) return null;
  if (typeof jti !== 'string' || jti === '' || typeof exp !== 'number') return null;
  const [subject, session] = [textOrNull(sub), textOrNull(sid)];
  if (subject === null && session === null) return null;
  return { subject, sid: session, jti, expiresAt: new Date((exp + TOLERANCE_SECONDS) * 1000) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
