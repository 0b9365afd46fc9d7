import type { Cycle } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import type { DraftRow } from '../draft';

/** The deadline that most rows share. */
export interface CutOff {
  lastDay: LocalDate;
  /** As most of them write it. */
  words: string;
  rows: number;
}

const LEAST_ROWS = 3;

/** The most frequent date, where at least half of the dated rows share it; the words of the first of them. */
export function cutOffOf(
  rows: readonly DraftRow[],
  cyclesOf: (row: DraftRow) => readonly Cycle[],
): CutOff | null {
  const days = new Map<LocalDate, CutOff>();
  let dated = 0;
  for (const row of rows) {
    const [only] = cyclesOf(row);
    if (only?.key !== 'once' || only.lastDay === null) continue;
    dated += 1;
    const own = days.get(only.lastDay) ?? { lastDay: only.lastDay, words: row.deadline.words, rows: 0 };
    days.set(only.lastDay, { ...own, rows: own.rows + 1 });
  }
  const [most] = [...days.values()].sort((left, right) => right.rows - left.rows);
  return most !== undefined && most.rows >= LEAST_ROWS && most.rows * 2 >= dated ? most : null;
}
