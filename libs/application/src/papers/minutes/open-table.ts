import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { PaperColumn, PaperTable } from '../official-paper';
import { countedTable } from '../paper-blocks';
import type { AnnexRow } from '../paper-rows';
import { NUMBER_WIDTH, componentText } from './minutes-tables';
import type { OpenMatter } from './open-matters';

const words = paperWords.minutes.open;
/** Shares of a page on its side, and of one that stands: a day needs its millimetres on both. */
const WIDTHS = { landscape: [90, 66, 63, 28], portrait: [49, 38, 41, 26] } as const;
const ALIGN = ['left', 'left', 'left', 'center'] as const;

function columnsOf(landscape: boolean): PaperColumn[] {
  const { component, unit, matter, since } = words.columns;
  const widths = landscape ? WIDTHS.landscape : WIDTHS.portrait;
  return [component, unit, matter, since].map((title, place) => ({
    title,
    width: widths[place] ?? 0,
    align: ALIGN[place] ?? 'left',
  }));
}

/** What was left open, in the order of the plan. */
export function openTable(
  matters: ReadonlyMap<string, readonly OpenMatter[]>,
  rows: readonly AnnexRow[],
  nameOf: (unitId: string) => string,
  landscape: boolean,
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
  return countedTable(columnsOf(landscape), lines, NUMBER_WIDTH);
}

function matterText({ what, overdue }: OpenMatter): string {
  const matter = words.matter[what];
  return overdue ? fillWords(words.overdue, { matter }) : matter;
}
