import type { Language } from '../i18n/language';

/* Points are exact decimals as text. They are added as whole ten-thousandths, never as floating numbers. */
const PLACES = 4;
const SCALE = 10n ** BigInt(PLACES);

function toUnits(points: string): bigint {
  const negative = points.startsWith('-');
  const [whole = '0', fraction = ''] = points.replace('-', '').split('.');
  const units = BigInt(whole) * SCALE + BigInt(fraction.padEnd(PLACES, '0').slice(0, PLACES));
  return negative ? -units : units;
}

function toText(units: bigint): string {
  const size = units < 0n ? -units : units;
  const text = `${size / SCALE}.${String(size % SCALE).padStart(PLACES, '0')}`;
  return units < 0n ? `-${text}` : text;
}

export function addPoints(list: readonly string[]): string {
  return toText(list.reduce((sum, points) => sum + toUnits(points), 0n));
}

export function subtractPoints(from: string, points: string): string {
  return toText(toUnits(from) - toUnits(points));
}

/** For drawing and for sorting only. */
export function pointsToNumber(points: string): number {
  return Number(points);
}

export function isZero(points: string): boolean {
  return toUnits(points) === 0n;
}

/** Two decimals, rounded half up: '87.65' → '87,65' in Vietnamese, '87.65' in English. */
export function formatPoints(points: string, language: Language): string {
  const step = SCALE / 100n;
  const units = toUnits(points);
  const size = units < 0n ? -units : units;
  const cents = (size + step / 2n) / step;
  const text = `${cents / 100n}${language === 'vi' ? ',' : '.'}${String(cents % 100n).padStart(2, '0')}`;
  return units < 0n && cents !== 0n ? `−${text}` : text;
}

/** With its sign, for differences: '+2,40'. */
export function formatDifference(points: string, language: Language): string {
  const text = formatPoints(points, language);
  return text.startsWith('−') || isZero(points) ? text : `+${text}`;
}

/** As short as it is exact, for "trong 2 điểm": '2' or '14,5'. */
export function formatMaximum(points: string, language: Language): string {
  const [whole = '0', fraction = ''] = points.split('.');
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? whole : `${whole}${language === 'vi' ? ',' : '.'}${rest}`;
}
