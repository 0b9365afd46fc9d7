import type { Paragraph } from '@tctp/domain';
import type { Normalisation, PlanReading, Read } from '../../plan-reading';
import { amountsIn, pointsIn } from './amounts';
import { namedCode } from './codes';
import { componentLine } from './component-line';
import { lastTold, narrativeIn } from './extent';
import { fieldLine, headingOf, isListed, isNamedField } from './field-line';
import type { Line } from './line';
import { before, linesOf, rest } from './line';
import type { Numbered } from './numbering';
import { Outline, isTitle, numberedIn } from './numbering';
import { FieldReader } from './read-fields';
import { ResultReader } from './read-result';
import { RemarkReader } from './remarks';
import { aims, asks, speaksOfResult } from './structure-words';

export type NarrativeReading = Pick<PlanReading, 'fields' | 'result' | 'remarks' | 'outline'> & {
  normalisations: Normalisation[];
};

/**
 * What a plan says before its annex: how its headings are numbered, what last year's result was field by field, and
 * what it asks for then. `planYear` tells last year's figures from others and completes deadlines; without it there
 * are none. Points are decimals as canonical text. Any text is read; what it does not say is null or missing.
 */
export function readNarrative(paragraphs: readonly Paragraph[], planYear: number | null): NarrativeReading {
  const walk = new Walk(linesOf(paragraphs), planYear);
  return walk.read();
}

/** Before last year's result, in it, behind its totals, and where the next steps are. */
type Part = 'before' | 'assessed' | 'concluded' | 'asking';

class Walk {
  private readonly lines: readonly Line[];
  private readonly outline: Read<string>[] = [];
  private readonly numbers = new Outline();
  private readonly fields = new FieldReader();
  private readonly result: ResultReader;
  private readonly remarks: RemarkReader;
  private readonly titles = new Set<string>();
  private readonly lastTold: number;
  private at = 0;
  private part: Part = 'before';
  private aiming = false;
  private pending: { title: string; line: Line; number: string } | null = null;

  constructor(lines: readonly Line[], planYear: number | null) {
    this.lines = narrativeIn(lines);
    this.result = new ResultReader(planYear);
    this.remarks = new RemarkReader(planYear);
    this.lastTold = lastTold(this.lines);
  }

  read(): NarrativeReading {
    for (const [at, line] of this.lines.entries()) {
      this.at = at;
      const numbered = numberedIn(line);
      if (numbered !== null && this.isComponent(line, numbered)) this.takeOther(line, true);
      else if (numbered !== null && this.isCounted(line, numbered)) this.takeNumbered(line, numbered);
      else this.takeOther(line);
    }
    const { fields, normalisations } = this.fields.read();
    return {
      outline: this.outline,
      fields,
      result: this.result.result(),
      remarks: this.remarks.remarks,
      normalisations,
    };
  }

  /** "1.5.3. Sáng kiến (2đ)" below a field is a code; where its siblings are headings, it is a heading. */
  private isComponent(line: Line, numbered: Numbered): boolean {
    if (!this.fields.hasOpenField || this.isBehind || !numbered.number.includes('.')) return false;
    return !this.numbers.knows(numbered) && amountsIn(line, numbered.at).length > 0;
  }

  private isCounted(line: Line, numbered: Numbered): boolean {
    const words = rest(line, numbered.at);
    return isTitle(words) || fieldLine(line, numbered.at) !== null || this.numbers.continues(numbered);
  }

  /** Points of fields or components are still to come. */
  private get isToBeTold(): boolean {
    return this.part === 'before' && this.at < this.lastTold;
  }

  private get isBehind(): boolean {
    return this.part === 'concluded' || this.part === 'asking';
  }

  private takeNumbered(line: Line, numbered: Numbered): void {
    const { number, at } = numbered;
    this.numbers.add(numbered);
    this.outline.push({ value: number, text: line.text.slice(0, at).trim(), place: line.place });
    const words = rest(line, at);
    const field = this.aiming ? null : fieldLine(line, at);
    if (field !== null && !this.isRepeated(field.title)) return this.openField(field, line, number);
    if (this.isBehind && this.standsAlone(numbered)) return this.remarks.takeAlone(words, numbered.level);
    if (!isTitle(words)) return this.takeOther(words);
    this.fields.close();
    this.pending = null;
    this.aiming = aims(words) && !this.isBehind;
    this.remarks.stand(headingOf(words), numbered.level, namedCode(words)?.value ?? null);
    if (asks(words) && !this.isToBeTold) this.part = 'asking';
    else if (!this.aiming && !this.isBehind) this.takeTitle(line, words, number);
  }

  /** Nothing stands below it: it says by itself what is asked. */
  private standsAlone({ number, level }: Numbered): boolean {
    const next = this.lines[this.at + 1];
    const following = next === undefined ? null : numberedIn(next);
    if (level < 2 || (next !== undefined && following === null)) return false;
    return following?.parent !== number;
  }

  /** A heading of the result itself, or one that may turn out to be a field's. */
  private takeTitle(line: Line, words: Line, number: string): void {
    if (this.result.take(words) === 'points') this.part = 'concluded';
    else this.pending = { title: headingOf(words), line, number };
  }

  /** A field told of before is only a heading now. */
  private isRepeated(title: string): boolean {
    return this.isBehind && this.titles.has(title.toLowerCase());
  }

  private openField(field: NonNullable<ReturnType<typeof fieldLine>>, line: Line, number: string): void {
    this.titles.add(field.title.toLowerCase());
    this.fields.openField(field.title, line, number, field.points);
    this.remarks.stand(field.title, numberedIn(line)?.level ?? LISTED);
    this.pending = null;
    this.part = 'assessed';
  }

  private takeOther(line: Line, bare = false): void {
    if (this.part === 'asking') return this.remarks.take(line);
    if (this.takeComponent(line, bare) || this.takeField(line) || this.takePointsOfTitle(line)) return;
    if (!this.aiming && this.takeResult(line)) return;
    if (this.part === 'concluded') return this.remarks.take(line);
    if (this.part === 'assessed' && leadsToAsking(line)) {
      this.part = 'asking';
      this.fields.close();
      return this.remarks.take(line);
    }
    this.fields.take(line);
  }

  private takeComponent(line: Line, bare: boolean): boolean {
    const own = this.isBehind || this.aiming ? null : componentLine(line, { bare });
    if (own === null) return false;
    if (!this.fields.hasOpenField) {
      if (own.amounts.length === 0 || this.at > this.lastTold + 1) return false;
      this.fields.openField(
        this.pending?.title ?? '',
        this.pending?.line ?? null,
        this.pending?.number ?? '',
      );
      this.pending = null;
      this.part = 'assessed';
    }
    this.fields.openComponent(own);
    return true;
  }

  /** A field without a number: listed, or named as one. */
  private takeField(line: Line): boolean {
    if (this.aiming || this.isBehind || !isListed(line)) return false;
    if (this.fields.hasOpenComponent && !isNamedField(line)) return false;
    const field = fieldLine(line, 0);
    if (field === null) return false;
    this.openField(field, line, '');
    return true;
  }

  private takeResult(line: Line): boolean {
    const told = this.result.take(line);
    if (told !== 'points') return false;
    this.fields.close();
    if (!this.isToBeTold) this.part = 'concluded';
    return true;
  }

  /** Right below a heading that speaks of no result, the points make it a field. */
  private takePointsOfTitle(line: Line): boolean {
    const { pending } = this;
    if (pending === null || this.isBehind || speaksOfResult(pending.line)) return false;
    if (!/^(?:tong (?:so )?diem|diem toi da|toi da)(?![a-z])/.test(line.folded)) return false;
    const points = pointsIn([{ line, amounts: amountsIn(line) }]);
    if (points.max === null || (points.obtained === null && points.lost === null)) return false;
    this.openField({ title: pending.title, points }, pending.line, pending.number);
    return true;
  }
}

/** "Giải pháp khắc phục:", alone or before what is asked. */
function leadsToAsking(line: Line): boolean {
  const colon = line.text.indexOf(':');
  return colon > 0 && colon <= LONGEST_LEAD && asks(before(line, colon)) && amountsIn(line).length === 0;
}

const LONGEST_LEAD = 50;
/** Below every number. */
const LISTED = 9;
