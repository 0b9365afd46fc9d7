import type { Place } from '@tctp/domain';
import type { FieldReading, NarrativeComponent, PointsReading, Read } from '../../plan-reading';

const NO_POINTS: PointsReading = { max: null, obtained: null, lost: null };

interface Heading {
  title: string;
  points: PointsReading;
  place: Place;
}

/** Fields and components as a table of points gives them: a component belongs to the field whose code its own begins with. */
export class ScoredFields {
  private readonly fields = new Map<string, Heading & { components: NarrativeComponent[] }>();
  private heading: Heading | null = null;

  /** The heading of a field; its code is that of what comes below. */
  stand(title: string, points: PointsReading, place: Place): void {
    this.heading = { title: title.replace(/^(?:\d+|[IVX]+)[.)]?\s+/u, ''), points, place };
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
  return { title: '', points: NO_POINTS, place };
}
