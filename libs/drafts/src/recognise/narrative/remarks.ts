import { findDeadlines } from '@tctp/calendar';
import type { Remark } from '../../plan-reading';
import { namedCode } from './codes';
import { bare } from './field-line';
import type { Line } from './line';
import { countWords, lineOf, rest, sentencesOf } from './line';
import { isAside, speaksOfWhole } from './structure-words';

const BULLET = /^(?:[-+*•·–] ?|[a-zđ][.)] )/u;
const ENDS = /\.\s*\/\s*\.?\s*\p{L}{0,5}\.?$/u;
const MOST_LEAD_WORDS = 12;

/** Collects what the narrative asks for, under the headings it stands under. */
export class RemarkReader {
  readonly remarks: Remark[] = [];
  /** The headings that hold now, the highest first. */
  private headings: { title: string; level: number }[] = [];
  private lead: string | null = null;
  private code: string | null = null;

  constructor(private readonly planYear: number | null) {}

  /** What comes next stands under this heading, and under those of a lesser level. */
  stand(title: string, level: number, code: string | null = null): void {
    this.headings = [...this.headings.filter((one) => one.level < level), { title, level }];
    this.lead = null;
    this.code = code;
  }

  take(line: Line): void {
    if (isAside(line)) return;
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const words = rest(line, bullet);
    if (bullet > 0) {
      this.lead = null;
      this.code = null;
    }
    const named = namedCode(words);
    if (isHeading(words, bullet > 0, named !== null)) {
      if (named === null) this.lead = bare(words.text);
      else this.code = named.value;
      return;
    }
    const whole = speaksOfWhole(words) && bullet === 0;
    const lead = whole || named !== null ? null : leadOf(words);
    if (lead !== null) this.lead = bare(words.text.slice(0, lead));
    const about = whole ? this.headings[0]?.title : (this.lead ?? this.headings.at(-1)?.title);
    const said = lead === null ? words : rest(words, lead + 1);
    this.push(about ?? '', said, named?.value ?? (whole ? null : this.code));
  }

  /** A numbered line with nothing below it: it asks by itself, beside the headings of its level. */
  takeAlone(words: Line, level: number): void {
    const lead = leadOf(words);
    const above = this.headings.filter((one) => one.level < level);
    const about = lead === null ? above.at(-1)?.title : bare(words.text.slice(0, lead));
    this.headings = above;
    this.lead = null;
    this.code = null;
    this.push(about ?? '', lead === null ? words : rest(words, lead + 1), namedCode(words)?.value ?? null);
  }

  private push(about: string, said: Line, code: string | null): void {
    const { text, place } = lineOf(said.text.replace(ENDS, '.'), said.place);
    if (!/\p{L}/u.test(text)) return;
    const deadlines = this.planYear === null ? [] : findDeadlines(text, { planYear: this.planYear });
    this.remarks.push({ about, text, place, code, deadlines });
  }
}

/** Bold, or a few words and no sentence, or the title of a component: what follows stands under it. */
function isHeading(words: Line, isBulleted: boolean, hasCode: boolean): boolean {
  if (words.bold) return true;
  const count = countWords(words.text);
  const isOpen = !/[.;,!?]$/.test(words.text);
  if (words.text.endsWith(':')) return count <= MOST_LEAD_WORDS;
  if (hasCode)
    return isOpen && /^(?:(?:tai|doi voi|ve) )?t/.test(words.folded) && sentencesOf(words).length === 1;
  return !isBulleted && isOpen && count <= MOST_LEAD_WORDS && /^\p{Lu}/u.test(words.text);
}

/** Where the colon stands behind a few first words; null where there is none. */
function leadOf({ text }: Line): number | null {
  const colon = text.search(/:(?=\s)/);
  if (colon <= 0 || countWords(text.slice(0, colon)) > MOST_LEAD_WORDS) return null;
  return /[.;?!]/.test(text.slice(0, colon)) ? null : colon;
}
