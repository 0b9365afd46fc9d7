import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. An account that is locked can lose the person: its names, and everything that is the account's alone (each
 * table that goes with an account, by its foreign key). What was decided stays, under a number.
 */
export class LetPeopleBeForgotten1795720001000 implements MigrationInterface {
  name = 'LetPeopleBeForgotten1795720001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column erased_at timestamptz check (erased_at is null or locked_at is not null);

      drop trigger admin_event_append_only on admin_event;
      create function keep_admin_event() returns trigger language plpgsql as $$
      declare
        names constant text[] := array['displayName', 'username'];
      begin
        if tg_op = 'UPDATE' and old.subject_kind = 'person'
           and exists (select from account a
                        where a.tenant_id = old.tenant_id and a.id = old.subject_id and a.erased_at is not null)
           and to_jsonb(new) - array['before', 'after'] = to_jsonb(old) - array['before', 'after']
           and new.before - names = old.before - names and new.after - names = old.after - names
           and not exists (
             select from (select * from jsonb_each_text(new.before) union all
                          select * from jsonb_each_text(new.after)) n, account a
              where n.key = any(names) and a.tenant_id = old.tenant_id and a.id = old.subject_id
                and n.value is not null and n.value not in (a.display_name, a.username)) then
          return new;
        end if;
        raise exception '% is append-only: % refused', tg_table_name, tg_op
          using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger admin_event_append_only before update or delete on admin_event
        for each row execute function keep_admin_event();
      create trigger admin_event_not_emptied before truncate on admin_event
        for each statement execute function refuse_change();

      create function account_references() returns table(name text, tenant text, account text, goes_along boolean)
        language sql stable as $$
        select f.conrelid::regclass::text,
               max(quote_ident(c.attname)) filter (where r.attname = 'tenant_id'),
               max(quote_ident(c.attname)) filter (where r.attname = 'id'),
               f.confdeltype = 'c'
          from pg_constraint f
         cross join lateral unnest(f.conkey, f.confkey) as k(child, parent)
          join pg_attribute c on c.attrelid = f.conrelid and c.attnum = k.child
          join pg_attribute r on r.attrelid = f.confrelid and r.attnum = k.parent
         where f.contype = 'f' and f.confrelid = 'account'::regclass
         group by f.oid, f.conrelid, f.confdeltype
      $$;

      create function erase_account(tenant text, account text, name text, login text, at timestamptz)
        returns integer language plpgsql as $$
      declare
        place record;
        answer integer;
      begin
        for place in select * from account_references() where goes_along loop
          execute format('delete from %s where %s = $1 and %s = $2', place.name, place.tenant, place.account)
            using erase_account.tenant, erase_account.account;
        end loop;
        update account a
           set display_name = name, username = login, password_hash = '-', erased_at = at, version = a.version + 1
         where a.tenant_id = tenant and a.id = account
        returning a.version into answer;
        update access_entry e set address = null, agent = null
         where e.tenant_id = tenant and e.account_id = account and (e.address is not null or e.agent is not null);
        update admin_event e
           set before = e.before || pseudonym_for(e.before, name, login),
               after = e.after || pseudonym_for(e.after, name, login)
         where e.tenant_id = tenant and e.subject_kind = 'person' and e.subject_id = account;
        return answer;
      end $$;

      create function pseudonym_for(facts jsonb, name text, login text) returns jsonb language sql immutable as $$
        select case when facts->>'displayName' is null then '{}' else jsonb_build_object('displayName', name) end
            || case when facts->>'username' is null then '{}' else jsonb_build_object('username', login) end
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function erase_account(text, text, text, text, timestamptz);
      drop function pseudonym_for(jsonb, text, text);
      drop function account_references();
      drop trigger admin_event_not_emptied on admin_event;
      drop trigger admin_event_append_only on admin_event;
      drop function keep_admin_event();
      create trigger admin_event_append_only before update or delete or truncate on admin_event
        for each statement execute function refuse_change();
      alter table account drop column erased_at;
    `);
  }
}
