import { SAID, isBilingual, isObject } from './set-meaning';

/** Something is said otherwise and no point depends on it. `place`: `rule.source`, `facts.inspected.label`. */
export interface Rewording {
  place: string;
  before: string | null;
  after: string | null;
}

/** What is worded otherwise, place by place. A rule, fact or band that one side lacks is no matter of wording. */
export function compareWording(before: unknown, after: unknown, path: readonly string[] = []): Rewording[] {
  const [from, to] = [wordsOf(before, path), wordsOf(after, path)];
  if (from !== null || to !== null) {
    return from === to ? [] : [{ place: path.join('.'), before: from, after: to }];
  }
  const [here, there] = [partsOf(before), partsOf(after)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((name) => {
    const [one, other] = [here.get(name), there.get(name)];
    const within = [...path, name];
    const lacking = (one == null || other == null) && wordsOf(one ?? other, within) === null;
    return lacking ? [] : compareWording(one, other, within);
  });
}

/** Null where it is no text of its own kind, or nothing at all. */
function wordsOf(value: unknown, path: readonly string[]): string | null {
  if (isObject(value) && isBilingual(value)) return `${value.vi} / ${value.en}`;
  return SAID.has(path.at(-1) ?? '') && value != null && value !== false ? String(value) : null;
}

/** By the name each goes by, and otherwise by its place in the list. */
function partsOf(value: unknown): Map<string, unknown> {
  if (!isObject(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((one: unknown, at) => [nameOf(one) ?? String(at), one]));
}

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const name = value['name'] ?? value['code'] ?? value['value'];
  return typeof name === 'string' ? name : null;
}
