import { expandDeadline } from '@tctp/calendar';
import type { Cycle } from '@tctp/calendar';
import { groupedBy } from '@tctp/domain';
import type { Finding, LocalDate, RowPart, Unit } from '@tctp/domain';
import type { Draft, DraftContext, DraftRow } from '../draft';
import { saidOf } from '../draft/said';
import type { Said } from '../draft/said';
import { unitMatcher } from '../matching/unit-matcher';
import type { UnitMatcher } from '../matching/unit-matcher';
import type { NarrativeComponent, PlanReading, RowReading } from '../plan-reading';
import type { CutOff } from './cut-off';
import { cutOffOf } from './cut-off';

export type Check = (input: CheckInput) => Finding[];

/** What every check is given, looked up once. */
export interface CheckInput {
  reading: PlanReading;
  draft: Draft;
  context: DraftContext;
  said: Said;
  matcher: UnitMatcher;
  units: ReadonlyMap<string, Unit>;
  /** Rows of the annex as they were read, by id. */
  read: ReadonlyMap<string, RowReading>;
  /** By code, those without one left out. */
  rowsOfCode: ReadonlyMap<string, readonly DraftRow[]>;
  /** The narrative's components, under the code the annex gives them. */
  narrative: readonly { code: string; own: NarrativeComponent }[];
  planYear: number;
  cyclesOf(row: DraftRow): readonly Cycle[];
  /** The date that most rows share; null where none is common. */
  cutOff: CutOff | null;
  /** Whether somebody has said that the words of the paper hold as they stand. */
  kept(row: DraftRow, part: RowPart): boolean;
}

export function checkInput(reading: PlanReading, draft: Draft, context: DraftContext): CheckInput {
  const said = saidOf(draft);
  const planYear = draft.year ?? Number(draft.issuedOn?.slice(0, 4) ?? 2000);
  const cycles = new Map(
    draft.rows.map(({ id, deadline: { expression } }) => [
      id,
      expression === null ? [] : expandDeadline(context.calendar, expression, planYear),
    ]),
  );
  const rows = (reading.annex?.rows ?? []).map((row) => [row.id, row] as const);
  return {
    reading,
    draft,
    context,
    said,
    matcher: unitMatcher(context),
    units: new Map(context.units.map((unit) => [unit.id, unit])),
    read: new Map(rows),
    rowsOfCode: groupedBy(draft.rows, ({ code }) => code),
    narrative: reading.fields.flatMap(({ components }) =>
      components.map((own) => ({ code: said.same(own.code.value) ?? own.code.value, own })),
    ),
    planYear,
    cyclesOf: ({ id }) => cycles.get(id) ?? [],
    cutOff: cutOffOf(draft.rows, (row) => cycles.get(row.id) ?? []),
    kept: (row, part) => said.row(row.id, part) === wordsOf(row, part),
  };
}

function wordsOf(row: DraftRow, part: RowPart): string {
  if (part === 'lead') return row.lead.unitId ?? '';
  return part === 'deadline' ? row.deadline.words : (row[part] ?? '');
}

/** The last day in time of a deadline that comes once; null for any other. */
export function onlyDay(cycles: readonly Cycle[]): LocalDate | null {
  const [only] = cycles;
  return only?.key === 'once' ? only.lastDay : null;
}
