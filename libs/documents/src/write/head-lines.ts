import type { OfficialPaper } from '@tctp/application';
import { GAP, paperWords, spellDay } from '@tctp/contracts';

/** "Số: 119/KH-UBND", or with a gap before the slash; null for a paper without a number. */
export function numberLine({ number }: OfficialPaper): string | null {
  return number === null ? null : `${paperWords.number} ${number.number ?? GAP}/${number.symbol}`;
}

/** "Tịnh Biên, ngày 05 tháng 9 năm 2017". */
export function dayLine({ place, day }: OfficialPaper): string | null {
  return day === null ? null : `${place === null ? '' : `${place}, `}${spellDay(day)}`;
}
