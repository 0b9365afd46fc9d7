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

/** "Tổng cộng", "Tổng số điểm (I + II)"; "Công tác …" and "Tổng số văn bản" name something to do, and beside a sum stand figures. */
export function isSum([text = '', ...others]: readonly string[]): boolean {
  if (others.some((other) => /\p{L}/u.test(other))) return false;
  return /^(?:tong(?: cong| so| diem)*|cong)(?: diem)?(?:\s*[(:\d].*|\s+(?:cac|chung|[ivx]+)\b.*)?[.:]?$/.test(
    oneLine(foldText(text)),
  );
}

/** Who signs, and whom it goes to: below the rows of a table, and often in it. */
export function isSigned(texts: readonly string[]): boolean {
  return texts.some(
    (text) =>
      /^nơi nhận\s*:/iu.test(text) ||
      /^(?:TM|KT|TL|TUQ)\.|^(?:(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)|NGƯỜI (?:LẬP|DUYỆT)(?: BIỂU)?)$/mu.test(
        text,
      ),
  );
}

/** "IV.", "B": tasks are counted in figures. */
export function isTopicNumber(text: string): boolean {
  return /^(?:[IVX]+|[A-Z])[.)/]?$/u.test(text);
}

/** "3", "IV.", "a)", "1.2": what numbers a row. */
export function isRowNumber(text: string): boolean {
  return /^[([]?(?:\d{1,4}(?:\.\d+)*|[IVX]+|\p{L})\s*[)\].]*$/u.test(text);
}
