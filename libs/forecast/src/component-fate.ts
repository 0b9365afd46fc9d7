import type { Baseline, Points, Reason } from '@tctp/domain';
import { minPoints } from '@tctp/domain';
import { agreementChance } from './calibration';
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
 * more. Two chances say it all, and every more hopeful parameter raises one of them.
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
  because: readonly Reason[];
}

type Known = Pick<ForecastInput, 'records' | 'calibration'>;

/** The fate of a component whose maximum is known. Its points never leave what `judgeComponent` says they can. */
export function componentFate(
  tracked: Tracked,
  baseline: Baseline,
  parameters: OutcomeParameters,
  known: Known,
): Fate {
  const { component, progress } = tracked;
  const stake = stakeOf(component, progress, baseline);
  const judged = judgeComponent(stake, progress);
  const standing = standingOf(progress.tasks);
  const settled = progress.official !== null || standing === 'notApplicable';
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
  const base = { code: component.code, ...points };
  const agrees = agreementChance(known.calibration, parameters.agrees, {
    fieldCode: component.fieldCode,
    reviewer: progress.reviewer ?? null,
  });
  const agreement: Reason = { code: 'chance.agrees', params: { percent: percent(agrees) } };

  if (standing === 'noTask' && progress.reviewed === null) {
    const stands = parameters.keepsWithoutTask;
    const wins = stake.outsideControl ? parameters.superiorActs : 0;
    const reason = { code: 'chance.no-task', params: { percent: percent(stands) } };
    return { ...base, stands, wins, because: [reason, ...superiorReason(stake.outsideControl, parameters)] };
  }
  if (!isPending(standing)) {
    const wins = stake.outsideControl ? parameters.superiorActs : 0;
    return {
      ...base,
      stands: agrees,
      wins,
      because: [agreement, ...superiorReason(stake.outsideControl, parameters)],
    };
  }
  const improves = stake.outsideControl ? parameters.superiorActs : improvement(progress.claimed, parameters);
  const improvesBecause = stake.outsideControl
    ? superiorReason(true, parameters)
    : [{ code: 'chance.improves', params: { percent: percent(improves) } }];
  return {
    ...base,
    stands: delivered * agrees,
    wins: improves,
    because: [...because, agreement, ...improvesBecause],
  };
}

/** A line nobody can say more of than its one number. */
export function certainFate(code: string, points: Points, reason: Reason): Fate {
  return { code, fallen: points, held: points, won: points, stands: 1, wins: 0, because: [reason] };
}

/** The chances of a fate; `spared` raises the chance to stand, because a cause that was counted in it did not strike. */
export function distributionOfFate({ fallen, held, won, stands, wins }: Fate, spared = 1): Distribution {
  if (fallen === won && held === won) return certain(won);
  const standing = Math.min(1, stands / spared);
  return distributionOf([
    { points: fallen, chance: 1 - standing },
    { points: held, chance: standing * (1 - wins) },
    { points: won, chance: standing * wins },
  ]);
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
