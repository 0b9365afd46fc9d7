import type { FieldReading, NarrativeComponent, Normalisation, PointsReading } from '../../plan-reading';
import { amountsIn, pointsIn } from './amounts';
import type { ComponentLine } from './component-line';
import type { Line } from './line';

interface OpenField {
  title: string;
  line: Line | null;
  number: string;
  points: PointsReading;
  components: { own: ComponentLine; below: Line[] }[];
}

const NO_POINTS: PointsReading = { max: null, obtained: null, lost: null };

/** Collects the fields of last year's result, the components below each, and what is said below those. */
export class FieldReader {
  private readonly fields: OpenField[] = [];
  private isOpen = false;

  get hasOpenField(): boolean {
    return this.isOpen;
  }

  get hasOpenComponent(): boolean {
    return this.isOpen && (this.fields.at(-1)?.components.length ?? 0) > 0;
  }

  /** `number` is the heading's; empty where it has none. */
  openField(title: string, line: Line | null, number: string, points: PointsReading = NO_POINTS): void {
    this.fields.push({ title, line, number, points, components: [] });
    this.isOpen = true;
  }

  openComponent(own: ComponentLine): void {
    this.fields.at(-1)?.components.push({ own, below: [] });
  }

  /** What stands below a component is said of it. */
  take(line: Line): void {
    if (this.isOpen) this.fields.at(-1)?.components.at(-1)?.below.push(line);
  }

  close(): void {
    this.isOpen = false;
  }

  read(): { fields: FieldReading[]; normalisations: Normalisation[] } {
    const normalisations: Normalisation[] = [];
    let count = 0;
    const fields = this.fields.filter((field, at) => !isDivided(field, this.fields[at + 1]));
    const read = fields.map(({ title, line, points, components }, at): FieldReading => {
      const told = components.map(({ own, below }): NarrativeComponent => {
        const { value, written } = own.code;
        const { place } = own.line;
        if (written !== value)
          normalisations.push({ rowId: null, part: 'code', was: written, now: value, place });
        count += 1;
        return componentOf(`n${count}`, own, below);
      });
      const place = line?.place ?? told[0]?.code.place ?? {};
      return {
        id: `f${at + 1}`,
        code: sharedPart(told.map(({ code }) => code.value)),
        title,
        heading: { value: title, text: line?.text ?? '', place },
        points,
        components: told,
      };
    });
    return { fields: read, normalisations };
  }
}

/** Its figures are those of the fields that lie below it: "2.1 Những tiêu chí mất điểm (mất 7 điểm)". */
function isDivided({ number, components }: OpenField, next: OpenField | undefined): boolean {
  return (
    number !== '' && components.length === 0 && next !== undefined && next.number.startsWith(`${number}.`)
  );
}

function componentOf(id: string, own: ComponentLine, below: readonly Line[]): NarrativeComponent {
  const { line, code, title, amounts } = own;
  const told = [{ line, amounts }, ...below.map((one) => ({ line: one, amounts: amountsIn(one) }))];
  return {
    id,
    code: { value: code.value, text: code.text, place: line.place },
    title,
    points: pointsIn(told),
    reason: reasonOf(own, below),
  };
}

/** The words below it; where there are none, those behind its title that are more than points. */
function reasonOf({ line, restAt }: ComponentLine, below: readonly Line[]): NarrativeComponent['reason'] {
  const [first] = below;
  if (first !== undefined) {
    const words = below.map(({ text }) => text).join('\n');
    return { value: words, text: words, place: first.place };
  }
  const words = line.text.slice(restAt).replace(/^[\s,;:.+–)-]+/, '');
  const isMore = words.replace(/\d|[.,;:()/]|điểm|mất|bị|trừ|đạt|đ(?!\p{L})/giu, '').trim() !== '';
  return isMore ? { value: words, text: words, place: line.place } : null;
}

function sharedPart(codes: readonly string[]): string | null {
  const parts = new Set(codes.map((code) => code.split('.')[0] ?? ''));
  const [only] = parts;
  return parts.size === 1 && only !== undefined && only !== '' ? only : null;
}
