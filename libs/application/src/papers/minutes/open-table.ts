import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { PaperColumn, PaperTable } from '../official-paper';
import type { AnnexRow } from '../paper-rows';
import { componentText } from './minutes-tables';
import type { OpenMatter } from './open-matters';

const words = paperWords.minutes.open;
/** Shares of a page on its side, and of one that stands: a day and a number need their millimetres on both. */
const WIDTHS = { landscape: [11, 90, 66, 63, 28], portrait: [11, 49, 38, 41, 26] } as const;
const ALIGN = ['center', 'left', 'left', 'left', 'center'] as const;

function columnsOf(landscape: boolean): PaperColumn[] {
  const { number, component, unit, matter, since } = words.columns;
  const widths = landscape ? WIDTHS.landscape : WIDTHS.portrait;
  return [number, component, unit, matter, since].map((title, place) => ({
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
  return {
    kind: 'table',
    caption: null,
    columns: columnsOf(landscape),
    rows: lines.map((cells, place) => ({ kind: 'cells', cells: [String(place + 1), ...cells] })),
  };
}

function matterText({ what, overdue }: OpenMatter): string {
  const matter = words.matter[what];
  return overdue ? fillWords(words.overdue, { matter }) : matter;
}
