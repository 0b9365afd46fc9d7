import type { Facts, Instant } from '@tctp/domain';
import type { ComponentProgress } from '@tctp/forecast';
import type { RegisterBooks } from '@tctp/registers';
import { booksAt, toldFacts } from '@tctp/registers';
import type { PlanContext } from '../decision';
import type { PlanHistory, ReadModels } from '../read-models';
import { LATE_REPORTS, standingOf, whoseFact } from '../set-facts/whose-fact';

/** What was said and what registers held, at the moment that is asked of. */
export interface FactsAtHand {
  said: Facts;
  books: RegisterBooks;
}

/**
 * What a set's own facts are known to be by now. The program counts late reports: cycles of recurring tasks that are
 * late, settled so, waiting for review after their day, or not handed in. Registers tell theirs, Nội vụ has said the
 * rest; what nobody has said is not there, and the forecast names what it cannot count for want of it.
 */
export async function factsOfSet(
  { read }: { read: Pick<ReadModels, 'reports'> },
  { tenantId, id, criteriaSet }: PlanContext,
  components: readonly ComponentProgress[],
  { said, books }: FactsAtHand,
  now: Instant,
): Promise<Facts> {
  const told = toldFacts({ code: '', figures: criteriaSet.figures ?? [] }, books);
  const known = Object.entries({ ...said, ...told }).filter(([name]) => {
    const whose = whoseFact(criteriaSet, name);
    return whose !== null && whose.kind === (name in told ? 'register' : 'said');
  });
  const facts: Facts = Object.fromEntries(known);
  if (whoseFact(criteriaSet, LATE_REPORTS)?.kind !== 'counted') return facts;
  const open = new Set(
    components
      .flatMap(({ tasks }) => tasks)
      .filter(({ overdue, handedInLate }) => overdue || handedInLate === true)
      .map(({ taskId }) => taskId),
  );
  const reports = await read.reports(tenantId, id, now);
  const late = reports.filter((report) => report.late || open.has(report.taskId)).length;
  return { ...facts, [LATE_REPORTS]: late };
}

/** As things stand today; nothing is asked where the set has no facts of its own. */
export async function factsAtHand(
  { read }: { read: Pick<ReadModels, 'setFacts' | 'registers'> },
  { tenantId, id, criteriaSet: { facts = [], figures = [] } }: PlanContext,
): Promise<FactsAtHand> {
  if (facts.length === 0) return { said: {}, books: {} };
  const [said, books] = await Promise.all([
    read.setFacts.said(tenantId, id),
    figures.length === 0 ? {} : read.registers.books(tenantId, id),
  ]);
  return { said: standingOf(said), books };
}

/** What they are by now, for whoever has the progress at hand. */
export async function factsToday(
  deps: { read: Pick<ReadModels, 'reports' | 'setFacts' | 'registers'> },
  plan: PlanContext,
  components: readonly ComponentProgress[],
  now: Instant,
): Promise<Facts> {
  return factsOfSet(deps, plan, components, await factsAtHand(deps, plan), now);
}

/** As they stood at a moment of the history. */
export function factsAt({ facts, registers }: PlanHistory, moment: Instant): FactsAtHand {
  return { said: standingOf(facts, moment), books: booksAt(registers, moment) };
}
