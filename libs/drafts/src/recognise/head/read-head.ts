import type { LocalDate, Paragraph } from '@tctp/domain';
import type { Normalisation, PlanReading, Read } from '../../plan-reading';
import { isInCapitals, oneLine } from '../vocabulary';

type Head = Pick<PlanReading, 'numbers' | 'title' | 'year' | 'issuedOn' | 'issuer'>;

const NUMBER_LINE = /^Số\s*:?\s*(\d+\s*\/\s*KH[-–\p{L}\p{N}]*)/u;
const ATTACHED = /kèm theo\s+(?:Kế hoạch|văn bản)\s+số\s*:?\s*(\d+\s*\/\s*KH[-–\p{L}\p{N}]*)/iu;
const LONG_DAY = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const SHORT_DAY = /ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;
/** "Tịnh Biên, ngày 28 tháng 8 năm 2017": a place, a day, and nothing else. */
const PLACE_AND_DAY = /^[^,.:;()]{2,60},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*$/iu;
const KIND = /^KẾ\s+HOẠCH\b\s*([^]*)$/u;
const YEAR = /năm\s+((?:19|20)\d{2})(?!\s*[–-])/giu;
const LEVEL = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';
const ISSUER = new RegExp(
  `(?:[ỦU][yỷ] ban nhân dân|UBND)\\s+(?:${LEVEL})\\s+\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*)*`,
  'u',
);
const ISSUER_IN_CAPITALS = new RegExp(
  `^(?:[ỦU][YỶ] BAN NHÂN DÂN|UBND)\\s+(?:${LEVEL.toUpperCase()})\\s+.+$`,
  'u',
);

/**
 * What the plan is called, of which year, whose, and when it was issued. `annexTitle` helps where the head names no year,
 * the letter or decision among `whole` where it names no day or authority.
 */
export function readHead(
  lines: readonly Paragraph[],
  annexTitle: Read<string> | null,
  whole: readonly Paragraph[] = lines,
): Head & { normalisations: Normalisation[] } {
  const numbers = [...all(lines, NUMBER_LINE), ...all(lines, ATTACHED)].map(
    ({ match: [, text = ''], place }) => ({
      value: text.replace(/\s/g, '').replace('–', '-'),
      text,
      place,
    }),
  );
  const ownDays = daysIn(lines);
  const issuedOn = ownDays.length > 0 ? ownDays : daysIn(whole);
  const title = titleOf(lines);
  const issuer = issuerIn(lines) ?? issuerIn(whole);
  return {
    numbers,
    title,
    issuedOn,
    issuer,
    year: yearIn(title) ?? yearIn(annexTitle) ?? yearOf(issuedOn[0]),
    normalisations: numbers
      .filter(({ value, text }) => value !== text)
      .map(({ value, text, place }) => ({ rowId: null, part: 'number', was: text, now: value, place })),
  };
}

function all(lines: readonly Paragraph[], pattern: RegExp) {
  return lines.flatMap(({ text, place }) => {
    const match = pattern.exec(text.trim());
    return match === null ? [] : [{ match, place }];
  });
}

function issuerIn(lines: readonly Paragraph[]): Read<string> | null {
  const [first] = [...all(lines, ISSUER), ...all(lines, ISSUER_IN_CAPITALS)];
  if (first === undefined) return null;
  const [text] = first.match;
  return { value: oneLine(text), text, place: first.place };
}

function daysIn(lines: readonly Paragraph[]): Read<LocalDate>[] {
  return lines.flatMap((line) =>
    PLACE_AND_DAY.test(line.text.trim()) || ATTACHED.test(line.text) ? dayIn(line) : [],
  );
}

function dayIn({ text, place }: Paragraph): Read<LocalDate>[] {
  const [words, day = '', month = '', year = ''] = LONG_DAY.exec(text) ?? SHORT_DAY.exec(text) ?? [''];
  if (words === '' || Number(month) > 12 || Number(day) > 31) return [];
  return [{ value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, text: words, place }];
}

/** What follows the words KẾ HOẠCH, on the same line or the next ones, until the text begins. */
function titleOf(lines: readonly Paragraph[]): Read<string> | null {
  const at = lines.findIndex(({ text }) => KIND.test(text.trim()) && isInCapitals(text.trim().slice(0, 8)));
  const kind = lines[at];
  if (kind === undefined) return null;
  const same = oneLine(KIND.exec(kind.text.trim())?.[1] ?? '');
  if (same !== '') return { value: same, text: same, place: kind.place };
  const next = lines[at + 1];
  if (next === undefined) return null;
  const text = oneLine(next.text);
  return { value: text, text, place: next.place };
}

function yearIn(title: Read<string> | null): Read<number> | null {
  const match = title === null ? undefined : [...title.text.matchAll(YEAR)].at(-1);
  return title === null || match === undefined
    ? null
    : { value: Number(match[1]), text: match[0], place: title.place };
}

function yearOf(day: Read<LocalDate> | undefined): Read<number> | null {
  return day === undefined
    ? null
    : { value: Number(day.value.slice(0, 4)), text: day.text, place: day.place };
}
