import type { ReckonedPoints } from '@tctp/contracts';
import type { Actor, Facts } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { scoringContextOf } from '../scores/scoring-context';

/**
 * What supposed facts would earn, by the very rule that a submission is scored with. Facts it would refuse are an answer
 * too: somebody is still typing. Writes nothing.
 */
export async function reckonPoints(
  deps: { read: Pick<ReadModels, 'tasks' | 'planContext'> },
  reader: Actor,
  taskId: string,
  facts: Facts,
): Promise<Result<ReckonedPoints>> {
  const [row] = await deps.read.tasks(reader, { scope: 'all', ids: [taskId] });
  if (row === undefined) return refuse({ code: 'task-unknown' });
  const plan = await deps.read.planContext(reader.tenantId, row.planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const component = plan.criteriaSet.components.find(({ code }) => code === row.componentCode);
  if (component === undefined) return refuse({ code: 'component-unknown', component: row.componentCode });

  const { max } = component;
  const scored = scoreFacts(component, facts, scoringContextOf(plan.calendar));
  if (scored.ok) return accept({ points: scored.points, max, reason: scored.reason, refused: false });
  const { code, ...params } = scored.refusal;
  return accept({ points: null, max, reason: { code, params }, refused: true });
}
