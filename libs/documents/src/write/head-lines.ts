import type { OfficialPaper } from '@tctp/application';
import { paperWords } from '@tctp/contracts';

/** Room to write a number, a day or a month by hand; no-break spaces, so that nothing collapses them. */
const GAP = '\u00a0'.repeat(6);

/** "Số: 119/KH-UBND", or with a gap before the slash; null for a paper without a number. */
export function numberLine({ number }: OfficialPaper): string | null {
  return number === null ? null : `${paperWords.number} ${number.number ?? GAP}/${number.symbol}`;
}

/** "Tịnh Biên, ngày 05 tháng 9 năm 2017": days below 10 and the months 1 and 2 have a nought before them. */
export function dayLine({ place, day }: OfficialPaper): string | null {
  if (day === null) return null;
  const [year = '', month, date] = day.split('-');
  const words = [
    paperWords.day,
    date ?? GAP,
    paperWords.month,
    month === undefined ? GAP : Number(month) < 3 ? month : String(Number(month)),
    paperWords.year,
    year,
  ];
  return `${place === null ? '' : `${place}, `}${words.join(' ')}`;
}
