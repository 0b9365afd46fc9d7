import type { Found } from './found';
import type { Cell, HeadLine } from './head-line';

const KIND =
  /^(bao cao|ke hoach|quyet dinh|to trinh|thong bao|huong dan|chuong trinh|de an|phuong an|cong van|nghi quyet|bien ban|giay moi|cong dien|quy che|quy dinh|chi thi|du thao|phuong huong|de cuong|danh sach|ban cam ket|giay chung nhan)/;
const ABOUT = /^v\s*\/\s*v\s*[:.]?\s*/;
const BODY = /^(kinh gui|can cu|dieu \d|phan |chuong |[ivx]+[.)]|\d+[.)])/;
const DAY = /\bngay\b.*\bthang\b/;
const MOST_LINES = 4;

/** Trích yếu: what follows "V/v", or what stands under the kind of the paper. */
export function findSubject(lines: readonly HeadLine[]): Found | null {
  return afterAbout(lines) ?? underKind(lines);
}

function afterAbout(lines: readonly HeadLine[]): Found | null {
  for (const [at, { cells }] of lines.entries()) {
    const cell = cells.find(({ folded }) => ABOUT.test(folded));
    if (cell === undefined) continue;
    const begins = cell.text.slice(ABOUT.exec(cell.folded)?.[0].length).trim();
    const rest = goingOn(lines.slice(at + 1));
    const value = [begins, ...rest].join(' ').trim();
    if (value !== '') return { value, line: [cell.text, ...rest].join(' ') };
  }
  return null;
}

function underKind(lines: readonly HeadLine[]): Found | null {
  for (const [at, { cells }] of lines.entries()) {
    const [cell] = cells;
    if (cell === undefined || cells.length > 1) continue;
    const kind = KIND.exec(cell.folded)?.[0];
    /* In capitals: a sentence that only begins with such a word is the body already. */
    if (
      kind === undefined ||
      cell.text.slice(0, kind.length) !== cell.text.slice(0, kind.length).toUpperCase()
    )
      continue;
    const below = goingOn(afterGap(lines.slice(at + 1)));
    if (cell.folded.length > kind.length)
      return { value: [cell.text, ...below].join(' '), line: [cell.text, ...below].join(' / ') };
    if (below.length > 0)
      return { value: joined(cell.text, below.join(' ')), line: [cell.text, ...below].join(' / ') };
  }
  return null;
}

/** Lines that belong together: until a gap, a date, or the body. */
function goingOn(lines: readonly HeadLine[]): string[] {
  const texts: string[] = [];
  for (const { cells } of lines.slice(0, MOST_LINES)) {
    const cell = cells.find(({ folded }) => !DAY.test(folded));
    if (cell === undefined || BODY.test(cell.folded) || isRule(cell)) break;
    texts.push(cell.text);
  }
  return texts;
}

function afterGap(lines: readonly HeadLine[]): readonly HeadLine[] {
  return lines[0]?.cells.length === 0 ? lines.slice(1) : lines;
}

function isRule({ text }: Cell): boolean {
  return !/\p{L}/u.test(text);
}

/** "KẾ HOẠCH" over "Thực hiện công tác…" reads "Kế hoạch thực hiện công tác…". An abbreviation keeps its capitals. */
function joined(kind: string, subject: string): string {
  const [first = '', second = ''] = subject;
  const begins = second === second.toUpperCase() && /\p{L}/u.test(second) ? first : first.toLowerCase();
  return `${kind.charAt(0)}${kind.slice(1).toLowerCase()} ${begins}${subject.slice(1)}`;
}
