import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DossierDeps } from './on-appraisal';
import { onAppraisal } from './on-appraisal';
import { latestMark } from './result';
import { roundNow } from './rounds';

/** Chốt điểm: nothing of this appraisal changes afterwards. Whatever had tasks has been judged, and nothing is still asked. */
export function closeAppraisal(
  deps: DossierDeps,
  request: KeyedRequest,
  { planId }: { planId: string },
): Promise<Result<{ id: string }>> {
  const who = { planId, by: 'appraisers', action: 'closeAppraisal' } as const;
  return onAppraisal(deps, request, who, async ({ appraisal, components, marks, turns, stores, at }) => {
    const silent = components.filter(
      ({ code, taskCount }) => taskCount > 0 && latestMark(marks, code) === null,
    );
    if (silent.length > 0)
      return refuse({ code: 'components-unscored', components: silent.map(({ code }) => code).join(', ') });
    const open = components.filter(({ code }) => {
      const { state } = roundNow(turns.filter(({ componentCode }) => componentCode === code));
      return state === 'asked' || state === 'answered';
    });
    if (open.length > 0)
      return refuse({ code: 'explanations-open', components: open.map(({ code }) => code).join(', ') });
    await stores.dossiers.close(request.actor, appraisal.id, at);
    return accept({ id: appraisal.id });
  });
}
