import type { Line } from './line';
import { countWords, sentencesOf } from './line';

/** A line that begins with a number, or a capital as one, and a capital: "2.1.1. Công tác chỉ đạo", "B. KẾT QUẢ". */
export interface Numbered {
  /** Without the mark behind it: "II", "2.1". */
  number: string;
  parent: string;
  order: number;
  /** The less, the higher it stands: a letter, then a Roman number, then figures by how many there are. */
  level: number;
  /** Where the words behind it begin. */
  at: number;
}

const NUMBER = String.raw`(?:((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))|(\d{1,2}(?:\.\d{1,2}){0,4})|([A-H](?=[.)])))`;
const MARK = String.raw`(?:\.(?!\d) ?|[)] ?| ?[/:-] | )`;
const NUMBERED = new RegExp(
  String.raw`^((?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương) )?${NUMBER}(${MARK})["“]?(?=\p{Lu})`,
  'u',
);
const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A single number has a mark behind it: "14 Xã" counts, and numbers nothing. */
export function numberedIn({ text, lower }: Line): Numbered | null {
  const match = NUMBERED.exec(text);
  if (match === null) return null;
  const [found, named, roman, figures, letter, mark] = match;
  if (letter !== undefined)
    return { number: letter, parent: 'A', order: letter.charCodeAt(0) - 64, level: 0, at: found.length };
  if (roman !== undefined) {
    if (mark === ' ' && named === undefined && roman.length < 2) return null;
    return { number: roman, parent: 'I', order: valueOf(roman), level: 1, at: found.length };
  }
  const parts = (figures ?? '').split('.');
  if (mark === ' ' && named === undefined && parts.length === 1) return null;
  if (/^(?:điểm|tháng)(?!\p{L})/u.test(lower.slice(found.length))) return null;
  if (parts.some((part) => /^0+$/.test(part))) return null;
  return {
    number: parts.join('.'),
    parent: parts.slice(0, -1).join('.'),
    order: Number(parts.at(-1)),
    level: 1 + parts.length,
    at: found.length,
  };
}

const MOST_TITLE_WORDS = 30;
const MOST_CLOSED_WORDS = 8;

/** A title, not a sentence: short, and with no full stop but behind a few words. */
export function isTitle(line: Line): boolean {
  const words = countWords(line.text);
  if (words === 0 || words > MOST_TITLE_WORDS) return false;
  if (sentencesOf(line).length > 1) return false;
  return !/[.;!?]$/.test(line.text) || words <= MOST_CLOSED_WORDS;
}

/** Which numbers have come so far, to tell what goes on with them. */
export class Outline {
  private readonly last = new Map<string, number>();

  /** The number next to one that came, or the first of its kind. */
  continues({ parent, order }: Numbered): boolean {
    return order === 1 || order === (this.last.get(parent) ?? 0) + 1;
  }

  /** One of its siblings came, or what it lies under. */
  knows({ parent }: Numbered): boolean {
    if (['', 'A', 'I'].includes(parent) || this.last.has(parent)) return true;
    const dot = parent.lastIndexOf('.');
    return this.last.get(parent.slice(0, Math.max(dot, 0))) === Number(parent.slice(dot + 1));
  }

  add({ parent, order }: Numbered): void {
    this.last.set(parent, order);
  }
}

function valueOf(roman: string): number {
  const values = Array.from(roman, (letter) => LETTERS[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
