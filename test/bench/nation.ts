import { loadPlan } from '@tctp/application';
import type { PlanToLoad } from '@tctp/application';
import type { Actor, Unit } from '@tctp/domain';
import { points } from '@tctp/domain';
import { systemClock, typeormAccounts, typeormUnitOfWork } from '@tctp/persistence';
import type { DataSource } from 'typeorm';

/**
 * Communes by number, each with a plan of its own: so many components, a lead unit for each ten, one reviewing unit.
 * Nothing here is a fact about any commune; only the sizes are those of the country.
 */
export const COMPONENTS = 80;
export const COMMUNES_OF_THE_COUNTRY = 3321;
export const TENANT = 'bench';
const UNITS_OF_A_COMMUNE = 8;

/** Far enough that no reminder is due before a bench says so. */
const DUE_ON = dayFromNow(60);

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export const planOf = (commune: number) => `xa-${String(commune).padStart(4, '0')}`;
export const taskOf = (commune: number, row: number) =>
  `${planOf(commune)}.r${String(row).padStart(2, '0')}.once`;
export const leadOf = (commune: number, row: number) =>
  `${planOf(commune)}-p${(row % UNITS_OF_A_COMMUNE) + 1}`;
export const reviewerOf = (commune: number) => `${planOf(commune)}-nv`;

export function aCommune(commune: number): PlanToLoad {
  const id = planOf(commune);
  return {
    tenant: { id: TENANT, name: 'Đo tốc độ' },
    units: [
      aUnit(id, 'commune', null),
      aUnit(reviewerOf(commune), 'division', id),
      ...upTo(UNITS_OF_A_COMMUNE, (place) => aUnit(leadOf(commune, place), 'division', id)),
    ],
    criteriaSet: SET,
    baseline: {
      year: 2025,
      total: points('80'),
      evidencePoints: points('80'),
      surveyPoints: points('0'),
      rank: 1,
      rankedUnits: 1,
      fields: SET.fields.map(({ code }) => ({ code, points: points('10') })),
      components: [],
    },
    plan: {
      id,
      number: `${commune}/KH-UBND`,
      title: `Kế hoạch của xã số ${commune}`,
      year: Number(DUE_ON.slice(0, 4)),
      issuedOn: dayFromNow(-100),
      endsOn: DUE_ON,
      criteriaSetId: SET.id,
      authorityUnitId: id,
      reviewUnitId: reviewerOf(commune),
      policy: POLICY,
      rows: upTo(COMPONENTS, (row) => ({
        id: `r${String(row).padStart(2, '0')}`,
        number: `${row + 1}`,
        componentCode: codeOf(row),
        leadUnitId: leadOf(commune, row),
        coordinatorIds: [],
        title: `Nhiệm vụ ${row + 1}`,
        deliverable: 'Báo cáo',
        requirement: 'Đúng hạn',
        notes: [],
        deadline: { kind: 'date', on: DUE_ON, bound: 'before', text: `trước ngày ${DUE_ON}` },
      })),
    },
    calendar: CALENDAR,
  };
}

const upTo = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

const codeOf = (row: number) => `${Math.floor(row / 10) + 1}.${(row % 10) + 1}`;

function aUnit(id: string, kind: Unit['kind'], parentId: string | null): Unit {
  return { id, parentId, kind, name: `Đơn vị ${id}`, shortName: id, membersComplete: true, memberIds: [] };
}

const SET: PlanToLoad['criteriaSet'] = {
  id: 'bench',
  version: '1',
  title: 'Bộ tiêu chí để đo',
  total: points('100'),
  source: 'Không có: chỉ để đo',
  fields: upTo(COMPONENTS / 10, (field) => ({
    code: `${field + 1}`,
    title: `Lĩnh vực ${field + 1}`,
    kind: 'listed',
    max: points('12.5'),
  })),
  components: upTo(COMPONENTS, (row) => ({
    code: codeOf(row),
    fieldCode: `${Math.floor(row / 10) + 1}`,
    title: `Tiêu chí thành phần ${codeOf(row)}`,
    max: points('1.25'),
    facts: [],
    rule: null,
    outsideControl: null,
  })),
};

const POLICY: PlanToLoad['plan']['policy'] = {
  ladder: {
    remindBefore: [7, 3, 1],
    onDue: 'head',
    escalate: [
      { afterWorkingDays: 3, to: 'viceChair' },
      { afterWorkingDays: 5, to: 'chairman' },
    ],
  },
  returnReasons: [{ code: 'thieu', label: { vi: 'Thiếu minh chứng', en: 'Evidence missing' } }],
};

const CALENDAR: PlanToLoad['calendar'] = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [],
  makeUpDays: [],
  beforeIncludesDay: false,
};

export const officerOf = (commune: number, row: number) => anActor('officer', leadOf(commune, row));
export const aReviewer = (commune: number) => anActor('reviewer', reviewerOf(commune));
export const chairmanOf = (commune: number) => anActor('chairman', planOf(commune));

function anActor(role: Actor['role'], unitId: string): Actor {
  const accountId = `${unitId}.${role}`;
  return { tenantId: TENANT, accountId, displayName: accountId, role, unitId };
}

/** The first commune through the program's own door, the others as copies of its rows, each with a history of its own. */
export async function loadNation(
  source: DataSource,
  communes: number,
  live: (source: DataSource) => Promise<void> = async () => undefined,
): Promise<void> {
  await loadPlan({ work: typeormUnitOfWork(source), clock: systemClock }, aCommune(1));
  const people = [aReviewer(1), chairmanOf(1), ...upTo(UNITS_OF_A_COMMUNE, (row) => officerOf(1, row))];
  await typeormAccounts(source).addMissing(
    people.map(({ tenantId, accountId, role, unitId }) => ({
      tenantId,
      id: accountId,
      username: accountId,
      passwordHash: 'none',
      displayName: accountId,
      role,
      unitId,
      sandbox: false,
    })),
  );
  await live(source);
  await source.query(`delete from outbox`);
  if (communes > 1) {
    await source.transaction(async (manager) => {
      await manager.query(`set local session_replication_role = replica`);
      for (const [table, changed] of COPIED) {
        const columns = await manager.query<{ name: string }[]>(COLUMNS, [table]);
        await manager.query(
          copyOf(
            table,
            columns.map(({ name }) => name),
            changed,
          ),
          [communes],
        );
      }
    });
  }
  await source.query(`vacuum (analyze)`);
}

/** Tables in the order of their foreign keys, with the columns in which the commune is named. */
const COPIED: readonly [table: string, columns: Readonly<Record<string, string>>][] = [
  ['unit', named('id', 'parent_id', 'name', 'short_name')],
  ['account', named('id', 'username', 'display_name', 'unit_id')],
  ['plan', named('id', 'authority_unit_id', 'review_unit_id')],
  ['component', named('plan_id')],
  [
    'task',
    {
      ...named('id', 'plan_id', 'lead_unit_id', 'search_text'),
      snapshot: `${copied('snapshot::text')}::jsonb`,
    },
  ],
  ['task_unit', named('unit_id', 'task_id')],
  [
    'task_event',
    {
      ...named('task_id', 'plan_id', 'actor_id'),
      hash: `history_chain(null, history_entry(o.tenant_id, ${copied('plan_id')}, ${copied('task_id')}, o.sequence,
        o.code, o.params, o.note, ${copied('actor_id')}, o.at)) over (partition by n, o.task_id order by o.sequence)`,
    },
  ],
  ['deadline', named('task_id')],
  ['notification', named('unit_id', 'task_id')],
  ['evidence', { ...named('task_id', 'unit_id', 'uploaded_by'), id: `n || o.id` }],
  ['submission', { ...named('task_id', 'submitted_by', 'reviewed_by') }],
];

const COLUMNS = `
select a.attname as name from pg_attribute a
 where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
 order by a.attnum`;

function copyOf(
  table: string,
  columns: readonly string[],
  changed: Readonly<Record<string, string>>,
): string {
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.map((column) => changed[column] ?? `o.${column}`).join(', ')}
      from ${table} o cross join generate_series(2, $1::integer) n`;
}

function copied(column: string): string {
  return `replace(o.${column}, '${planOf(1)}', 'xa-' || lpad(n::text, 4, '0'))`;
}

function named(...columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, copied(column)]));
}
