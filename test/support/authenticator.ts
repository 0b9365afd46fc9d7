import type { BegunFactor, RecoveryCodes, Session } from '@tctp/contracts';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD } from './person';
import type { Person } from './person';

const PERIOD_MS = 30_000;

/** An app on somebody's telephone. Each step is used once, so it looks a step ahead when the one of now is spent. */
export class Authenticator {
  private readonly totp: TOTP;
  private spent = 0;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  /** The code of now, or of so many steps from now. */
  codeAt(steps: number): string {
    return this.totp.generate({ timestamp: Date.now() + steps * PERIOD_MS });
  }

  /** A code that has not been used: of now, then of the step after. At most two in a row. */
  next(): string {
    const now = Math.floor(Date.now() / PERIOD_MS);
    this.spent = Math.max(this.spent + 1, now);
    return this.totp.generate({ timestamp: this.spent * PERIOD_MS });
  }

  /** Six digits that open nothing now. */
  wrong(): string {
    const right = [-2, -1, 0, 1, 2].map((steps) => this.codeAt(steps));
    return (
      ['000000', '111111', '222222', '333333', '444444', '555555'].find((one) => !right.includes(one)) ?? ''
    );
  }
}

/** Switches the second factor of somebody on. */
export async function enrol(person: Person): Promise<{ app: Authenticator; codes: string[] }> {
  const begun = await person.send<BegunFactor>('POST', '/account/second-factor', {
    body: { password: PASSWORD },
  });
  const app = new Authenticator(begun.body.secret);
  const confirmed = await person.send<RecoveryCodes>('POST', '/account/second-factor/confirm', {
    body: { code: app.next() },
  });
  if (confirmed.status !== 200) throw new Error(`No second factor: ${JSON.stringify(confirmed.body)}`);
  return { app, codes: confirmed.body.codes };
}

export const wantsOf = async (person: Person) => (await person.get<Session>('/session')).body.wants;
