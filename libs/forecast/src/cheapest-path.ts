import type { Points } from '@tctp/domain';
import type { OutcomeParameters } from './outcome-parameters';
import { mostWith } from './best-case';
import { totalOf } from './chance-forecast';
import { chanceAtLeast } from './distribution';
import type { ForecastInput } from './forecast-input';
import { isOpenWork } from './open-work';
import { applyChanges } from './what-changes';

export interface PathGoal {
  /** The total to reach … */
  target: Points;
  /** … with at least this chance. */
  chance: number;
  /** What each task would cost, such as days of work; 1 for those left out. Above 0. */
  costs?: Readonly<Record<string, number>>;
  /** How often the forecast may be read for it; the greedy way needs some readings in any case. */
  mostReadings?: number;
}

export interface Path {
  taskIds: readonly string[];
  cost: number;
  /** That the target is reached once these are approved. */
  chance: number;
}

export type CheapestPath =
  /** `exact` false: the search was cut short, and a cheaper way may exist. */
  | ({ reachable: true; exact: boolean } & Path)
  /** No set does it; `best` is what everything approved would give. `exact` false: not every set was tried. */
  | { reachable: false; exact: boolean; best: Path };

/** So many readings of the forecast, and no more: some seconds at the very most. */
const MOST_READINGS = 2_000;

/**
 * The cheapest set of open tasks whose approval reaches a target with a given chance: the very chance that the forecast
 * gives for the same changes. A greedy way comes first; then branch and bound, which gives up a branch when it is no
 * cheaper, or when even everything that is left would not do with no common cause striking. Lines that hang together may
 * make more approvals a little less likely to reach a total, so nothing less than that bound would be safe.
 */
export function cheapestPath(
  input: ForecastInput,
  parameters: OutcomeParameters,
  goal: PathGoal,
): CheapestPath {
  const search = new Search(input, parameters, goal);
  search.greedy();
  search.descend([], 0);
  const exact = !search.isCutShort;
  if (search.best !== null) return { reachable: true, exact, ...search.best };
  return { reachable: false, exact, best: search.path(search.candidates) };
}

/** Two ways of adding up the same chances may differ by so little. */
const ROUNDING = 1e-9;

class Search {
  private readings = 0;
  best: Path | null = null;
  readonly candidates: readonly string[];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly input: ForecastInput,
    private readonly parameters: OutcomeParameters,
    private readonly goal: PathGoal,
  ) {
    const open = input.components
      .filter(({ official }) => official === null)
      .flatMap(({ tasks }) => tasks.filter(isOpenWork).map(({ taskId }) => taskId))
      .sort();
    const alone = new Map(open.map((taskId) => [taskId, this.chanceOf([taskId]) / this.costOf(taskId)]));
    this.candidates = open.sort((left, right) => (alone.get(right) ?? 0) - (alone.get(left) ?? 0));
  }

  get isCutShort(): boolean {
    return this.readings >= (this.goal.mostReadings ?? MOST_READINGS);
  }

  path(taskIds: readonly string[]): Path {
    return { taskIds: [...taskIds].sort(), cost: this.costOfAll(taskIds), chance: this.chanceOf(taskIds) };
  }

  /** Adds whatever raises the chance most for its cost, until it is enough; then leaves out what was not needed. */
  greedy(): void {
    let chosen: string[] = [];
    while (this.chanceOf(chosen) < this.goal.chance) {
      const left = this.candidates.filter((taskId) => !chosen.includes(taskId));
      const gain = (taskId: string) => this.chanceOf([...chosen, taskId]) / this.costOf(taskId);
      const next = left.reduce<string | null>(
        (most, taskId) => (most === null || gain(taskId) > gain(most) ? taskId : most),
        null,
      );
      if (next === null) return;
      chosen.push(next);
    }
    for (const taskId of [...chosen].sort((left, right) => this.costOf(right) - this.costOf(left))) {
      const without = chosen.filter((one) => one !== taskId);
      if (this.chanceOf(without) >= this.goal.chance) chosen = without;
    }
    this.offer(this.path(chosen));
  }

  descend(chosen: readonly string[], at: number): void {
    if (this.isCutShort) return;
    if (this.best !== null && this.costOfAll(chosen) >= this.best.cost) return;
    if (this.chanceOf(chosen) >= this.goal.chance) return this.offer(this.path(chosen));
    const next = this.candidates[at];
    if (next === undefined) return;
    if (this.mostOf([...chosen, ...this.candidates.slice(at)]) < this.goal.chance) return;
    this.descend([...chosen, next], at + 1);
    this.descend(chosen, at + 1);
  }

  private offer(path: Path): void {
    if (this.best === null || path.cost < this.best.cost) this.best = path;
  }

  private chanceOf(taskIds: readonly string[]): number {
    const key = [...taskIds].sort().join('\n');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.readings += 1;
    const supposed = applyChanges(this.input, [{ kind: 'approved', taskIds }]);
    const chance = chanceAtLeast(totalOf(supposed, this.parameters).total, this.goal.target);
    this.known.set(key, chance);
    return chance;
  }

  /** No subset of these can do better. */
  private mostOf(taskIds: readonly string[]): number {
    return chanceAtLeast(mostWith(this.input, taskIds, this.parameters), this.goal.target) + ROUNDING;
  }

  private costOf(taskId: string): number {
    return this.goal.costs?.[taskId] ?? 1;
  }

  private costOfAll(taskIds: readonly string[]): number {
    return taskIds.reduce((sum, taskId) => sum + this.costOf(taskId), 0);
  }
}
