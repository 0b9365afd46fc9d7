import { localDateOf } from '@tctp/calendar';
import type { Additions } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { seesWholePlan } from '@tctp/domain';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** Which components somebody works for and which nobody does, with what was added while the plan ran. */
export async function readAdditions(
  { read, clock }: { read: Pick<ReadModels, 'planContext' | 'additions'>; clock: Clock },
  reader: Actor,
  planId: string,
): Promise<Result<Additions>> {
  if (!seesWholePlan(reader.role)) return refuse({ code: 'not-permitted', action: 'readAdditions' });
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const { rows, tasksOf, open } = await read.additions.read(reader.tenantId, planId);
  const today = localDateOf(plan.calendar, await clock.now());
  return accept({
    version: rows.length,
    closed: open ? (today > plan.endsOn ? 'over' : null) : 'frozen',
    from: today,
    until: plan.endsOn,
    components: plan.criteriaSet.components.map(({ code, title, fieldCode, max, outsideControl }) => ({
      code,
      title,
      fieldCode,
      max,
      outsideControl,
      tasks: tasksOf[code] ?? 0,
    })),
    additions: rows.map(({ componentCode, title, leadName, reason, document, by, at, tasks }) => ({
      componentCode,
      title,
      leadName,
      reason,
      document,
      by,
      at,
      tasks: [...tasks],
    })),
  });
}
