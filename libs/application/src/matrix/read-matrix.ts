import { localDateOf, workingDaysBetween } from '@tctp/calendar';
import type { MatrixPart, MatrixView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { forecastPlan } from '../forecast/forecast-plan';
import type { MatrixRow, MatrixRows } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { ReadDeps } from '../tasks/list-tasks';

type Kind = MatrixView['units'][number]['kind'];
const KINDS: readonly Kind[] = ['authority', 'division', 'public-service', 'commune', 'group'];

/**
 * Units by components, as this reader may see them: units that lead come first, then the others kind by kind; a group
 * stands in it for itself only where the source does not name all its members, because the named ones have a row each.
 */
export async function readMatrix(deps: ReadDeps, reader: Actor, planId: string): Promise<Result<MatrixView>> {
  const made = await forecastPlan(deps, reader.tenantId, planId);
  if (made === null) return refuse({ code: 'plan-unknown' });
  const { plan, forecast, now } = made;
  const rows = await deps.read.matrix(reader, planId);
  const today = localDateOf(plan.calendar, now);
  const daysLeft = (day: string) => workingDaysBetween(plan.calendar, today, day);
  const units = unitsInOrder(rows);
  const shown = new Set(units.map(({ id }) => id));
  const cells = rows.cells.filter(({ unitId }) => shown.has(unitId));
  const lines = new Map(
    forecast.lines.flatMap((line) => (line.kind === 'component' ? [[line.code, line] as const] : [])),
  );
  const rules = new Map(plan.criteriaSet.components.map((one) => [one.code, one]));
  return accept({
    planId,
    fields: plan.criteriaSet.fields.map(({ code, title }) => ({ code, title })),
    components: [...rows.components].sort(byCode).map((component) => ({
      ...component,
      atRisk: lines.get(component.code)?.atRisk ?? null,
      outsideControl: rules.get(component.code)?.outsideControl ?? null,
    })),
    units,
    cells: cellsOf(cells, daysLeft),
    overdue: rows.cells.flatMap(({ late, unitId, componentCode }) =>
      late.map((task) => ({ ...task, unitId, component: componentCode })),
    ),
  });
}

function unitsInOrder({ units, cells }: MatrixRows): MatrixView['units'] {
  const leading = new Set(cells.flatMap(({ relation, unitId }) => (relation === 'lead' ? [unitId] : [])));
  return units
    .filter(({ kind, membersComplete }) => kind !== 'group' || !membersComplete)
    .map((unit) => ({ ...unit, kind: unit.kind, leads: leading.has(unit.id) }))
    .sort(
      (left, right) =>
        Number(right.leads) - Number(left.leads) ||
        KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
        left.name.localeCompare(right.name, 'vi', { numeric: true }),
    );
}

function cellsOf(rows: readonly MatrixRow[], daysLeft: (day: string) => number): MatrixView['cells'] {
  const cells = new Map<string, MatrixView['cells'][number]>();
  for (const { unitId, componentCode, relation, tasks, done, closed, overdue, next } of rows) {
    const key = JSON.stringify([unitId, componentCode]);
    const cell = cells.get(key) ?? { unitId, component: componentCode, led: null, joined: null };
    const workingDays = next.lastDay === null ? null : daysLeft(next.lastDay);
    const part: MatrixPart = { tasks, done, closed, overdue, next: { ...next, workingDays } };
    cells.set(key, { ...cell, [relation === 'lead' ? 'led' : 'joined']: part });
  }
  return [...cells.values()];
}

function byCode(left: { code: string }, right: { code: string }): number {
  return left.code.localeCompare(right.code, 'en', { numeric: true });
}
