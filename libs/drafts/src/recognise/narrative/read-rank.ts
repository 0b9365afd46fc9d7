import type { Read } from '../../plan-reading';
import type { Line } from './line';

export interface RankReading {
  rank: Read<number> | null;
  ranked: Read<number> | null;
  grade: Read<string> | null;
}

const OF = '(?: ?(?:/|tren|trong)(?: tong)?(?: so)? ?(\\d{1,3})(?![\\d/]))';
const PLACE = '(?: (?:hang|thu|vi tri|vi thu|bac|o|tai|vao)){1,4}|(?<=vi tri|vi thu|thu hang)';
const STANDS = `(?<![a-z]|sap )(?:xep|dung|vi tri|vi thu|thu hang)(?:${PLACE})`;
const COUNT = '(\\d{1,3})(?![\\d.,]\\d|\\d|%)';
/** "Xếp 8" counts what is put in order; "xếp thứ 8" and "xếp 8/11" do not. */
const RANKS = [
  new RegExp(`${STANDS} ?:? ?(?:la )?${COUNT}${OF}?`),
  new RegExp(`(?<![a-z]|sap )(?:xep|dung|hang) ${COUNT}${OF}`),
];
const GROUP = /(?:xep|thuoc|dat|vao)(?: loai)?(?: vao| trong)? (nhom [^.,;()\d]{2,60})/;
const GROUP_ENDS = / (?:trong|cua|ve|nam|tren|tai|theo|cac|so) /;
const CLASS =
  /(?:xep|dat)(?: loai|: ?loai)(?: ?: ?| )["“]?(xuat sac|tot|kha|trung binh|yeu|kem|[a-d](?![a-z]))/;

/** "Xếp hạng 8/11", "xếp thứ 8 trên 11", "xếp vào nhóm điều hành tốt"; null where the line says none of them. */
export function rankIn({ text, folded, place }: Line): RankReading | null {
  const rank = RANKS.map((pattern) => pattern.exec(folded)).find((one) => one !== null) ?? null;
  const grade = gradeIn(folded);
  if (rank === null && grade === null) return null;
  const words = rank === null ? '' : text.slice(rank.index, rank.index + rank[0].length);
  const count = (figure: string | undefined): Read<number> | null =>
    figure === undefined ? null : { value: Number(figure), text: words, place };
  const named = grade === null ? '' : text.slice(grade.start, grade.end);
  return {
    rank: count(rank?.[1]),
    ranked: count(rank?.[2]),
    grade: grade === null ? null : { value: named, text: named, place },
  };
}

function gradeIn(folded: string): { start: number; end: number } | null {
  const match = GROUP.exec(folded) ?? CLASS.exec(folded);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const start = match.index + match[0].length - words.length;
  const ends = words.startsWith('nhom ') ? GROUP_ENDS.exec(words) : null;
  return { start, end: start + (ends?.index ?? words.trimEnd().length) };
}
