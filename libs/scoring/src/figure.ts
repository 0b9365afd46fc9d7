import type { Bounds, Denominator, FactSpec, FactValue, RatioValue, Reason, ReasonParam } from '@tctp/domain';
import { NEVER, points } from '@tctp/domain';
import { baseOf, shownPercent, sizeOf } from './fraction';

/** A fact as a reason quotes it: "11/14 đơn vị = 78,57 %", a day, a label. The catalogues write the digits. */
export function figureOf(spec: FactSpec, value: FactValue, denominator: Denominator = 'whole'): ReasonParam {
  if (typeof value === 'object') return ratioFigure(spec, value, denominator);
  if (typeof value === 'boolean') return { code: value ? 'figure.yes' : 'figure.no', params: {} };
  switch (spec.kind) {
    case 'percent':
      return { code: 'figure.percent', params: { percent: points(value) } };
    case 'number':
      return withUnit(spec, { code: 'figure.number', params: { number: points(value) } });
    case 'count':
      return withUnit(spec, value);
    case 'date':
      return value === NEVER
        ? { code: 'figure.never', params: {} }
        : { code: 'figure.day', params: { day: value } };
    default:
      return spec.choices?.find((choice) => choice.value === value)?.label ?? value;
  }
}

function withUnit<Value extends Reason | string | number>({ unit }: FactSpec, value: Value): Value | Reason {
  return unit === undefined ? value : { code: 'figure.unit', params: { value, unit } };
}

function ratioFigure(spec: FactSpec, value: RatioValue, denominator: Denominator): Reason {
  const params = { part: value.part, whole: baseOf(value, denominator) };
  const counted = withUnit(spec, { code: 'figure.of', params });
  const worded: Reason = denominator === 'due' ? { code: 'figure.of-due', params: { counted } } : counted;
  const size = sizeOf(value, denominator);
  if (size === null) return worded;
  return { code: 'figure.ratio', params: { counted: worded, percent: shownPercent(size) } };
}

/** "từ 80 % đến dưới 100 %"; null where nothing bounds the value. A lower bound of 0 says nothing. */
export function boundFigure(bounds: Bounds, kind: FactSpec['kind']): Reason | null {
  const sides = (['from', 'above', 'upTo', 'below'] as const).filter(
    (side) => bounds[side] !== undefined && !(side === 'from' && bounds[side] === 0 && kind !== 'number'),
  );
  if (sides.length === 0) return null;
  return {
    code: `bound.${sides.join('-')}`,
    params: Object.fromEntries(sides.map((side) => [side, boundText(bounds[side] ?? 0, kind)])),
  };
}

function boundText(bound: number, kind: FactSpec['kind']): Reason {
  const percent = kind === 'percent' || kind === 'ratio';
  return percent
    ? { code: 'figure.percent', params: { percent: points(bound) } }
    : { code: 'figure.number', params: { number: points(bound) } };
}
