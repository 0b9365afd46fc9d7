import type { Place } from '@tctp/domain';
import type { FieldReading, NarrativeComponent, PointsReading, Read } from '../../plan-reading';

const NO_POINTS: PointsReading = { max: null, obtained: null, lost: null };

interface Heading {
  title: string;
  points: PointsReading;
  place: Place;
  /** Its row, for whoever has to be told that no component lay below it. */
  words: string;
}

/** Fields and components as a table of points gives them: a component belongs to the field whose code its own begins with. */
export class ScoredFields {
  private readonly fields = new Map<string, Heading & { components: NarrativeComponent[] }>();
  private heading: Heading | null = null;
  private readonly alone: Read<null>[] = [];

  /** The heading of a field; its code is that of what comes below. One counted in figures lies below a Roman one. */
  stand(heading: Heading): void {
    const isBelow = this.heading !== null && isCounted(this.heading.words) && !isCounted(heading.words);
    if (isBelow) return this.giveUp(heading);
    this.end();
    this.heading = { ...heading, title: heading.title.replace(/^(?:\d+|[IVX]+)[.)]?\s+/u, '') };
  }

  /** What was to come below the last heading has not come. */
  end(): void {
    if (this.heading !== null) this.giveUp(this.heading);
    this.heading = null;
  }

  /** A heading without points is no loss. */
  private giveUp({ points: { max, obtained, lost }, words, place }: Heading): void {
    if ((max ?? obtained ?? lost) !== null) this.alone.push({ value: null, text: words, place });
  }

  /** Headings with points that no component lay below. */
  unread(): readonly Read<null>[] {
    return this.alone;
  }

  /** A component again is no second one. */
  add(code: Read<string>, title: string, points: PointsReading): void {
    const of = code.value.split('.')[0] ?? '';
    const known = this.fields.get(of);
    const field = known ?? { ...(this.heading ?? untitled(code.place)), components: [] };
    if (known === undefined) {
      this.fields.set(of, field);
      this.heading = null;
    }
    if (field.components.some((one) => one.code.value === code.value)) return;
    field.components.push({ id: '', code, title, points, reason: null });
  }

  read(): FieldReading[] {
    return [...this.fields].map(([code, { title, points, place, components }]) => {
      const heading = { value: title, text: title, place };
      return { id: '', code, title, heading, points, components };
    });
  }
}

function untitled(place: Place): Heading {
  return { title: '', points: NO_POINTS, place, words: '' };
}

const isCounted = (words: string) => /^(?:[IVX]+|[A-Z])[.)/]?\s/u.test(words);
