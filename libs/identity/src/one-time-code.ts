import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app can do: SHA-1, six digits, thirty seconds. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A clock may be a step behind or ahead. */
const DRIFT_STEPS = 1;
/** RFC 4226: 160 bits. */
const SECRET_BYTES = 20;

/** As people may have to type it: base32. */
export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator app reads from the picture. */
export function codeAddress(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ ...SHAPE, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/** The time step a code belongs to; null: it is no code of now. Whoever asks sees to it that a step opens once. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const timestamp = at.getTime();
  const off = totp.validate({ token: code, timestamp, window: DRIFT_STEPS });
  return off === null ? null : Math.floor(timestamp / 1000 / SHAPE.period) + off;
}
