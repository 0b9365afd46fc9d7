import { expandDeadline, startOfDay } from '@tctp/calendar';
import type { Instant } from '@tctp/domain';
import { leadersUnitOf } from '@tctp/domain';
import type { PlanContext } from '../decision';
import type { Clock, PlanToLoad, Stores, UnitOfWork } from '../ports';
import { accept } from '../refusal';
import { startRow } from './start-row';

/**
 * A plan becomes work: every row one task per cycle, every task started by the machine, all in one transaction.
 * Loading the same plan again changes nothing.
 */
export async function loadPlan(
  deps: { work: UnitOfWork; clock: Clock },
  input: PlanToLoad,
): Promise<{ loaded: boolean; tasks: number }> {
  const at = await deps.clock.now();
  const result = await deps.work.run(async (stores) => accept(await startPlan(stores, input, at)));
  if (!result.ok) throw new Error(`Loading plan ${input.plan.id} was refused: ${result.refusal.code}`);
  return result.value;
}

/** The same within a transaction that does more. */
export async function startPlan(
  stores: Pick<Stores, 'plans' | 'tasks'>,
  input: PlanToLoad,
  at: Instant,
): Promise<{ loaded: boolean; tasks: number }> {
  const context = contextOf(input);
  const { units, calendar, plan } = input;
  const started = plan.rows.flatMap((row) => {
    const cycles = expandDeadline(calendar, row.deadline, plan.year);
    return startRow({ plan: context, units, row, cycles, at });
  });
  const loaded = await stores.plans.load(
    input,
    started.map((one) => one.task),
  );
  if (loaded) await stores.tasks.write(started.map((one) => one.decision));
  return { loaded, tasks: started.length };
}

function contextOf(input: PlanToLoad): PlanContext {
  return {
    tenantId: input.tenant.id,
    id: input.plan.id,
    year: input.plan.year,
    issuedAt: startOfDay(input.calendar, input.plan.issuedOn),
    endsOn: input.plan.endsOn,
    authorityUnitId: input.plan.authorityUnitId,
    reviewUnitId: input.plan.reviewUnitId,
    leadersUnitId: leadersUnitOf(input.units, input.plan.authorityUnitId),
    policy: input.plan.policy,
    calendar: input.calendar,
    criteriaSet: input.criteriaSet,
    baseline: input.baseline,
  };
}
