import { commonCauses } from './causes';
import { chanceLines, sparedBy } from './chance-lines';
import { closeChances, closingOf } from './close-total';
import { distributionOfFate } from './component-fate';
import type { Distribution } from './distribution';
import { convolve } from './distribution';
import { forecast } from './forecast';
import type { ForecastInput } from './forecast-input';
import type { OutcomeParameters } from './outcome-parameters';
import { applyChanges } from './what-changes';

/**
 * A total that no approval of some of these tasks can better, whatever comes to hang together by it: all of them are
 * approved, no cause strikes, and every line stands as often as when it is spared by all it might ever share.
 */
export function mostWith(
  input: ForecastInput,
  taskIds: readonly string[],
  parameters: OutcomeParameters,
): Distribution {
  const approving = (ids: readonly string[]) => applyChanges(input, [{ kind: 'approved', taskIds: ids }]);
  const all = input.components.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId));
  const shared = [
    ...commonCauses(input.components, parameters).filter(({ kind }) => kind === 'unit'),
    ...commonCauses(approving(all).components, parameters),
    ...(input.causes ?? []),
  ];
  const supposed = approving(taskIds);
  const points = forecast(supposed);
  const sum = convolve(
    chanceLines(supposed, points, parameters, []).map(({ line, fate, distribution }) =>
      line.kind === 'survey' ? distribution : distributionOfFate(fate, sparedBy(line.code, shared)),
    ),
  );
  return closeChances(sum, closingOf(input.set, input.facts, points.reachable));
}
