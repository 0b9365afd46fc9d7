import type { TaskDetail } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { contributionsOf, contributorsOf } from '@tctp/domain';
import type { TaskDetailRow } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { toldOfTask } from '../registers/told-of-task';
import { forecastPlan } from '../forecast/forecast-plan';
import type { ReadDeps } from './list-tasks';
import { summariseTask } from './summarise-task';
import { openActions } from './task-actions';
import { lastYearOf } from '../plans/last-year';

/** Everything one screen needs of a task; unknown to those who may not see it. */
export async function readTask(deps: ReadDeps, reader: Actor, taskId: string): Promise<Result<TaskDetail>> {
  const found = await deps.read.taskDetail(reader, taskId);
  if (found === null) return refuse({ code: 'task-unknown' });
  const { row } = found;
  const made = await forecastPlan(deps, reader.tenantId, row.planId);
  if (made === null) return refuse({ code: 'plan-unknown' });
  const { plan } = made;
  const component = plan.criteriaSet.components.find((one) => one.code === row.componentCode);
  const last = plan.baseline?.components.find((one) => one.code === row.componentCode);
  return accept({
    ...summariseTask(row, reader, plan, made.forecast, made.now),
    deliverable: found.deliverable,
    requirement: found.requirement,
    coordinators: coordinatorsOf(found),
    notes: [...found.notes],
    addedUnder: found.addedUnder,
    facts: (component?.facts ?? []).map(({ name, kind, label, choices, unit, parts }) => ({
      name,
      kind,
      label,
      ...(choices === undefined ? {} : { choices: [...choices] }),
      ...(unit === undefined ? {} : { unit }),
      ...(parts === undefined ? {} : { parts }),
    })),
    told: await toldOfTask(deps, reader, row, component),
    rule:
      component?.rule == null
        ? null
        : { source: component.rule.source, assumption: component.rule.assumption ?? null },
    baseline: { year: lastYearOf(plan), points: last?.points ?? null, reason: last?.reason ?? null },
    evidence: [...found.evidence],
    submissions: [...found.submissions],
    history: [...found.history],
    directives: [...found.directives],
    actions: openActions({
      reader,
      relation: row.relation,
      snapshot: row.snapshot,
      evidenceCount: row.evidenceCount,
      contributed: row.contributed,
      ofReviewUnit: reader.unitId === plan.reviewUnitId,
    }),
    returnReasons: plan.policy.returnReasons.map(({ code, label }) => ({ code, label })),
    toldSoFar: [...found.toldSoFar],
  });
}

/** Each coordinating unit of the plan, and behind a group each member, with who has contributed. */
function coordinatorsOf({ row, coordinatorIds, units, evidence }: TaskDetailRow): TaskDetail['coordinators'] {
  const contributors = contributorsOf(coordinatorIds, row.lead.id, units);
  const contributions = contributionsOf(
    contributors,
    evidence.map(({ unit }) => ({ unitId: unit.id })),
  ).flatMap(({ unitId, through, contributed }) => {
    const unit = units.find(({ id }) => id === unitId);
    if (unit === undefined) return [];
    const { id, name, shortName, membersComplete } = unit;
    return [{ through, membersComplete, shown: { id, name, shortName, contributed } }];
  });
  return contributions
    .filter(({ through }) => through === null)
    .map(({ shown, membersComplete }) => ({
      ...shown,
      membersComplete,
      members: contributions.filter(({ through }) => through === shown.id).map((member) => member.shown),
    }));
}
