import { NO_PASSWORD } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { announceEndedSessions } from './changes';
import { tellOwner } from './owner-letters';

export type LinkPurpose = 'confirm' | 'reset';
type Owner = Pick<Actor, 'tenantId' | 'accountId'>;

export interface LetterTo extends Owner {
  displayName: string;
  address: string;
  language: 'vi' | 'en';
}

/** Links that were sent by mail: each works once, for a while, and until a newer one is asked for. */
export interface MailLinks {
  /** Whoever may have a new password sent: they have one, are not locked, and the address is confirmed. Null: nobody. */
  resettable(username: string): Promise<LetterTo | null>;
  /** The address of somebody signed in; null where they have named none. */
  addressOf(owner: Owner): Promise<(LetterTo & { confirmed: boolean }) | null>;
  keep(owner: Owner, purpose: LinkPurpose, link: { tokenHash: string; address: string }): Promise<void>;
  /** Whose address it is; null where the link is over, or the address is another one by now. */
  confirm(tokenHash: string): Promise<Owner | null>;
  /** Whose password a link resets; null: it is over. */
  ownerOf(tokenHash: string): Promise<(Owner & { username: string; displayName: string }) | null>;
  /** Uses the link up; every session and token of its owner ends, no browser of theirs is known any more, and they are told. */
  reset(tokenHash: string, passwordHash: string, whence: string | null): Promise<boolean>;
}

const MINUTES: Readonly<Record<LinkPurpose, number>> = { confirm: 24 * 60, reset: 30 };

const LETTER_TO = `
select a.tenant_id as "tenantId", a.id as "accountId", a.display_name as "displayName", s.address, s.language,
       coalesce(s.confirmed_address = s.address, false) as confirmed
  from account a join notice_settings s on s.tenant_id = a.tenant_id and s.account_id = a.id`;
const RESETTABLE = `${LETTER_TO}
 where lower(a.username) = lower($1) and a.locked_at is null and ($2 or not a.sandbox)
   and s.confirmed_address = s.address and a.password_hash <> '${NO_PASSWORD}'`;
const ADDRESS_OF = `${LETTER_TO} where a.tenant_id = $1 and a.id = $2 and s.address is not null`;
const KEEP = `
insert into mail_link (tenant_id, account_id, purpose, token_hash, address, expires_at)
values ($1, $2, $3, $4, $5, now() + $6 * interval '1 minute')
on conflict (tenant_id, account_id, purpose) do update
   set token_hash = excluded.token_hash, address = excluded.address, expires_at = excluded.expires_at`;
const CONFIRM = `
with used as (
  delete from mail_link where token_hash = $1 and purpose = 'confirm' and expires_at > now()
  returning tenant_id, account_id, address)
update notice_settings s set confirmed_address = u.address from used u
 where s.tenant_id = u.tenant_id and s.account_id = u.account_id and s.address = u.address
returning s.tenant_id as "tenantId", s.account_id as "accountId"`;
const OWNER = `
select a.tenant_id as "tenantId", a.id as "accountId", a.username, a.display_name as "displayName"
  from mail_link l join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
 where l.token_hash = $1 and l.purpose = 'reset' and l.expires_at > now() and a.locked_at is null
   and a.password_hash <> '${NO_PASSWORD}'`;
const RESET = `
with used as (
  delete from mail_link where token_hash = $1 and purpose = 'reset' and expires_at > now()
  returning tenant_id, account_id),
sessions as (
  delete from session s using used u where s.tenant_id = u.tenant_id and s.account_id = u.account_id),
tokens as (
  update api_token t set revoked_at = now() from used u
   where t.tenant_id = u.tenant_id and t.account_id = u.account_id and t.revoked_at is null),
browsers as (
  delete from known_browser b using used u where b.tenant_id = u.tenant_id and b.account_id = u.account_id)
update account a set password_hash = $2, password_given_at = null
  from used u where a.tenant_id = u.tenant_id and a.id = u.account_id and a.locked_at is null
   and a.password_hash <> '${NO_PASSWORD}'
returning a.tenant_id as "tenantId", a.id as "accountId"`;

export function sqlMailLinks(source: DataSource, { sandbox = false } = {}): MailLinks {
  const ownerBy = async (manager: EntityManager, statement: string, values: unknown[]) => {
    const [[owner]] = await manager.query<[Owner[], number]>(statement, values);
    return owner ?? null;
  };
  return {
    async resettable(username) {
      const [row] = await source.query<LetterTo[]>(RESETTABLE, [username, sandbox]);
      return row ?? null;
    },
    async addressOf({ tenantId, accountId }) {
      const [row] = await source.query<(LetterTo & { confirmed: boolean })[]>(ADDRESS_OF, [
        tenantId,
        accountId,
      ]);
      return row ?? null;
    },
    async keep({ tenantId, accountId }, purpose, { tokenHash, address }) {
      await source.query(KEEP, [tenantId, accountId, purpose, tokenHash, address, MINUTES[purpose]]);
    },
    confirm: (tokenHash) => ownerBy(source.manager, CONFIRM, [tokenHash]),
    async ownerOf(tokenHash) {
      const [row] = await source.query<(Owner & { username: string; displayName: string })[]>(OWNER, [
        tokenHash,
      ]);
      return row ?? null;
    },
    async reset(tokenHash, passwordHash, whence) {
      const owner = await source.transaction(async (manager) => {
        const found = await ownerBy(manager, RESET, [tokenHash, passwordHash]);
        if (found !== null) await tellOwner(manager, found, 'password-changed', whence);
        return found;
      });
      if (owner !== null) await announceEndedSessions(source);
      return owner !== null;
    },
  };
}
