import { hashToken, newSessionToken } from './session-token';

/** So that whoever finds one in a file, man or program, knows what was lost there. */
const PREFIX = 'tctp_';
const SHAPE = /^tctp_[\w-]{43}$/;
const SHOWN = PREFIX.length + 4;

/** `token` is said once and never kept; `hint` is how its holder knows it again. */
export interface ApiToken {
  readonly token: string;
  readonly tokenHash: string;
  readonly hint: string;
}

/** 256 random bits behind the prefix. */
export function newApiToken(): ApiToken {
  const token = `${PREFIX}${newSessionToken().token}`;
  return { token, tokenHash: hashToken(token), hint: token.slice(0, SHOWN) };
}

/** The token of an `Authorization` header (RFC 6750); null: it brings none of ours. */
export function readBearer(authorization: string): string | null {
  const [, token = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  return SHAPE.test(token) ? token : null;
}
