import { MOST_SAVED_FILTERS } from '@tctp/contracts';
import type { SavedFilter } from '@tctp/contracts';
import type { DataSource } from 'typeorm';

/** Filters that people keep for themselves, at most one of a list being what it opens with. */
export interface SavedFilters {
  list(tenantId: string, accountId: string): Promise<SavedFilter[]>;
  /** False: they have as many as they may, and this would be one more. */
  save(tenantId: string, accountId: string, filter: SavedFilter): Promise<boolean>;
  /** What is not there, or is somebody else's, is left as it is. */
  forget(tenantId: string, accountId: string, id: string): Promise<void>;
}

const LIST = `
select id, list, name, search, is_default as "isDefault"
  from saved_filter where tenant_id = $1 and account_id = $2 order by list, name, id`;
const HAS_ROOM = `
select count(*) < $4 as room from saved_filter where tenant_id = $1 and account_id = $2 and id <> $3`;
const GIVE_WAY = `
update saved_filter set is_default = false
 where tenant_id = $1 and account_id = $2 and list = $3 and is_default and id <> $4`;
const SAVE = `
insert into saved_filter (tenant_id, account_id, id, list, name, search, is_default)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (tenant_id, account_id, id) do update
   set list = excluded.list, name = excluded.name, search = excluded.search, is_default = excluded.is_default`;
const FORGET = `delete from saved_filter where tenant_id = $1 and account_id = $2 and id = $3`;
/** Two windows of one person that save at once take turns: one default, and no filter too many. */
const LOCK = `select 1 from account where tenant_id = $1 and id = $2 for no key update`;

export function sqlSavedFilters(source: DataSource): SavedFilters {
  return {
    list: (tenantId, accountId) => source.query<SavedFilter[]>(LIST, [tenantId, accountId]),
    save: (tenantId, accountId, { id, list, name, search, isDefault }) =>
      source.transaction(async (manager) => {
        await manager.query(LOCK, [tenantId, accountId]);
        const [has] = await manager.query<{ room: boolean }[]>(HAS_ROOM, [
          ...[tenantId, accountId, id, MOST_SAVED_FILTERS],
        ]);
        if (has?.room !== true) return false;
        if (isDefault) await manager.query(GIVE_WAY, [tenantId, accountId, list, id]);
        await manager.query(SAVE, [tenantId, accountId, id, list, name, JSON.stringify(search), isDefault]);
        return true;
      }),
    async forget(tenantId, accountId, id) {
      await source.query(FORGET, [tenantId, accountId, id]);
    },
  };
}
