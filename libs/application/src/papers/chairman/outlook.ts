import { fillWords, formatDifference, formatMaximum, formatPoints, paperWords } from '@tctp/contracts';
import { ZERO, comparePoints, subtractPoints } from '@tctp/domain';
import type { PaperTable } from '../official-paper';
import { table } from '../paper-blocks';
import type { PageFacts } from './page-facts';

const words = paperWords.chairmanPage.head;
const show = (points: string) => formatPoints(points, 'vi');

/** Where the plan would end, beside last year and what is aimed at. */
export function outlook({ forecast, overview }: Pick<PageFacts, 'forecast' | 'overview'>): PaperTable {
  const { total, max, baseline } = forecast;
  const column = (title: string, width: number) => ({ title, width, align: 'center' as const });
  return table(
    [
      column(words.likely, 25),
      column(words.range, 46),
      column(fillWords(words.last, { year: baseline.year }), 49),
      column(words.target, 45),
    ],
    [
      {
        kind: 'total',
        cells: [
          fillWords(words.ofMax, { points: show(total.likely), max: formatMaximum(max, 'vi') }),
          fillWords(words.from, { worst: show(total.worst), best: show(total.best) }),
          againstLastYear(forecast),
          towards(total.likely, overview),
        ],
      },
    ],
  );
}

function againstLastYear({ total, baseline }: PageFacts['forecast']): string {
  if (baseline.total === null) return words.lastUnknown;
  const { rank, rankedUnits } = baseline;
  const known = {
    difference: formatDifference(subtractPoints(total.likely, baseline.total), 'vi'),
    last: show(baseline.total),
  };
  return rank === null || rankedUnits === null
    ? fillWords(words.difference, known)
    : fillWords(words.ranked, { ...known, rank, units: rankedUnits });
}

function towards(likely: string, { target, noLoss }: PageFacts['overview']): string {
  if (target === null) return fillWords(words.noTarget, { points: show(noLoss) });
  const missing = subtractPoints(target.points, likely);
  const side = comparePoints(missing, ZERO);
  const known = { target: show(target.points), points: show(missing.replace('-', '')) };
  return fillWords(side === 0 ? words.reached : side > 0 ? words.missing : words.beyond, known);
}
