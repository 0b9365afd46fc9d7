import type { ScoreHistory } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { forecastScopeOf, seesWholePlan } from '@tctp/domain';
import { partsOf } from '../forecast/read-own-forecast';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

/** What the ledger holds of one component; to a unit only where it has a part, and no forecast to whom none is shown. */
export async function readScoreHistory(
  { read }: { read: ReadModels },
  reader: Actor,
  planId: string,
  code: string,
): Promise<Result<ScoreHistory>> {
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const isKnown = plan.criteriaSet.components.some((component) => component.code === code);
  const isOwn =
    seesWholePlan(reader.role) || partsOf(await read.tasks(reader, { scope: 'mine', planId })).has(code);
  if (!isKnown || !isOwn) return refuse({ code: 'component-unknown', component: code });
  const foretold = forecastScopeOf(reader.role) !== null;
  const rows = await read.scoreHistory(reader.tenantId, planId, code);
  return accept({
    entries: rows
      .filter(({ kind }) => foretold || kind !== 'forecast')
      .map(({ kind, points, reason: { code: why, params }, recordedAt }) => ({
        kind,
        points,
        reason: { code: why, params: { ...params } },
        recordedAt,
      })),
  });
}
