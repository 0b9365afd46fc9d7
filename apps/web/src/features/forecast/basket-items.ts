import type { ForecastLineView, ForecastView, ScoreList, Supposed } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints } from '@tctp/domain';

/** Something that may still be won, and what supposing it means. */
export interface BasketItem {
  code: string;
  title: string;
  whose: 'ours' | 'noTask' | 'superior';
  /** To the likely total. */
  adds: string;
  supposed: Supposed;
  /** Tasks whose units still have something to do. */
  openTasks: readonly string[];
}

const ORDER = ['ours', 'noTask', 'superior'] as const;

/** Components with points still to win, ours first, the most first. What has its official score is over. */
export function basketItems({ lines, chances }: ForecastView, scores: ScoreList | undefined): BasketItem[] {
  const settled = new Set(
    (scores?.components ?? []).filter(({ official }) => official !== null).map(({ code }) => code),
  );
  const open = new Set(chances.workOrder.map(({ taskId }) => taskId));
  return lines
    .filter(({ kind, code, leftOut }) => kind === 'component' && !leftOut && !settled.has(code))
    .map((line) => itemOf(line, open))
    .filter(({ adds }) => comparePoints(adds, ZERO) > 0)
    .sort(
      (left, right) =>
        ORDER.indexOf(left.whose) - ORDER.indexOf(right.whose) || comparePoints(right.adds, left.adds),
    );
}

/** What waits for a superior, or has no task, is supposed to get its maximum; our own work to be approved. */
function itemOf(line: ForecastLineView, open: ReadonlySet<string>): BasketItem {
  const { code, title, likely, best, max, outsideControl, taskIds } = line;
  const whose = outsideControl ? 'superior' : taskIds.length === 0 ? 'noTask' : 'ours';
  const isOurs = whose === 'ours';
  return {
    code,
    title,
    whose,
    adds: subtractPoints(isOurs ? best : max, likely),
    supposed: { code, becomes: isOurs ? 'approved' : max },
    openTasks: taskIds.filter((taskId) => open.has(taskId)),
  };
}
