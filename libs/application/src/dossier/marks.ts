import type { Actor, Instant, Points } from '@tctp/domain';
import { comparePoints, points as canonical } from '@tctp/domain';
import type { KeyedRequest, ScoreToRecord } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { FrozenComponent } from './dossier-rows';
import type { DossierDeps } from './on-appraisal';
import { checkComponent, onAppraisal } from './on-appraisal';
import { checkOwnPart } from './own-part';

/** Null, or that the points are above a maximum that is known. */
export function checkMaximum(
  { components }: { components: readonly Pick<FrozenComponent, 'code' | 'max'>[] },
  code: string,
  points: Points | null,
): Refusal | null {
  const max = components.find((one) => one.code === code)?.max ?? null;
  if (points === null || max === null || comparePoints(points, max) <= 0) return null;
  return { code: 'points-above-maximum', max };
}

interface MarkToMake {
  id: string;
  componentCode: string;
  /** Null: left without points. */
  points: Points | null;
  reason: string;
  round: number | null;
  at: Instant;
}

/** A line of the one ledger of points, which says which appraisal it belongs to. */
export function markOf(
  actor: Actor,
  appraisal: { id: string | null; planId: string },
  { id, componentCode, points, reason, round, at }: MarkToMake,
): ScoreToRecord {
  const standsFor = actor.standsFor?.name;
  return {
    tenantId: actor.tenantId,
    planId: appraisal.planId,
    appraisalId: appraisal.id,
    componentCode,
    kind: 'official',
    points: points === null ? null : canonical(points),
    reason: {
      code: points === null ? 'not-scored' : 'recorded',
      params: {
        note: reason,
        ...(round === null ? {} : { round }),
        ...(standsFor === undefined ? {} : { standsFor }),
      },
    },
    basis: id,
    at,
    by: actor.accountId,
  };
}

/** "Không chấm": the appraiser gives no points, and says why; the points can then be locked without them. */
export function leaveUnscored(
  deps: DossierDeps,
  request: KeyedRequest,
  { planId, componentCode, reason }: { planId: string; componentCode: string; reason: string },
): Promise<Result<{ id: string }>> {
  const who = { planId, by: 'appraisers', action: 'recordOfficialScore' } as const;
  return onAppraisal(deps, request, who, async (hand) => {
    const refusal =
      checkComponent(hand, componentCode) ??
      (await checkOwnPart(hand.stores, request.actor, hand.appraisal, componentCode));
    if (refusal !== null) return refuse(refusal);
    const mark = { id: deps.newId(), componentCode, points: null, reason, round: null, at: hand.at };
    await hand.stores.scores.record([markOf(request.actor, hand.appraisal, mark)]);
    return accept({ id: mark.id });
  });
}
