import type { Found } from './found';
import type { HeadLine } from './head-line';

const LONG = /\bngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})\b/;
const SHORT = /(?:^|,\s*)ngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\b/;

/** Ngày ban hành as an ISO day. "Ngày … tháng 8 năm 2017", not filled in yet, is none; neither is 31/02. */
export function findDate(lines: readonly HeadLine[]): Found | null {
  for (const { cells, whole } of lines) {
    for (const { folded } of cells) {
      const [, day = '', month = '', year = ''] = LONG.exec(folded) ?? SHORT.exec(folded) ?? [];
      const value = isoDay(year, month, day);
      if (value !== null) return { value, line: whole };
    }
  }
  return null;
}

function isoDay(year: string, month: string, day: string): string | null {
  if (year === '') return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null;
}
