import type { Bilingual, CriteriaSet, Points, Reason } from '@tctp/domain';
import { sumPoints } from '@tctp/domain';
import type { SetLine } from '@tctp/scoring';
import { holds } from '@tctp/scoring';
import type { ForecastInput } from './forecast-input';
import { knockOutsOf } from './rules-of-set';
import { standingOf } from './standing';
import type { UnknownRisk } from './unknown-risk';

/**
 * What no number of the forecast holds, by name: points that are held as last year because the source itemises nothing,
 * and rules of the set that cannot be counted in advance. `input` is ruled by its set already. Whoever reads a chance reads these beside it.
 */
export function caveatsOf(
  input: ForecastInput,
  unknown: readonly UnknownRisk[],
  adjustments: readonly SetLine[],
): Reason[] {
  const { set, facts = {} } = input;
  const held = sumPoints(unknown.map(({ atMost }) => atMost));
  return [
    ...(input.baseline === null ? [{ code: 'caveat.no-last-year', params: {} }] : []),
    ...(unknown.length === 0 ? [] : [notItemised(held)]),
    ...adjustments.filter(({ points }) => points === null).map((line) => openAdjustment(set, line)),
    ...knockOutsOf(set, facts)
      .filter(({ struck }) => struck === null)
      .map(({ scope, why }) => ({ code: 'caveat.knock-out', params: { scope, why } })),
    ...codesOf('caveat.set-aside', setAside(input)),
    ...codesOf('caveat.rescaling', heldInstead(input)),
    ...codesOf(
      'caveat.levels',
      set.components.filter(({ levels }) => levels !== undefined).map(({ code }) => code),
    ),
    ...(set.grading?.ceilings ?? [])
      .filter(({ when }) => typeof holds(when, facts) === 'object')
      .map(({ why }) => ({ code: 'caveat.ceiling', params: { why } })),
    ...(set.grading?.grades ?? [])
      .filter(({ quota }) => quota !== undefined)
      .map(({ label }) => ({ code: 'caveat.quota', params: { grade: label } })),
  ];
}

function notItemised(points: Points): Reason {
  return { code: 'caveat.not-itemised', params: { points } };
}

function openAdjustment(set: CriteriaSet, { kind, code }: SetLine): Reason {
  const own = (kind === 'bonus' ? set.bonuses : set.penalties)?.find(({ fact }) => fact === code);
  const label: Bilingual = set.facts?.find(({ name }) => name === code)?.label ?? { vi: code, en: code };
  return { code: `caveat.${kind}`, params: { label, cap: own?.cap ?? '' } };
}

/** Set aside, and the rule does not say what that gives: last year's points are held. */
function setAside({ set, components }: ForecastInput): string[] {
  const known = new Set(set.components.filter(({ max }) => max !== null).map(({ code }) => code));
  return components
    .filter(({ official, ruled }) => official === null && ruled == null)
    .filter(({ componentCode, tasks }) => known.has(componentCode) && standingOf(tasks) === 'notApplicable')
    .map(({ componentCode }) => componentCode);
}

function heldInstead({ components }: ForecastInput): string[] {
  return components
    .filter(({ ruled }) => ruled?.reason.code === 'set.rescaling-unknown')
    .map(({ componentCode }) => componentCode);
}

function codesOf(code: string, codes: readonly string[]): Reason[] {
  return codes.length === 0 ? [] : [{ code, params: { codes: [...codes].sort().join(', ') } }];
}
