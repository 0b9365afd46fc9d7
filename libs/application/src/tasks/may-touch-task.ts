import type { Actor, TaskAction } from '@tctp/domain';
import { mayAct } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/**
 * Whether this person may do this to that task at all, whatever else they have sent with it: what the command itself
 * would say first. Without an action: whether they may know of it.
 */
export async function mayTouchTask(
  { read }: { read: Pick<ReadModels, 'tasks' | 'planContext'> },
  actor: Actor,
  taskId: string,
  action: TaskAction | undefined,
): Promise<Result<null>> {
  const [task] = await read.tasks(actor, { scope: 'all', ids: [taskId] });
  if (task === undefined) return refuse({ code: 'task-unknown' });
  if (action === undefined) return accept(null);
  const plan = await read.planContext(actor.tenantId, task.planId);
  const ofReviewUnit = plan?.reviewUnitId === actor.unitId;
  const may = mayAct({ role: actor.role, relation: task.relation, ofReviewUnit }, action);
  return may ? accept(null) : refuse({ code: 'not-permitted', action });
}
