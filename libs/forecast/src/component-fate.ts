import type { Points, Reason } from '@tctp/domain';
import { maxPoints, minPoints, sumPoints } from '@tctp/domain';
import type { Acceptance } from './calibration';
import { acceptanceOf } from './calibration';
import type { Distribution } from './distribution';
import { certain, distributionOf } from './distribution';
import type { ForecastInput } from './forecast-input';
import { heldPoints, judgeComponent, stakeOf } from './judge';
import type { Judgement } from './outcome';
import type { OutcomeParameters } from './outcome-parameters';
import { isPending, standingOf } from './standing';
import { percent, taskChance } from './task-chance';
import type { Tracked } from './tracked';

/**
 * What may become of one line: it falls to the least, or it stands; and where it stands it holds what it had, or wins
 * more. Two chances say it all, and every more hopeful parameter raises one of them. What stands may be corrected by the
 * appraiser, as often and as far as earlier corrections tell.
 */
export interface Fate {
  code: string;
  fallen: Points;
  held: Points;
  won: Points;
  /** That it does not fall. */
  stands: number;
  /** That it wins, given that it stands. */
  wins: number;
  /** What is held and won once it is corrected, and that it is, given that it stands. */
  corrected: { held: Points; won: Points; chance: number };
  because: readonly Reason[];
}

type Known = Pick<ForecastInput, 'baseline' | 'records' | 'calibration'>;

/** The fate of a component whose maximum is known. Its points never leave what `judgeComponent` says they can. */
export function componentFate(tracked: Tracked, parameters: OutcomeParameters, known: Known): Fate {
  const { component, progress } = tracked;
  const stake = stakeOf(component, progress, known.baseline);
  const judged = judgeComponent(stake, progress);
  const standing = standingOf(progress.tasks);
  const settled = progress.official !== null || progress.ruled != null || standing === 'notApplicable';
  if (settled) return certainFate(component.code, judged.likely, judged.reason);

  const tasks = progress.tasks.map((task) =>
    taskChance(
      task,
      parameters,
      task.leadUnitId === undefined ? undefined : known.records?.[task.leadUnitId],
    ),
  );
  const delivered = tasks.reduce((product, { chance }) => product * chance, 1);
  const because = tasks.flatMap((task) => task.because);
  const points = pointsOf(judged, minPoints(heldPoints(stake), judged.best), progress.reviewed);
  const acceptance = acceptanceOf(known.calibration, parameters, {
    fieldCode: component.fieldCode,
    reviewer: progress.reviewer ?? null,
  });
  const recognised = acceptance.agrees + acceptance.corrects;
  const base = { code: component.code, ...points, corrected: correctedBy(acceptance, points, stake.max) };
  const agreement = acceptanceReasons(acceptance);

  if (standing === 'noTask' && progress.reviewed === null) {
    const stands = parameters.keepsWithoutTask;
    const wins = stake.outsideControl ? parameters.superiorActs : 0;
    const reason = { code: 'chance.no-task', params: { percent: percent(stands) } };
    const corrected = { ...base.corrected, chance: 0 };
    const because = [reason, ...superiorReason(stake.outsideControl, parameters)];
    return { ...base, corrected, stands, wins, because };
  }
  if (!isPending(standing)) {
    const wins = stake.outsideControl ? parameters.superiorActs : 0;
    return {
      ...base,
      stands: recognised,
      wins,
      because: [...agreement, ...superiorReason(stake.outsideControl, parameters)],
    };
  }
  const improves = stake.outsideControl ? parameters.superiorActs : improvement(progress.claimed, parameters);
  const improvesBecause = stake.outsideControl
    ? superiorReason(true, parameters)
    : [{ code: 'chance.improves', params: { percent: percent(improves) } }];
  return {
    ...base,
    stands: delivered * recognised,
    wins: improves,
    because: [...because, ...agreement, ...improvesBecause],
  };
}

/** A line nobody can say more of than its one number. */
export function certainFate(code: string, points: Points, reason: Reason): Fate {
  const corrected = { held: points, won: points, chance: 0 };
  return {
    code,
    fallen: points,
    held: points,
    won: points,
    stands: 1,
    wins: 0,
    corrected,
    because: [reason],
  };
}

/** The chances of a fate; `spared` raises the chance to stand, because a cause that was counted in it did not strike. */
export function distributionOfFate(fate: Fate, spared = 1): Distribution {
  const { fallen, held, won, stands, wins, corrected } = fate;
  if (fallen === won && held === won && corrected.chance === 0) return certain(won);
  const standing = stands === 0 ? 0 : Math.min(1, stands / spared);
  const taken = standing * (1 - corrected.chance);
  const changed = standing * corrected.chance;
  return distributionOf([
    { points: fallen, chance: 1 - standing },
    { points: held, chance: taken * (1 - wins) },
    { points: won, chance: taken * wins },
    { points: corrected.held, chance: changed * (1 - wins) },
    { points: corrected.won, chance: changed * wins },
  ]);
}

/** Corrected points stay between the least and the maximum. */
function correctedBy(
  { agrees, corrects, correction }: Acceptance,
  { fallen, held, won }: Pick<Fate, 'fallen' | 'held' | 'won'>,
  max: Points,
): Fate['corrected'] {
  const within = (points: Points) => maxPoints(fallen, minPoints(max, sumPoints([points, correction])));
  return {
    held: within(held),
    won: within(won),
    chance: corrects === 0 ? 0 : corrects / (agrees + corrects),
  };
}

function acceptanceReasons({ agrees, corrects, correction, pairs }: Acceptance): Reason[] {
  const agreement = { code: 'chance.agrees', params: { percent: percent(agrees) } };
  if (corrects === 0) return [agreement];
  const params = { points: correction, pairs, percent: percent(corrects) };
  return [agreement, { code: 'chance.corrects', params }];
}

/** What was approved is held; until then last year's points are. */
function pointsOf(
  judged: Judgement,
  held: Points,
  reviewed: Points | null,
): Pick<Fate, 'fallen' | 'held' | 'won'> {
  return { fallen: judged.worst, held: reviewed ?? held, won: judged.best };
}

function improvement(claimed: Points | null, { improves }: OutcomeParameters): number {
  return claimed === null ? improves.unclaimed : improves.claimed;
}

function superiorReason(waits: boolean, { superiorActs }: OutcomeParameters): Reason[] {
  return waits ? [{ code: 'chance.superior', params: { percent: percent(superiorActs) } }] : [];
}
