import type { Component, CriteriaSet, Facts, Reason } from '@tctp/domain';
import { ZERO } from '@tctp/domain';
import { holds, isUnder } from '@tctp/scoring';
import { fieldBaseline } from './baseline-points';
import type { ComponentProgress, ForecastInput, Ruled } from './forecast-input';
import { untouched } from './forecast-input';
import { heldPoints, stakeOf } from './judge';
import { standingOf } from './standing';

/**
 * Today's state with everything in it that rules of the set settle: what is knocked out, what did not arise, what is left
 * out. Only what is certain today; said of itself again, it changes nothing. Where the set does not say how the rest is
 * rescaled, nothing can be left out, and last year's points are held.
 */
export function ruledBySet(input: ForecastInput): ForecastInput {
  const { set, components } = input;
  const struck = knockOutsOf(set, input.facts).filter(({ struck: holding }) => holding === true);
  const known = new Map(components.map((progress) => [progress.componentCode, progress]));
  const itemised = new Map(set.components.map((component) => [component.code, component]));
  const silent = set.components.filter(
    ({ code }) => !known.has(code) && struck.some(({ scope }) => isUnder(code, scope)),
  );
  return {
    ...input,
    components: [...components, ...silent.map(({ code }) => untouched(code))].map((progress) => {
      const component = itemised.get(progress.componentCode);
      const ruled = progress.official === null ? ruledAlone(input, progress, component) : null;
      const out = struck.find(({ scope }) => component !== undefined && isUnder(component.code, scope));
      if (out === undefined || ruled?.points === null)
        return ruled === (progress.ruled ?? null) ? progress : { ...progress, ruled };
      return { ...progress, official: null, ruled: out.ruled };
    }),
  };
}

function ruledAlone(
  input: ForecastInput,
  progress: ComponentProgress,
  component: Component | undefined,
): Ruled | null {
  const ruled = progress.ruled ?? (component === undefined ? null : ruledAside(component, progress));
  return ruled?.points === null ? leftOut(input, progress, component, ruled) : ruled;
}

/** Every knock-out of the set, and whether it holds; null where a fact is missing to say so. */
export function knockOutsOf(
  { knockOuts = [] }: CriteriaSet,
  facts: Facts = {},
): { scope: string; struck: boolean | null; why: Reason['params'][string]; ruled: Ruled }[] {
  return knockOuts.map(({ scope, when, why }) => {
    const answer = holds(when, facts);
    const reason = { code: 'set.knock-out', params: { why, scope, points: ZERO } };
    return {
      scope,
      struck: typeof answer === 'object' ? null : answer,
      why,
      ruled: { points: ZERO, reason },
    };
  });
}

/** All of its tasks were set aside: the thing did not arise, and its rule says what that gives. */
function ruledAside({ rule, max }: Component, { tasks }: ComponentProgress): Ruled | null {
  const notArisen = rule?.notArisen;
  if (max === null || notArisen === undefined || standingOf(tasks) !== 'notApplicable') return null;
  const { gives, why } = notArisen;
  if (gives === 'unknown') return null;
  if (gives === 'leaveOut')
    return { points: null, reason: { code: 'not-arisen-left-out', params: { why, max } } };
  if (gives === 'full')
    return { points: max, reason: { code: 'not-arisen-full', params: { why, max, points: max } } };
  return { points: gives.points, reason: { code: 'not-arisen', params: { why, max, points: gives.points } } };
}

function leftOut(
  { set, baseline }: ForecastInput,
  progress: ComponentProgress,
  component: Component | undefined,
  ruled: Ruled,
): Ruled | null {
  if (set.rescaling !== undefined) return ruled;
  const field = set.fields.find(({ code }) => code === progress.componentCode);
  const reason = { code: 'set.rescaling-unknown', params: {} };
  if (component !== undefined && component.max !== null)
    return { points: heldPoints(stakeOf(component, progress, baseline)), reason };
  return field === undefined ? null : { points: fieldBaseline(field, baseline) ?? ZERO, reason };
}
