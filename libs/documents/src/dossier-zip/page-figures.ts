import type { FrozenComponent } from '@tctp/application';
import { formatDay, formatPoints } from '@tctp/contracts';
import type { FactValue, Instant, Points } from '@tctp/domain';
import { words } from './page-words';

/** The plan lives in UTC+7, without daylight saving. */
const OFFSET = 7 * 3_600_000;

/** '28/08/2017 08:00'. */
export function momentText(at: Instant): string {
  const local = new Date(Date.parse(at) + OFFSET).toISOString();
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** '5,1 MB', '340 KB'. */
export function sizeText(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const [number, unit] = bytes < 1_073_741_824 ? [bytes / 1_048_576, 'MB'] : [bytes / 1_073_741_824, 'GB'];
  return `${number.toFixed(1).replace('.', ',')} ${unit}`;
}

export function pointsText(points: Points | null, nothing: string): string {
  return points === null ? nothing : formatPoints(points, 'vi');
}

/** A fact as people read it. */
export function factText(
  { kind, choices }: FrozenComponent['facts'][number],
  value: FactValue | undefined,
): string {
  if (value === undefined) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return `${value.part}/${value.whole}`;
  const choice = choices?.find((one) => one.value === value);
  if (choice !== undefined) return choice.label.vi;
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return formatDay(String(value));
  return kind === 'percent' ? `${value} %` : String(value).replace('.', ',');
}
