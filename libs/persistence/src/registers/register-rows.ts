import type {
  BookTermsRow,
  RegisterEntryRows,
  RegisterFilter,
  RegisterReads,
  RegisterRow,
  RegisterScope,
} from '@tctp/application';
import type { RegisterBody, RegisterName } from '@tctp/domain';
import { REGISTER_DEFINITIONS, foldText } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant, toInstantOrNull } from '../columns';
import { ENTRY, FROM, toRow } from './entry-columns';
import type { EntryRow } from './entry-columns';
import { obstaclesOnTasks } from './obstacles-on-tasks';
import { readBooks } from './register-books';
import { findEntry } from './register-store';
import { toldRows } from './told-rows';
import { UNITS_BELOW } from './units-below';

/** Nobody reads an entry that names them. */
function unnamed(register: RegisterName, accounts: string): string {
  const { names } = REGISTER_DEFINITIONS[register];
  return names === undefined ? 'true' : `not coalesce(e.body->>'${names}' = any(${accounts}), false)`;
}

const COUNTS = `
select e.register, e.state, count(*)::integer as entries, count(*) filter (where e.late_since is not null)::integer as late
  from jsonb_to_recordset($3::jsonb) as s(register text, "unitId" text, names text, "accountIds" jsonb)
  join register_entry e on e.tenant_id = $1 and e.plan_id = $2 and e.register = s.register
   and (s."unitId" is null or e.unit_id = s."unitId")
   and (s.names is null or not coalesce(s."accountIds" ? (e.body->>s.names), false))
 group by e.register, e.state`;
const TERMS = `
select register, closed_at, wanted_by::text as "wantedBy", unit_ids as "unitIds" from register_book where tenant_id = $1 and plan_id = $2`;
const FILES = `
select f.id, f.file_name as "fileName", f.size::float8 as size, f.added_at, a.display_name as "addedBy"
  from register_file f join account a on a.tenant_id = f.tenant_id and a.id = f.added_by
 where f.tenant_id = $1 and f.entry_id = $2 order by f.added_at, f.id`;
const HISTORY = `
select e.sequence, e.act, e.state, e.changes, e.reason, e.at,
       case when s.id is null then a.display_name else a.display_name || ' (' || s.display_name || ')' end as by
  from register_event e
  left join account a on a.tenant_id = e.tenant_id and a.id = e.by
  left join account s on s.tenant_id = e.tenant_id and s.id = e.stands_for
 where e.tenant_id = $1 and e.entry_id = $2 order by e.sequence desc limit 500`;
const PERSON = `select display_name as name from account where tenant_id = $1 and id = $2`;
const FILE = `
select sha256, file_name as "fileName", media_type as "mediaType", size::float8 as size
  from register_file where tenant_id = $1 and entry_id = $2 and id = $3`;

export function registerReads(source: DataSource): RegisterReads {
  return {
    counts(tenantId, planId, scopes) {
      const asked = Object.entries(scopes).map(([register, { unitId, accountIds }]) => ({
        register,
        unitId,
        accountIds,
        names: REGISTER_DEFINITIONS[register as RegisterName].names ?? null,
      }));
      return source.query(COUNTS, [tenantId, planId, JSON.stringify(asked)]);
    },
    books: (tenantId, planId) => readBooks(source.manager, tenantId, planId),
    async terms(tenantId, planId) {
      const rows = await source.query<(Omit<BookTermsRow, 'closedAt'> & { closed_at: Date | null })[]>(
        TERMS,
        [tenantId, planId],
      );
      return rows.map(({ closed_at, ...row }) => ({ ...row, closedAt: toInstantOrNull(closed_at) }));
    },
    find: (tenantId, entryId) => findEntry(source.manager, tenantId, entryId),
    list: (register, scope, filter) => listEntries(source, register, scope, filter),
    async entry({ tenantId }, entryId) {
      const found = `select ${ENTRY} ${FROM} where e.tenant_id = $1 and e.id = $2`;
      const [row] = await source.query<EntryRow[]>(found, [tenantId, entryId]);
      if (row === undefined) return null;
      const [files, history, personName] = await Promise.all([
        source.query<(Omit<RegisterEntryRows['files'][number], 'addedAt'> & { added_at: Date })[]>(FILES, [
          tenantId,
          entryId,
        ]),
        source.query<(Omit<RegisterEntryRows['history'][number], 'at'> & { at: Date })[]>(HISTORY, [
          tenantId,
          entryId,
        ]),
        nameOfPerson(source, tenantId, row.register, row.body),
      ]);
      return {
        row: toRow(row),
        files: files.map(({ added_at, ...file }) => ({ ...file, addedAt: toInstant(added_at) })),
        history: history.map((event) => ({ ...event, at: toInstant(event.at) })),
        personName,
      };
    },
    async file(tenantId, entryId, fileId) {
      const [file] = await source.query<NonNullable<Awaited<ReturnType<RegisterReads['file']>>>[]>(FILE, [
        tenantId,
        entryId,
        fileId,
      ]);
      return file ?? null;
    },
    onTasks: (reader, planId, filter) => obstaclesOnTasks(source, reader, planId, filter),
    ...toldRows(source),
    units: (tenantId, planId) => source.query(UNITS_BELOW, [tenantId, planId]),
  };
}

async function listEntries(
  source: DataSource,
  register: RegisterName,
  { tenantId, planId, unitId, accountIds }: RegisterScope,
  filter: RegisterFilter,
): Promise<RegisterRow[]> {
  const values: unknown[] = [tenantId, planId, register, accountIds, filter.limit];
  const slot = (value: unknown) => `$${values.push(value)}`;
  const words = foldText(filter.search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const conditions = [
    'e.tenant_id = $1 and e.plan_id = $2 and e.register = $3 and cardinality($4::text[]) >= 0',
    unnamed(register, '$4::text[]'),
    ...(unitId === null ? [] : [`e.unit_id = ${slot(unitId)}`]),
    ...(filter.unitId === undefined ? [] : [`e.unit_id = ${slot(filter.unitId)}`]),
    ...(filter.state === undefined ? [] : [`e.state = ${slot(filter.state)}`]),
    ...(filter.before === undefined ? [] : [`e.number < ${slot(filter.before)}`]),
    ...words.map((word) => `position(${slot(word)} in e.search_text) > 0`),
  ];
  const text = `select ${ENTRY} ${FROM} where ${conditions.join(' and ')} order by e.number desc limit $5`;
  return (await source.query<EntryRow[]>(text, values)).map(toRow);
}

async function nameOfPerson(
  source: DataSource,
  tenantId: string,
  register: RegisterName,
  body: RegisterBody,
): Promise<string | null> {
  const { names } = REGISTER_DEFINITIONS[register];
  const id = names === undefined ? undefined : body[names];
  if (id === undefined) return null;
  const [person] = await source.query<{ name: string }[]>(PERSON, [tenantId, id]);
  return person?.name ?? null;
}
