import type { Points } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { PointsReading, Read } from '../../plan-reading';
import { oneLine } from '../vocabulary';
import type { Column } from './find-columns';
import type { LaidCell, LaidRow } from './lay-rows';
import { cellsOf } from './read-row';

const PARTS = ['max', 'obtained', 'lost'] as const;
/** "0,5", "2đ", "1 điểm"; what is lost may stand behind a minus. */
const FIGURE = /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(?:đ|điểm)?$/iu;
const figureIn = (text: string, part: (typeof PARTS)[number]) =>
  FIGURE.exec(part === 'lost' ? oneLine(text).replace(/^[-–]\s*/, '') : oneLine(text))?.[1];

/** Whether the table gives points beside its rows. */
export function hasPoints(columns: readonly Column[]): boolean {
  return columns.some(({ meaning }) => PARTS.some((part) => part === meaning));
}

/** What stands in the columns of points; null for an empty cell, and for words. */
export function readPoints(row: LaidRow, columns: readonly Column[]): PointsReading {
  const read = (part: (typeof PARTS)[number]): Read<Points> | null => {
    for (const { text, place } of cellsOf(row, columns, part)) {
      const figure = figureIn(text, part);
      if (figure !== undefined) return { value: points(figure.replace(',', '.')), text, place };
    }
    return null;
  };
  return { max: read('max'), obtained: read('obtained'), lost: read('lost') };
}

/** Words where points should stand: "không đạt", "1,5/2". */
export function unreadPoints(row: LaidRow, columns: readonly Column[]): LaidCell[] {
  return PARTS.flatMap((part) =>
    cellsOf(row, columns, part).filter(
      ({ text, held }) => !held && /[\p{L}\p{N}]/u.test(text) && figureIn(text, part) === undefined,
    ),
  );
}
