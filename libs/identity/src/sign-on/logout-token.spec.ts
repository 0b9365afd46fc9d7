import { beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { checkLogoutToken } from './logout-token';

const ISSUER = 'https://sso.example';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const place = { issuer: ISSUER, clientId: 'tctp' };

describe('a logout token', () => {
  let keys: JWTVerifyGetKey;
  let sign: (payload?: JWTPayload, typ?: string) => Promise<string>;
  const now = Math.floor(Date.now() / 1000);
  const good: JWTPayload = {
    ...{ iss: ISSUER, aud: 'tctp', iat: now, exp: now + 120, jti: 'mot', sub: 'lan', sid: 's1' },
    events: { [EVENT]: {} },
  };

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256' }] });
    sign = (payload = good, typ = 'logout+jwt') =>
      new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'a', typ }).sign(privateKey);
  });

  const heard = (token: string) =>
    checkLogoutToken(token, keys, place).then(
      ({ subject, sid, jti }) => ({ subject, sid, jti }),
      () => null,
    );

  it('says whose session is over', async () => {
    expect(await heard(await sign())).toEqual({ subject: 'lan', sid: 's1', jti: 'mot' });
    const { sid: _sid, ...ofAll } = good;
    expect(await heard(await sign(ofAll))).toEqual({ subject: 'lan', sid: null, jti: 'mot' });
  });

  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another client', { aud: 'other' }],
    ['without its event', { events: {} }],
    ['with an event that says nothing', { events: { [EVENT]: true } }],
    ['with events of a list', { events: [EVENT] }],
    ['with a nonce, as an ID token has', { nonce: 'x' }],
    ['without a name', { jti: undefined }],
    ['that never ends', { exp: undefined }],
    ['that is over', { iat: now - 100, exp: now - 60 }],
    ['of ten minutes ago', { iat: now - 600 }],
    ['of tomorrow', { iat: now + 86_400, exp: now + 90_000 }],
    ['about nobody', { sub: undefined, sid: undefined }],
  ])('%s is not heard', async (_what, change) => {
    expect(
      await heard(await sign(JSON.parse(JSON.stringify({ ...good, ...change })) as JWTPayload)),
    ).toBeNull();
  });

  it('of another type, of another key, or unsigned is not heard', async () => {
    expect(await heard(await sign(good, 'JWT'))).toBeNull();
    const { privateKey } = await generateKeyPair('ES256');
    const header = { alg: 'ES256', kid: 'a', typ: 'logout+jwt' };
    expect(await heard(await new SignJWT(good).setProtectedHeader(header).sign(privateKey))).toBeNull();
    const unsigned = new UnsecuredJWT(good).encode().split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'logout+jwt' })).toString('base64url');
    expect(await heard([none, ...unsigned.slice(1)].join('.'))).toBeNull();
  });
});
