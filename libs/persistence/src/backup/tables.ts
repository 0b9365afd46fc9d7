import { escapeIdentifier } from 'pg';

export interface BackupTable {
  name: string;
  /** Those that hold data of their own. */
  columns: readonly string[];
}

/** What a backup leaves out. Everything else in the schema goes along, so that a table added later is not forgotten. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migration: 'is written by migrating to the level of the backup',
  session: 'would let in again whoever has signed out since; people sign in anew',
  sign_in_attempt: 'counts tries at a door that is another one now',
  set_up_token: 'would open a door that was shut',
  mail_link: 'would open a door again that its owner has shut since',
  known_browser: 'would know again what its owner has taken back since',
  api_token: 'would let in again what has been shut out since; tokens are made anew',
  session_identity: 'goes with the sessions',
  sign_on_begun: 'lives ten minutes, in a browser that is waiting',
  logout_heard: 'lives minutes: an older message is refused for its age',
};

export interface TableRow extends BackupTable {
  parents: readonly string[];
}

/** Tables of extensions are theirs, and the queue has a schema of its own. */
export const TABLES = `
select c.relname::text as name,
       array(select a.attname::text from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              order by a.attnum) as columns,
       array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
              where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
   and not exists (select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
 order by c.relname`;

/** Sequences that have been used, without those of tables that are left out. */
export const SEQUENCES = `
select s.sequencename::text as name, s.last_value::text as value
  from pg_sequences s
 where s.schemaname = 'public' and s.last_value is not null
   and not exists (
     select from pg_depend d join pg_class t on t.oid = d.refobjid
      where d.classid = 'pg_class'::regclass and d.objid = format('public.%I', s.sequencename)::regclass
        and d.refclassid = 'pg_class'::regclass and t.relname = any($1))
 order by s.sequencename`;

/** Parents before children; a table that refers to itself is checked by PostgreSQL after its last row. */
export function inParentOrder(tables: readonly TableRow[]): BackupTable[] {
  const ordered: BackupTable[] = [];
  for (let left = tables; left.length > 0;) {
    const waiting = new Set(left.map((table) => table.name));
    const isReady = (table: TableRow) => !table.parents.some((parent) => waiting.has(parent));
    const ready = left.filter(isReady);
    if (ready.length === 0) throw new Error(`Foreign keys in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...ready.map(({ name, columns }) => ({ name, columns })));
    left = left.filter((table) => !isReady(table));
  }
  return ordered;
}

/** `"a", "b"` */
export function listed(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ');
}

export function quoted(table: string): string {
  return `public.${escapeIdentifier(table)}`;
}
