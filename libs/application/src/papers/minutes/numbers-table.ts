import { fillWords, paperWords } from '@tctp/contracts';
import type { PaperBlock, PaperTable } from '../official-paper';
import { countedTable, paragraph } from '../paper-blocks';
import type { Decided } from './decided';
import type { MinutesNumbers } from './minutes-numbers';
import { numbersByUnit, numbersOf } from './minutes-numbers';
import { NUMBER_WIDTH } from './minutes-tables';

const words = paperWords.minutes.numbers;

/** The sums in sentences, and by unit in a table where there are several; nothing is said of what did not happen. */
export function numbersBlocks(lines: readonly Decided[], nameOf: (unitId: string) => string): PaperBlock[] {
  const units = numbersByUnit(lines, nameOf);
  const sum = numbersOf(lines);
  const { reviewed, approved, returned, open, reopened, setAside } = sum;
  const said = [
    reviewed > 0 && fillWords(words.sum, { reviewed, units: reviewing(units), approved, returned }),
    open > 0 && fillWords(words.open, { count: open }),
    reopened > 0 && fillWords(words.reopened, { count: reopened }),
    setAside > 0 && fillWords(words.setAside, { count: setAside }),
  ].filter((sentence) => sentence !== false);
  return [...said.map(paragraph), ...(units.length > 1 ? [tableOf(units, sum)] : [])];
}

/** By its name where it is only one. */
function reviewing(units: readonly { name: string; numbers: MinutesNumbers }[]): string {
  const names = units.flatMap(({ name, numbers }) => (numbers.reviewed > 0 ? [name] : []));
  return names.length === 1 ? names.join() : fillWords(words.units, { count: names.length });
}

function tableOf(
  units: readonly { name: string; numbers: MinutesNumbers }[],
  sum: MinutesNumbers,
): PaperTable {
  const other = ({ reopened, setAside }: MinutesNumbers) => reopened + setAside;
  const counts: [title: string, of: (numbers: MinutesNumbers) => number][] = [
    [words.columns.reviewed, ({ reviewed }) => reviewed],
    [words.columns.approved, ({ approved }) => approved],
    [words.columns.returned, ({ returned }) => returned],
  ];
  if (sum.open > 0) counts.push([words.columns.open, ({ open }) => open]);
  if (other(sum) > 0) counts.push([words.columns.other, other]);
  const cells = (numbers: MinutesNumbers) => counts.map(([, of]) => String(of(numbers)));
  const table = countedTable(
    [
      { title: words.columns.unit, width: 100, align: 'left' },
      ...counts.map(([title]) => ({ title, width: 30, align: 'center' as const })),
    ],
    units.map(({ name, numbers }) => [name, ...cells(numbers)]),
    NUMBER_WIDTH,
  );
  return { ...table, rows: [...table.rows, { kind: 'total', cells: ['', words.total, ...cells(sum)] }] };
}
