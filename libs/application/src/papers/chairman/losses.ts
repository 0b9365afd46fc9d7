import { fillWords, formatDay, formatPoints, paperWords } from '@tctp/contracts';
import type { ForecastLineView } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import { ZERO, comparePoints, sumPoints } from '@tctp/domain';
import type { PaperBlock, PaperTableRow } from '../official-paper';
import { heading, paragraph, table } from '../paper-blocks';
import { clip } from './clip';
import { nextStep } from './next-step';
import { isUnfinished } from './page-facts';
import type { PageFacts, Standing } from './page-facts';

const words = paperWords.chairmanPage.losses;
const { named, none } = paperWords.chairmanPage;
/** Components by name, and letters in two lines of a cell: of the component, and of who leads it. */
const [MOST, TITLE, LEAD] = [5, 48, 28];
const show = (points: string) => formatPoints(points, 'vi');

/** The components that may lose most, who has them in hand and what wants doing; then all other points in one sentence. */
export function losses({ forecast, tasks }: PageFacts, weekEnd: LocalDate): PaperBlock[] {
  const lines = forecast.lines
    .filter(({ kind, atRisk }) => kind !== 'field' && comparePoints(atRisk, ZERO) > 0)
    .sort((one, other) => comparePoints(other.atRisk, one.atRisk));
  const components = lines.filter(({ kind }) => kind === 'component');
  const top = components.slice(0, MOST);
  const beside = besideTable(
    lines.filter(({ kind }) => kind !== 'component'),
    components.slice(MOST),
  );
  const notes = [beside, unknownOf(forecast)].flatMap((note) => note ?? []);
  const sum = show(sumPoints(lines.map(({ atRisk }) => atRisk)));
  return [
    heading(1, lines.length === 0 ? words.nothing : fillWords(words.title, { points: sum })),
    ...(top.length === 0
      ? []
      : [
          table(
            [
              { title: words.component, width: 55, align: 'left' },
              { title: words.points, width: 14, align: 'center' },
              { title: words.lead, width: 29, align: 'left' },
              { title: words.due, width: 24, align: 'center' },
              { title: fillWords(words.step, { day: formatDay(weekEnd) }), width: 43, align: 'left' },
            ],
            top.map((line) => rowOf(line, tasks, weekEnd)),
          ),
        ]),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(' '))]),
  ];
}

function rowOf(line: ForecastLineView, tasks: readonly Standing[], weekEnd: LocalDate): PaperTableRow {
  const own = tasks.filter(({ task }) => task.component.code === line.code);
  const unfinished = own.filter(isUnfinished);
  const next = unfinished[0];
  return {
    kind: 'cells',
    cells: [
      fillWords(named, {
        code: clip(line.code, 14),
        title: clip(line.title, TITLE - Math.min(line.code.length, 14)),
      }),
      show(line.atRisk),
      leadsOf(unfinished.length === 0 ? own : unfinished),
      next === undefined ? none : dueOf(next),
      nextStep(line, next, weekEnd),
    ],
  };
}

function leadsOf(standings: readonly Standing[]): string {
  const names = [...new Set(standings.map(({ task }) => task.lead.shortName))];
  const [first, ...others] = names;
  if (first === undefined) return words.noUnit;
  const all = names.join(', ');
  if (others.length === 0 || clip(all, LEAD) === all) return clip(all, LEAD);
  return fillWords(words.otherUnits, { name: clip(first, 14), count: others.length });
}

/** The plan's own words where they name no day. */
function dueOf({ task: { due } }: Standing): string {
  if (due.lastDay !== null) return formatDay(due.lastDay);
  return clip(due.text, 20) || paperWords.unknown;
}

function besideTable(
  others: readonly ForecastLineView[],
  components: readonly ForecastLineView[],
): string | null {
  const sum = (lines: readonly ForecastLineView[]) => show(sumPoints(lines.map(({ atRisk }) => atRisk)));
  const parts = [
    ...others
      .slice(0, 1)
      .map(({ title, atRisk }) => fillWords(words.part, { title: clip(title, 28), points: show(atRisk) })),
    ...(others.length > 1
      ? [fillWords(words.otherLines, { count: others.length - 1, points: sum(others.slice(1)) })]
      : []),
    ...(components.length > 0
      ? [fillWords(words.otherComponents, { count: components.length, points: sum(components) })]
      : []),
  ];
  return parts.length === 0 ? null : fillWords(words.rest, { parts: parts.join('; ') });
}

/** A risk that cannot be counted is told beside the table. */
function unknownOf({ unknown }: PageFacts['forecast']): string | null {
  const open = unknown.flatMap(({ components }) => components);
  const late = open.filter(({ state }) => state === 'overdue').length;
  if (open.length === 0) return null;
  const overdue = late === 0 ? '' : fillWords(words.unknownOverdue, { count: late });
  return fillWords(words.unknown, { count: open.length, overdue });
}
