import { foldText } from '@tctp/domain';
import { beginsLikeUnit, isInCapitals, oneLine } from '../vocabulary';
import type { LaidRow } from './lay-rows';

/** A name of a unit that stands over the width, alone in its row, or in capitals with strays beside it. */
export function isSection(row: LaidRow, column: number, text: string, others: number): boolean {
  if (!beginsLikeUnit(text)) return false;
  const cell = row.cells.get(column);
  const isWide = (cell?.columns ?? 1) * 2 > row.width;
  return isWide || others === 0 || (isInCapitals(text) && others <= 2);
}

/** "I. Công tác chỉ đạo, điều hành", "Lĩnh vực …". */
export function isTopic(text: string): boolean {
  return (
    /^(?:[IVX]+|[A-Z])[.)/]?\s/u.test(text) ||
    /^(?:\d+[.)]?\s+)?(?:linh vuc|cong tac|cai cach)\b/.test(foldText(text))
  );
}

/** "(1) (2) (3)" below a head. */
export function isCount(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, at) => text.replace(/[()[\]]/g, '').trim() === `${at + 1}`);
}

export function isSum(text: string): boolean {
  return /^(tong cong|tong so|tong diem|cong)\b/.test(oneLine(foldText(text)));
}
