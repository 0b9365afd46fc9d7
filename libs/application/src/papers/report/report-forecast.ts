import { fillWords, formatMaximum, formatPoints, paperWords, speakReason } from '@tctp/contracts';
import { ZERO, comparePoints, sumPoints } from '@tctp/domain';
import type { ForecastLine } from '@tctp/forecast';
import { titleOf } from '../../forecast/title-of';
import { lastYearOf } from '../../plans/last-year';
import type { PaperBlock } from '../official-paper';
import { heading, named, paragraph, table } from '../paper-blocks';
import type { ReportMatter } from './report-matter';

const words = paperWords.report.forecast;
const points = (value: string) => formatPoints(value, 'vi');

/** IV. How the appraisal would end by what stood on the day, and where points would be lost, the most first. */
export function forecastBlocks(matter: ReportMatter): PaperBlock[] {
  const { plan, forecast, asOf } = matter;
  const { likely, worst, best } = forecast.total;
  const year = lastYearOf(plan);
  const lost = forecast.lines
    .filter(({ kind, atRisk }) => kind !== 'field' && comparePoints(atRisk, ZERO) > 0)
    .sort((one, other) => comparePoints(other.atRisk, one.atRisk));
  const figures = {
    asOf,
    year,
    likely: points(likely),
    max: formatMaximum(forecast.max, 'vi'),
    worst: points(worst),
    best: points(best),
  };
  const before = forecast.baselineTotal;
  const sentences =
    before === null
      ? [fillWords(words.noLastYear, figures)]
      : [fillWords(words.sentence, figures), fillWords(words.lastYear, { year, points: points(before) })];
  const announced = named('announced', paragraph(before === null ? words.notYet : words.lost));
  return [
    heading(1, words.heading),
    named('outlook', paragraph(sentences.join(' '))),
    ...(lost.length === 0
      ? [named('noLost', paragraph(words.noLost))]
      : [announced, named('lost', lostTable(matter, lost))]),
    ...notes(matter),
  ];
}

function notes({ forecast: { outsideControl, unknown } }: ReportMatter): PaperBlock[] {
  const count = unknown.flatMap(({ components }) => components).length;
  return [
    ...(comparePoints(outsideControl, ZERO) > 0
      ? [named('outside', paragraph(fillWords(words.outside, { points: points(outsideControl) })))]
      : []),
    ...(count === 0 ? [] : [named('unknown', paragraph(fillWords(words.unknown, { count })))]),
  ];
}

function lostTable({ plan }: ReportMatter, lost: readonly ForecastLine[]): PaperBlock {
  const number = { width: 20, align: 'center' } as const;
  const total = points(sumPoints(lost.map(({ atRisk }) => atRisk)));
  return table(
    [
      { title: words.columns.line, width: 57, align: 'left' },
      { title: words.columns.max, ...number },
      { title: words.columns.likely, ...number },
      { title: words.columns.lost, ...number },
      { title: words.columns.why, width: 48, align: 'left' },
    ],
    [
      ...lost.map((line) => ({
        kind: 'cells' as const,
        cells: [
          lineText(line, titleOf(plan.criteriaSet, line)),
          formatMaximum(line.max, 'vi'),
          points(line.likely),
          points(line.atRisk),
          speakReason(line.reason, 'vi'),
        ],
      })),
      { kind: 'total', cells: [words.total, '', '', total, ''] },
    ],
  );
}

function lineText({ kind, code, fieldCode }: ForecastLine, title: string): string {
  if (kind === 'component') return fillWords(words.component, { code, title });
  return kind === 'rest' ? fillWords(words.rest, { code: fieldCode, title }) : title;
}
