import type { Forgetting, ForgottenKind } from '@tctp/application';
import type { DataSource } from 'typeorm';

/** Old by the database's own clock: these rows live on the time of the wall, in a sandbox too. */
const OLD: Readonly<Record<ForgottenKind, { table: string; key: string; where: string }>> = {
  sessions: { table: 'session', key: 'token_hash', where: `expires_at < now() - make_interval(days => $1)` },
  receipts: {
    table: 'command_receipt',
    key: 'tenant_id, account_id, key',
    where: `created_at < now() - make_interval(days => $1)`,
  },
  letters: {
    table: 'letter',
    key: 'tenant_id, account_id, day',
    where: `state <> 'waiting' and closed_at < now() - make_interval(days => $1)`,
  },
  ownerLetters: {
    table: 'owner_letter',
    key: 'tenant_id, id',
    where: `state <> 'waiting' and closed_at < now() - make_interval(days => $1)`,
  },
  tokens: {
    table: 'api_token',
    key: 'tenant_id, id',
    where: `least(expires_at, revoked_at) < now() - make_interval(days => $1)`,
  },
  accessEntries: {
    table: 'access_entry',
    key: 'tenant_id, id',
    where: `at < now() - make_interval(days => $1)`,
  },
  signInTries: {
    table: 'sign_in_attempt',
    key: 'key',
    where: `last_at < now() - make_interval(days => $1)`,
  },
  browsers: {
    table: 'known_browser',
    key: 'tenant_id, account_id, token_hash',
    where: `last_used_at < now() - make_interval(days => $1)`,
  },
};

export function sqlForgetting(source: DataSource): Forgetting {
  return {
    async forget(kind, days, most) {
      const { table, key, where } = OLD[kind];
      const answer = await source.query<[unknown[], number]>(
        `delete from ${table} where (${key}) in (select ${key} from ${table} where ${where} limit $2 for update skip locked)`,
        [days, most],
      );
      return answer[1];
    },
  };
}
