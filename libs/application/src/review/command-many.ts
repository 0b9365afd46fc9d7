import type { LocalDate } from '@tctp/domain';
import type { KeyedRequest } from '../ports';
import type { ReadModels } from '../read-models';
import type { Refusal } from '../refusal';
import type { CommandAnswer, CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { reassignTask } from '../tasks/reassign-task';
import { urgeTask } from '../tasks/urge-task';
import { approveEvidence } from './approve-evidence';
import { returnEvidence } from './return-evidence';
import { takeForReview } from './take-for-review';

export interface SeenTask {
  taskId: string;
  version: number;
}

/** What is asked of all of them alike. */
export type ManyAsked = { items: readonly SeenTask[] } & (
  | { action: 'approve'; note: string | null; deliveredInTime?: boolean | undefined }
  | { action: 'return'; reason: string; note: string; correctBy: LocalDate | null }
  | { action: 'urge'; reason: string }
  | { action: 'reassign'; unitId: string; reason: string }
  | { action: 'takeForReview' }
);

export type ManyOutcome = { taskId: string } & (
  | { ends: 'done'; answer: CommandAnswer }
  | { ends: 'refused'; refusal: Refusal }
  | { ends: 'thrown'; error: unknown }
);

type Deps = CommandDeps & { read: Pick<ReadModels, 'unit'> };

/**
 * One verb for many tasks, each decided on its own, in the order of the items. They come to the unit of work together,
 * so it writes them together. Every item has a receipt under a key made from the request's: sent again, what was done
 * is answered as the first time, and what was refused is asked anew. Moment and unit are read once for all.
 */
export async function commandMany(
  deps: Deps,
  request: KeyedRequest,
  asked: ManyAsked,
): Promise<ManyOutcome[]> {
  const at = await deps.clock.now();
  const unit =
    asked.action === 'reassign' ? await deps.read.unit(request.actor.tenantId, asked.unitId) : null;
  const known: Deps = {
    work: deps.work,
    clock: { now: () => Promise.resolve(at) },
    read: { unit: () => Promise.resolve(unit) },
  };
  return Promise.all(
    asked.items.map(async ({ taskId, version }): Promise<ManyOutcome> => {
      const envelope = { ...request, key: `${request.key}/${taskId}`, taskId, expectedVersion: version };
      try {
        const result = await commandOne(known, envelope, asked);
        return result.ok
          ? { taskId, ends: 'done', answer: result.value }
          : { taskId, ends: 'refused', refusal: result.refusal };
      } catch (error) {
        return { taskId, ends: 'thrown', error };
      }
    }),
  );
}

function commandOne(deps: Deps, envelope: CommandEnvelope, asked: ManyAsked) {
  switch (asked.action) {
    case 'approve':
      return approveEvidence(deps, envelope, { ...asked, facts: null, mustSayDelivery: true });
    case 'return':
      return returnEvidence(deps, envelope, asked);
    case 'urge':
      return urgeTask(deps, envelope, asked);
    case 'reassign':
      return reassignTask(deps, envelope, asked);
    case 'takeForReview':
      return takeForReview(deps, envelope);
  }
}
