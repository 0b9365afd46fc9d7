import type { Band, BandsRule, Bounds, FactKind, Points, Rounding } from '@tctp/domain';
import { divideRounded, multiplyPoints, points, subtractPoints, sumPoints } from '@tctp/domain';
import { bandAt, spanOf } from './band-span';
import { boundFigure, figureOf } from './figure';
import type { Fraction } from './fraction';
import { sizeOf } from './fraction';
import type { Asked, Verdict } from './verdict';
import { answerTo, given, specOf, unknown } from './verdict';

/** Points of the band the fact lies in; constant, or on the line between its two ends. */
export function applyBands(rule: BandsRule, asked: Asked): Verdict {
  const spec = specOf(asked.component, rule.fact);
  const value = answerTo(asked, rule.fact);
  const said = { fact: rule.fact, label: spec.label, value: figureOf(spec, value, rule.denominator) };
  const size = sizeOf(value, rule.denominator);
  if (size === null) return unknown('denominator-zero', said);

  const index = bandAt(rule.bands, size);
  const band = rule.bands[index];
  if (band === undefined) return unknown('rule.silent', said);
  const span = spanOf(rule.bands, index);
  const bound = boundFigure(span, spec.kind);
  if (band.linearTo !== undefined) {
    const onLine = pointsOnLine({ ...band, linearTo: band.linearTo }, span, spec.kind, size, rule.rounding);
    return given(onLine, 'rule.linear', { ...said, bound: bound ?? '' }, band.assumed);
  }
  return bound === null
    ? given(band.points, 'rule.bands', said, band.assumed)
    : given(band.points, 'rule.band', { ...said, bound }, band.assumed);
}

/** Where a straight line ends; a percentage ends at 100 by itself. Null where nothing ends it. */
export function lineEnd({ upTo, below }: Bounds, kind: FactKind | undefined): number | null {
  return upTo ?? below ?? (kind === 'percent' || kind === 'ratio' ? 100 : null);
}

/** p + (q − p) × (x − a) / (b − a) as one fraction, so that it is rounded once. */
function pointsOnLine(
  { points: low, linearTo: high }: Pick<Band, 'points'> & { linearTo: Points },
  span: Bounds,
  kind: FactKind,
  { top, bottom }: Fraction,
  rounding: Rounding | undefined,
): Points {
  const begin = points(span.from ?? span.above ?? 0);
  const end = lineEnd(span, kind);
  if (end === null || rounding === undefined) throw new TypeError('A line needs an end and a rounding.');
  const width = subtractPoints(points(end), begin);
  const along = subtractPoints(top, multiplyPoints(begin, bottom));
  const numerator = sumPoints([
    multiplyPoints(multiplyPoints(low, width), bottom),
    multiplyPoints(subtractPoints(high, low), along),
  ]);
  return divideRounded(numerator, multiplyPoints(width, bottom), rounding);
}
