import { foldText } from '@tctp/domain';
import type { SectionReading } from '../../plan-reading';
import { beginsLikeUnit, isInCapitals, oneLine } from '../vocabulary';
import type { Column } from './find-columns';
import type { Cells, LaidCell, LaidRow } from './lay-rows';
import { ASKING } from './read-row';

/**
 * A name of a unit that stands over the width, alone in its row, behind the number of a heading, or in capitals with strays
 * beside it. What stands alone in a column that asks for something goes on with the row above.
 */
export function unitOfSection(
  row: LaidRow,
  columns: readonly Column[],
  cells: Cells,
  parents: ReadonlySet<string>,
): SectionCells | null {
  const [first, second, ...others] = cells;
  if (first === undefined) return null;
  const number = first[1].text;
  const isNumbered =
    second !== undefined && (isTopicNumber(number) || parents.has(number.replace(/\.$/, '')));
  const [column, unit] = isNumbered ? second : first;
  const strays = isNumbered || second === undefined ? others : [second, ...others];
  if (!beginsLikeUnit(unit.text)) return null;
  const isWide = unit.columns * 2 > row.width;
  const isOdd = strays.length > 0 && !(isInCapitals(unit.text) && strays.length <= 2);
  const asks = columns.some((one) => one.column === column && ASKING.some((part) => part === one.meaning));
  if (!isWide && (isOdd || asks)) return null;
  return { number: isNumbered ? number : '', unit, strays: strays.map(([, cell]) => cell) };
}

/** Without its number, which stands before it in many ways. */
export function sectionOf({ unit, strays }: SectionCells, id: string): SectionReading {
  const value = oneLine(unit.text).replace(/^(?:[IVX]+|[A-Z]|\d+)[.)/]\s*/u, '');
  return {
    id,
    unit: { value, text: unit.text, place: unit.place },
    strays: strays.map(({ text, place }) => ({ value: text, text, place })),
    cutOff: false,
  };
}

export interface SectionCells {
  number: string;
  unit: LaidCell;
  strays: readonly LaidCell[];
}

/** "I. Công tác chỉ đạo, điều hành", "Lĩnh vực …"; in small letters it goes on with what stands above. */
export function isTopic(text: string): boolean {
  return (
    /^(?:[IVX]+|[A-Z])[.)/]?\s/u.test(text) ||
    (/^(?:\d+[.)]?\s+)?\p{Lu}/u.test(text) &&
      /^(?:\d+[.)]?\s+)?(?:linh vuc|cong tac|cai cach)\b/.test(foldText(text)))
  );
}

/** "(1) (2) (3)" below a head, "A B 1 2", "3 4 5=3+4". */
export function isCount(texts: readonly string[]): boolean {
  const marks = texts.map((text) => text.replace(/[()[\]\s]/g, '').replace(/=.*$/, ''));
  const figures = marks.findIndex((mark) => !/^[A-Z]$/.test(mark));
  return (
    marks.length > 2 &&
    figures >= 0 &&
    marks.every((mark, at) => mark === (at < figures ? 'ABCDEFG'[at] : `${at - figures + 1}`))
  );
}

/** "Tổng cộng", "Tổng số điểm (I + II)"; "Công tác …" and "Tổng số văn bản" name something to do, and beside a sum stand figures. */
export function isSum([text = '', ...others]: readonly string[]): boolean {
  if (others.some((other) => /\p{L}/u.test(other.replace(/(?:đ|điểm)$/iu, '')))) return false;
  return /^(?:tong(?: cong| so| diem)*|cong)(?: diem)?(?:\s*[(:\d].*|\s+(?:cac|chung|[ivx]+|muc|phan|nhom|linh vuc)\b.*)?[.:]?$/.test(
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

/** How a heading is counted: those of one rank are counted alike. Null where it is not. */
export function rankOf(text: string): 'roman' | 'letter' | 'figure' | null {
  const [, roman, letter, figure] =
    /^(?:([IVX]+)|(\p{Lu})|(\d+))(?:[.)/](?!\d)|\s|$)/u.exec(text.trim()) ?? [];
  if (roman !== undefined) return 'roman';
  if (letter !== undefined) return 'letter';
  return figure === undefined ? null : 'figure';
}
