import type { Points } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { PointsReading, Read } from '../../plan-reading';
import { oneLine } from '../vocabulary';
import type { Column } from './find-columns';
import type { LaidRow } from './lay-rows';
import { cellsOf } from './read-row';

const PARTS = ['max', 'obtained', 'lost'] as const;
/** "0,5", "2đ", "1 điểm". */
const FIGURE = /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(?:đ|điểm)?$/iu;

/** Whether the table gives points beside its rows. */
export function hasPoints(columns: readonly Column[]): boolean {
  return columns.some(({ meaning }) => PARTS.some((part) => part === meaning));
}

/** What stands in the columns of points; null for an empty cell, and for words. */
export function readPoints(row: LaidRow, columns: readonly Column[]): PointsReading {
  const read = (part: (typeof PARTS)[number]): Read<Points> | null => {
    for (const { text, place } of cellsOf(row, columns, part)) {
      const figure = FIGURE.exec(oneLine(text))?.[1];
      if (figure !== undefined) return { value: points(figure.replace(',', '.')), text, place };
    }
    return null;
  };
  return { max: read('max'), obtained: read('obtained'), lost: read('lost') };
}
