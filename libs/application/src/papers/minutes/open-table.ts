import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { PaperColumn, PaperTable } from '../official-paper';
import type { AnnexRow } from '../paper-rows';
import { componentText } from './minutes-tables';
import type { OpenMatter } from './open-matters';

const words = paperWords.minutes.open;
const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.number, width: 11, align: 'center' },
  { title: words.columns.component, width: 90, align: 'left' },
  { title: words.columns.unit, width: 66, align: 'left' },
  { title: words.columns.matter, width: 63, align: 'left' },
  { title: words.columns.since, width: 28, align: 'center' },
];

/** What was left open, in the order of the plan. */
export function openTable(
  matters: ReadonlyMap<string, readonly OpenMatter[]>,
  rows: readonly AnnexRow[],
  nameOf: (unitId: string) => string,
): PaperTable {
  const lines = rows.flatMap((row) =>
    row.cycles.flatMap(({ taskId, cycle }) =>
      (matters.get(taskId) ?? []).map((matter) => [
        componentText({ ...row, cycle }),
        nameOf(matter.unitId),
        matterText(matter),
        matter.since === null ? paperWords.unknown : formatDay(matter.since),
      ]),
    ),
  );
  return {
    kind: 'table',
    caption: null,
    columns: COLUMNS,
    rows: lines.map((cells, place) => ({ kind: 'cells', cells: [String(place + 1), ...cells] })),
  };
}

function matterText({ what, overdue }: OpenMatter): string {
  const matter = words.matter[what];
  return overdue ? fillWords(words.overdue, { matter }) : matter;
}
