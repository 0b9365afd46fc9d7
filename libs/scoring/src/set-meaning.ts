import { points } from '@tctp/domain';

/** The keys under which a set keeps exact decimals as text; everywhere else digits are a name. */
const DECIMALS = new Set([
  ...['max', 'total', 'points', 'linearTo', 'start', 'per', 'floor', 'cap', 'to'],
  ...['onTime', 'later', 'never', 'otherwise'],
]);
/** What is said of a rule, and how sure we are of it; together with everything that is written in two languages. */
export const SAID = new Set(['source', 'confidence', 'assumed']);

/** What of a set's data decides points, as one text: the same meaning has the same text, however it is written. */
export function meaningOf(value: unknown): string {
  return JSON.stringify(plain(value, '') ?? null);
}

function plain(value: unknown, key: string): unknown {
  if (typeof value === 'string') return DECIMALS.has(key) && isDecimal(value) ? points(value) : value;
  if (Array.isArray(value)) {
    const list = value.map((one) => plain(one, key));
    return key === 'levels' ? list.toSorted() : list;
  }
  if (!isObject(value)) return value ?? undefined;
  if (isBilingual(value)) return undefined;
  const kept = Object.entries(value)
    .filter(([name, inner]) => !SAID.has(name) && !(name === 'denominator' && inner === 'whole'))
    .map(([name, inner]) => [name, plain(inner, name)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isDecimal(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function isBilingual(value: Readonly<Record<string, unknown>>): value is { vi: string; en: string } {
  return (
    Object.keys(value).length === 2 && typeof value['vi'] === 'string' && typeof value['en'] === 'string'
  );
}
