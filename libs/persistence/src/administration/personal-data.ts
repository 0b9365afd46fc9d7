import type { PersonalData } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { instantInJson as instant } from '../columns';

const PERSON = `
select jsonb_build_object(
  'account', jsonb_build_object('accountId', a.id, 'username', a.username, 'displayName', a.display_name,
    'role', a.role, 'unit', jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name),
    'lockedAt', ${instant('a.locked_at')}, 'erasedAt', ${instant('a.erased_at')}),
  'letters', (
    select jsonb_build_object('address', n.address, 'wanted', n.wanted, 'muted', n.muted, 'language', n.language)
      from notice_settings n where n.tenant_id = a.tenant_id and n.account_id = a.id),
  'sessions', (
    select coalesce(jsonb_agg(jsonb_build_object('createdAt', ${instant('s.created_at')}, 'lastSeenAt', ${instant('s.last_seen_at')},
             'expiresAt', ${instant('s.expires_at')}, 'means', s.means, 'address', s.address, 'agent', s.agent)
             order by s.created_at desc), '[]')
      from session s where s.tenant_id = a.tenant_id and s.account_id = a.id),
  'tokens', (
    select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'hint', k.hint, 'scope', k.scope,
             'madeAt', ${instant('k.made_at')}, 'expiresAt', ${instant('k.expires_at')},
             'lastUsedAt', ${instant('k.last_used_at')}, 'lastAddress', k.last_address, 'revokedAt', ${instant('k.revoked_at')})
             order by k.made_at desc), '[]')
      from api_token k where k.tenant_id = a.tenant_id and k.account_id = a.id),
  'filters', (
    select coalesce(jsonb_agg(jsonb_build_object('list', f.list, 'name', f.name) order by f.list, f.name), '[]')
      from saved_filter f where f.tenant_id = a.tenant_id and f.account_id = a.id),
  'delegations', (
    select coalesce(jsonb_agg(jsonb_build_object('from', x.display_name, 'to', y.display_name,
             'firstDay', d.first_day, 'lastDay', d.last_day) order by d.first_day desc), '[]')
      from delegation d
      join account x on x.tenant_id = d.tenant_id and x.id = d.from_account_id
      join account y on y.tenant_id = d.tenant_id and y.id = d.to_account_id
     where d.tenant_id = a.tenant_id and a.id in (d.from_account_id, d.to_account_id)),
  'namedInHistory', (
    select count(*) from task_event e
     where e.tenant_id = a.tenant_id
       and exists (select from jsonb_each_text(e.params) p
                    where p.value = a.display_name or starts_with(p.value, a.display_name || ' (')
                       or p.value like '%(' || replace(a.display_name, '%', '') || ')')))
  as data
  from account a join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
 where a.tenant_id = $1 and a.id = $2`;

/** Entries that name the account where a register names people; to the person themself only what has come to its end. */
function namedIn(forSelf: boolean): string {
  const naming = Object.entries(REGISTER_DEFINITIONS).flatMap(([register, { names, ended }]) => {
    if (names === undefined) return [];
    const over = ended.map((state) => `'${state}'`).join(', ');
    return [
      `(e.register = '${register}' and e.body->>'${names}' = $2 ${forSelf ? `and e.state in (${over})` : ''})`,
    ];
  });
  return `
select e.register, count(*)::integer as entries from register_entry e
 where e.tenant_id = $1 and (${naming.join(' or ')}) group by e.register order by e.register`;
}

interface Reference {
  name: string;
  tenant: string;
  account: string;
  goes_along: boolean;
}
/** Whatever refers to accounts, by its foreign key: a table added later is not forgotten. The history names its actor by id. */
const REFERENCES = `
select name, tenant, account, goes_along from account_references()
union select 'task_event', 'tenant_id', 'actor_id', false
order by 1, 3`;

export async function readPersonalData(
  source: DataSource,
  tenantId: string,
  accountId: string,
  { forSelf }: { forSelf: boolean },
): Promise<PersonalData | null> {
  type Data = Omit<PersonalData, 'rows' | 'namedInRegisters'>;
  const [person] = await source.query<{ data: Data }[]>(PERSON, [tenantId, accountId]);
  if (person === undefined) return null;
  const namedInRegisters = await source.query<PersonalData['namedInRegisters']>(namedIn(forSelf), [
    tenantId,
    accountId,
  ]);
  const references = await source.query<Reference[]>(REFERENCES);
  const counts = references.map(
    ({ name, tenant, account }) =>
      `(select count(*)::integer from ${name} where ${tenant} = $1 and ${account} = $2)`,
  );
  const [row] = await source.query<{ counts: number[] }[]>(`select array[${counts.join(', ')}] as counts`, [
    tenantId,
    accountId,
  ]);
  const rows = references.map(({ name, account, goes_along: erasable }, place) => ({
    table: name.replace(/"/g, ''),
    column: account.replace(/"/g, ''),
    count: row?.counts[place] ?? 0,
    erasable,
  }));
  return { ...person.data, rows: rows.filter(({ count }) => count > 0), namedInRegisters };
}
