import type { FieldReading, NarrativeComponent, PointsReading } from '../plan-reading';

/**
 * Last year's points as the narrative tells them, completed by the columns of the annex: what the narrative says stands,
 * what it leaves out comes from the table. Ids count in that order.
 */
export function joinFields(
  told: readonly FieldReading[],
  tabled: readonly FieldReading[],
): readonly FieldReading[] {
  if (tabled.length === 0) return told;
  const known = new Map(tabled.map((field) => [field.code, field]));
  const codes = new Set(told.map(({ code }) => code));
  const joined = told.map((field) => {
    const other = field.code === null ? undefined : known.get(field.code);
    return other === undefined ? field : joinField(field, other);
  });
  let count = 0;
  return [...joined, ...tabled.filter(({ code }) => !codes.has(code))].map((field, at) => ({
    ...field,
    id: `f${at + 1}`,
    components: field.components.map((one) => ({ ...one, id: `n${(count += 1)}` })),
  }));
}

function joinField(told: FieldReading, tabled: FieldReading): FieldReading {
  const known = new Map(tabled.components.map((one) => [one.code.value, one]));
  const codes = new Set(told.components.map(({ code }) => code.value));
  const components = told.components.map((one): NarrativeComponent => {
    const other = known.get(one.code.value);
    return other === undefined ? one : { ...one, points: joinPoints(one.points, other.points) };
  });
  return {
    ...told,
    points: joinPoints(told.points, tabled.points),
    components: [...components, ...tabled.components.filter(({ code }) => !codes.has(code.value))],
  };
}

function joinPoints(told: PointsReading, tabled: PointsReading): PointsReading {
  return {
    max: told.max ?? tabled.max,
    obtained: told.obtained ?? tabled.obtained,
    lost: told.lost ?? tabled.lost,
  };
}
