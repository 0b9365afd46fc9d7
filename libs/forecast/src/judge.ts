import type { Baseline, Component, Points, Reason } from '@tctp/domain';
import { ZERO, comparePoints, maxPoints, minPoints } from '@tctp/domain';
import { lowestPoints } from '@tctp/scoring';
import { componentBaseline } from './baseline-points';
import type { ComponentProgress, Ruled } from './forecast-input';
import type { Judgement } from './outcome';
import type { Standing } from './standing';
import { isPending, standingOf } from './standing';

/** The stake of a component whose maximum is known. What waits for a superior is outside anybody's control. */
export function stakeOf(
  component: Component,
  { tasks, awaitsSuperior }: ComponentProgress,
  baseline: Baseline | null,
): Stake {
  const max = component.max ?? ZERO;
  return {
    max,
    lowest: lowestPoints(component) ?? ZERO,
    baseline: componentBaseline(component, max, baseline),
    year: baseline?.year ?? null,
    outsideControl:
      component.outsideControl !== null || awaitsSuperior === true || standingOf(tasks) === 'blocked',
  };
}

/** What the points of one line can move between. Points of the appraisal's own scale. */
export interface Stake {
  max: Points;
  /** Least the rule can give, or zero where the rule is not known. */
  lowest: Points;
  /** Last year's official points, and of which year; null where there was no appraisal. */
  baseline: Points | null;
  year: number | null;
  outsideControl: boolean;
}

/**
 * How one component will end. The first rule that fits decides.
 *
 * 0. What a rule of the set settles is settled: worst, likely and best are what it gives, and nothing is left out's.
 * 1. An official score is the end of it: likely, worst and best are that score.
 * 2. A reviewed score is likely, because evidence has been approved. Worst is the least the rule can give,
 *    because the appraiser can still reject the evidence. Nothing better is to come, unless a superior may
 *    still act, or other tasks of the component are pending: those can move it as far as open work can.
 * 3. Every task overdue and nothing handed in: the least the rule can give, or last year's score if that is
 *    lower.
 * 4. Everything handed in: likely stays last year's score, because a claim is not yet evidence, unless the
 *    unit itself claims less. Best is the claim.
 * 5. Otherwise last year's score holds, between the least the rule can give and the maximum. One late task
 *    among several changes nothing yet; having no task, or depending on a superior, changes the reason and
 *    not the number.
 *
 * Where there was no appraisal last year, the least the rule can give stands in its place.
 *
 * The price accepted: without approved evidence the forecast never promises more than last year, and in a first year
 * nothing that is not approved.
 */
export function judgeComponent(stake: Stake, progress: ComponentProgress): Judgement {
  const standing = standingOf(progress.tasks);
  if (progress.ruled != null) return judgeRuled(progress.ruled);
  const settled = judgeSettled(stake, progress);
  if (settled === null) return judgePending(stake, progress, standing);
  if (progress.official !== null) return settled;
  if (!isPending(standing))
    return stake.outsideControl ? { ...settled, best: maxPoints(settled.best, stake.max) } : settled;
  return {
    ...settled,
    best: maxPoints(settled.best, bestPending(stake, progress, standing)),
    reason: { ...settled.reason, code: 'approved-others-open' },
  };
}

export function judgeRuled({ points, reason }: Ruled): Judgement {
  const given = points ?? ZERO;
  return { likely: given, worst: given, best: given, reason };
}

/** Rules 1 and 2: what an appraiser or a reviewer has said; null while neither has. */
export function judgeSettled(
  { lowest }: Pick<Stake, 'lowest'>,
  { official, reviewed }: ComponentProgress,
): Judgement | null {
  if (official !== null) {
    return {
      likely: official,
      worst: official,
      best: official,
      reason: { code: 'official', params: { points: official } },
    };
  }
  if (reviewed === null) return null;
  return {
    likely: reviewed,
    worst: minPoints(reviewed, lowest),
    best: reviewed,
    reason: { code: 'approved', params: { points: reviewed } },
  };
}

/** Rules 3 to 5. */
function judgePending(stake: Stake, progress: ComponentProgress, standing: Standing): Judgement {
  const { likely, reason } = expectPending(stake, progress, standing);
  return {
    likely,
    worst: minPoints(likely, stake.lowest),
    best: bestPending(stake, progress, standing),
    reason,
  };
}

function expectPending(
  stake: Stake,
  { claimed }: ComponentProgress,
  standing: Standing,
): Pick<Judgement, 'likely' | 'reason'> {
  const { year } = stake;
  const held = heldPoints(stake);
  if (standing === 'allOverdue') {
    const points = minPoints(held, stake.lowest);
    return { likely: points, reason: ofYear('all-overdue', year, points) };
  }
  if (standing === 'handedIn' && claimed !== null && comparePoints(claimed, held) < 0) {
    return { likely: claimed, reason: ofYear('claimed-below-last-year', year, claimed) };
  }
  return { likely: held, reason: reasonToHold(stake, standing, held) };
}

/** Last year's points, as far as this year's maximum still allows them; without them the least there can be. */
export function heldPoints({ baseline, max, lowest }: Pick<Stake, 'baseline' | 'max' | 'lowest'>): Points {
  return baseline === null ? lowest : minPoints(baseline, max);
}

function bestPending({ max }: Stake, { claimed }: ComponentProgress, standing: Standing): Points {
  return standing === 'handedIn' && claimed !== null ? claimed : max;
}

type Held = Exclude<Standing, 'allOverdue'>;

function reasonToHold({ outsideControl, year }: Stake, standing: Held, points: Points): Reason {
  return ofYear(outsideControl ? 'outside-control' : HELD_BECAUSE[standing], year, points);
}

/** Every reason that names last year has another for a first year: `done.no-last-year` beside `open`. */
export function ofYear(code: string, year: number | null, points: Points): Reason {
  return year === null
    ? { code: `${code}.no-last-year`, params: { points } }
    : { code, params: { year, points } };
}

const HELD_BECAUSE: Record<Held, string> = {
  noTask: 'no-task',
  notApplicable: 'not-applicable',
  /** Approved, yet without points: the rule is not known. */
  approved: 'done',
  handedIn: 'waiting-for-review',
  blocked: 'outside-control',
  someOverdue: 'last-year-holds',
  open: 'last-year-holds',
};
