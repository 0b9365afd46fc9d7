import { fillWords, formatPoints, paperWords } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import type { PaperBlock } from '../official-paper';
import { heading, table } from '../paper-blocks';
import { clip } from './clip';
import type { PageFacts, Standing } from './page-facts';
import { taskName } from './task-name';

const words = paperWords.chairmanPage.overdue;
/** Letters on one line: of a unit, and of a task. */
const [UNIT, NAME] = [17, 35];

interface OverdueUnits {
  /** Named. */
  units: number;
  blocks: PaperBlock[];
}

/** What is overdue, by the unit it waits for; the unit with what is lost next comes first. */
export function overdueUnits({ tasks }: Pick<PageFacts, 'tasks'>, most: number): OverdueUnits {
  const late = tasks.filter(({ task }) => task.time === 'overdue');
  const units = [...groupedBy(late, ({ task }) => task.lead.id).values()];
  if (units.length === 0) return { units: 0, blocks: [heading(1, words.nothing)] };
  const named = units.length === most + 1 ? units.length : Math.min(units.length, most);
  const rest = units.slice(named);
  const blocks: PaperBlock[] = [
    heading(1, fillWords(words.title, { tasks: late.length, units: units.length })),
    table(
      [
        { title: words.unit, width: 36, align: 'left' },
        { title: words.tasks, width: 12, align: 'center' },
        { title: words.longest, width: 28, align: 'center' },
        { title: words.worst, width: 71, align: 'left' },
        { title: words.points, width: 18, align: 'center' },
      ],
      [
        ...units.slice(0, named).map((own) => ({
          kind: 'cells' as const,
          cells: [clip(own[0]?.task.lead.shortName ?? '', UNIT), ...figuresOf(own), ...worstOf(own)],
        })),
        ...(rest.length === 0
          ? []
          : [
              {
                kind: 'cells' as const,
                cells: [fillWords(words.others, { count: rest.length }), ...figuresOf(rest.flat()), '', ''],
              },
            ]),
      ],
    ),
  ];
  return { units: named, blocks };
}

function figuresOf(late: readonly Standing[]): string[] {
  const days = late.reduce((most, { task }) => Math.max(most, -(task.due.workingDays ?? 0)), 0);
  return [String(late.length), fillWords(words.days, { days })];
}

function worstOf([worst]: readonly Standing[]): string[] {
  if (worst === undefined) return [];
  const { atRisk } = worst.task;
  return [taskName(worst.task, NAME), atRisk === null ? paperWords.unknown : formatPoints(atRisk, 'vi')];
}
