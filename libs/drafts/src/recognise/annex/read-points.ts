import type { Points } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { PointsReading, Read } from '../../plan-reading';
import { oneLine } from '../vocabulary';
import type { Column } from './find-columns';
import type { LaidRow } from './lay-rows';
import { cellsOf } from './read-row';

const PARTS = ['max', 'obtained', 'lost'] as const;
const FIGURE = /^\d{1,4}(?:[.,]\d{1,4})?$/;

/** Whether the table gives points beside its rows. */
export function hasPoints(columns: readonly Column[]): boolean {
  return columns.some(({ meaning }) => PARTS.some((part) => part === meaning));
}

/** What stands in the columns of points; null for an empty cell, and for words. */
export function readPoints(row: LaidRow, columns: readonly Column[]): PointsReading {
  const read = (part: (typeof PARTS)[number]): Read<Points> | null => {
    const cell = cellsOf(row, columns, part).find(({ text }) => FIGURE.test(oneLine(text)));
    if (cell === undefined) return null;
    return { value: points(oneLine(cell.text).replace(',', '.')), text: cell.text, place: cell.place };
  };
  return { max: read('max'), obtained: read('obtained'), lost: read('lost') };
}
