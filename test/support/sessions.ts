import type { Actor } from '@tctp/domain';
import { newSessionToken } from '@tctp/identity';
import { typeormAccounts } from '@tctp/persistence';
import type { DataSource } from 'typeorm';

/** A session of this person for an hour, as the cookie that holds it: without the price of a password. */
export async function cookieOf(source: DataSource, actor: Actor): Promise<string> {
  const { token, tokenHash } = newSessionToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const whence = { address: null, agent: null };
  await typeormAccounts(source).startSession(actor, {
    tokenHash,
    expiresAt,
    means: 'password',
    wants: null,
    ...whence,
  });
  return `tctp_session=${token}`;
}
