/**
 * The second wall between tenants, in PostgreSQL itself (row-level security): a connection that has said for which
 * tenants it works sees and writes no row of another, whatever its statements forget to ask. A connection that has said
 * nothing (migrations, backups, the worker, an operator's own) is not held back. Raised after the migrations and by what
 * the tables are like, not by their names, so that a table added later is not forgotten.
 *
 * PostgreSQL holds back neither superusers nor who may bypass it: they put on the role `tctp_tenant` for the time.
 */
import type { QueryRunner } from 'typeorm';

export const TENANT_ROLE = 'tctp_tenant';

/** `tctp.tenants` is unset or `*`: everybody's rows; otherwise ids with commas between, and none for the empty text. */
const FUNCTIONS = `
create or replace function every_tenant_in_scope() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('tctp.tenants', true), '*') = '*' $$;
create or replace function tenants_in_scope() returns text[] language sql stable parallel safe as
  $$ select string_to_array(current_setting('tctp.tenants', true), ',') $$;`;

interface Unwalled {
  name: string;
  key: 'tenant_id' | 'id';
}
const UNWALLED = `
select c.relname::text as name, case when c.relname = 'tenant' then 'id' else 'tenant_id' end as key
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
   and (c.relname = 'tenant' or exists (
     select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
   and not (c.relrowsecurity and c.relforcerowsecurity and exists (
     select from pg_policy p where p.polrelid = c.oid and p.polname = 'one_tenant'))`;

const HELD_BACK_BY_ROLE =
  'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = session_user';
const MAKE_ROLE = `
do $$ begin
  create role ${TENANT_ROLE} nologin;
exception when duplicate_object or unique_violation then null;
end $$`;
const NOT_GRANTED = `
select exists (
  select from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
     and not has_table_privilege('${TENANT_ROLE}', c.oid, 'select, insert, update, delete')) as missing`;
const GRANTS = `
grant usage on schema public to ${TENANT_ROLE};
grant select, insert, update, delete on all tables in schema public to ${TENANT_ROLE};
grant usage on all sequences in schema public to ${TENANT_ROLE};`;

/** Idempotent; what stands already is only looked at. */
export async function raiseWall(runner: QueryRunner): Promise<void> {
  const unwalled = (await runner.query(UNWALLED)) as Unwalled[];
  if (unwalled.length > 0) {
    const walls = unwalled.map(({ name, key }) => policyOf(name, key));
    await runner.query([FUNCTIONS, ...walls].join('\n'));
  }
  const [role] = (await runner.query(HELD_BACK_BY_ROLE)) as { bypasses: boolean }[];
  if (role?.bypasses !== true) return;
  await runner.query(MAKE_ROLE);
  const [grants] = (await runner.query(NOT_GRANTED)) as { missing: boolean }[];
  if (grants?.missing === true) await runner.query(GRANTS);
}

function policyOf(table: string, key: string): string {
  const seen = `(select every_tenant_in_scope()) or ${key} = any ((select tenants_in_scope())::text[])`;
  return `
    alter table "${table}" enable row level security;
    alter table "${table}" force row level security;
    drop policy if exists one_tenant on "${table}";
    create policy one_tenant on "${table}" using (${seen}) with check (${seen});`;
}
