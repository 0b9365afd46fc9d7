import type { LocalDate, Points } from '@tctp/domain';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { checkMaximum, markOf } from './marks';
import type { DossierDeps, OnAppraisal } from './on-appraisal';
import { checkComponent, onAppraisal } from './on-appraisal';
import { checkOwnPart } from './own-part';
import { checkAnswer, checkAsk, checkSettle, roundNow } from './rounds';
import type { RoundNow } from './rounds';

interface OfComponent {
  planId: string;
  componentCode: string;
}

function lastRound({ turns }: OnAppraisal, code: string): RoundNow {
  return roundNow(turns.filter(({ componentCode }) => componentCode === code));
}

const NOTHING_MORE = { dueOn: null, refersTo: null, evidenceIds: [], outcome: null } as const;

/** The appraiser asks for an explanation (giải trình) by a day. */
export function askExplanation(
  deps: DossierDeps,
  request: KeyedRequest,
  { planId, componentCode, question, dueOn }: OfComponent & { question: string; dueOn: LocalDate },
): Promise<Result<{ round: number }>> {
  const who = { planId, by: 'appraisers', action: 'askExplanation' } as const;
  return onAppraisal(deps, request, who, async (hand) => {
    const now = lastRound(hand, componentCode);
    const refusal = checkComponent(hand, componentCode) ?? checkAsk(now, dueOn, hand.today);
    if (refusal !== null) return refuse(refusal);
    const round = now.number + 1;
    const turn = { ...NOTHING_MORE, componentCode, round, kind: 'asked', text: question, dueOn } as const;
    await hand.stores.dossiers.addTurn(request.actor, hand.appraisal.id, turn, hand.at);
    return accept({ round });
  });
}

/** Nội vụ answers for the units; it may name files that their tasks hold, also newer ones, or refer to others in words. */
export function answerExplanation(
  deps: DossierDeps,
  request: KeyedRequest,
  input: OfComponent & {
    round: number;
    text: string;
    evidenceIds: readonly string[];
    refersTo: string | null;
  },
): Promise<Result<{ round: number }>> {
  const { planId, componentCode, round, text, refersTo } = input;
  const { tenantId } = request.actor;
  const who = { planId, by: 'reviewers', action: 'answerExplanation' } as const;
  return onAppraisal(deps, request, who, async (hand) => {
    const refusal = checkComponent(hand, componentCode) ?? checkAnswer(lastRound(hand, componentCode), round);
    if (refusal !== null) return refuse(refusal);
    const evidenceIds = [...new Set(input.evidenceIds)];
    const known = await hand.stores.dossiers.countFiles(tenantId, planId, componentCode, evidenceIds);
    if (known < evidenceIds.length) return refuse({ code: 'evidence-unknown' });
    const turn = {
      ...NOTHING_MORE,
      componentCode,
      round,
      kind: 'answered',
      text,
      refersTo,
      evidenceIds,
    } as const;
    await hand.stores.dossiers.addTurn(request.actor, hand.appraisal.id, turn, hand.at);
    return accept({ round });
  });
}

/** The appraiser ends the round: with other points, or as they stood; either way with the reason. */
export function settleExplanation(
  deps: DossierDeps,
  request: KeyedRequest,
  input: OfComponent & { round: number; points: Points | null; reason: string },
): Promise<Result<{ round: number }>> {
  const { planId, componentCode, round, points, reason } = input;
  const who = { planId, by: 'appraisers', action: 'settleExplanation' } as const;
  return onAppraisal(deps, request, who, async (hand) => {
    const { stores, appraisal, at, today } = hand;
    const refusal =
      checkComponent(hand, componentCode) ??
      checkSettle(lastRound(hand, componentCode), round, today) ??
      checkMaximum(hand, componentCode, points) ??
      (await checkOwnPart(stores, request.actor, appraisal, componentCode));
    if (refusal !== null) return refuse(refusal);
    const outcome = points === null ? 'kept' : 'changed';
    const turn = { ...NOTHING_MORE, componentCode, round, kind: 'settled', text: reason, outcome } as const;
    await stores.dossiers.addTurn(request.actor, appraisal.id, turn, at);
    if (points !== null) {
      const mark = { id: deps.newId(), componentCode, points, reason, round, at };
      await stores.scores.record([markOf(request.actor, appraisal, mark)]);
    }
    return accept({ round });
  });
}
