import type { Unit } from '@tctp/domain';
import type { DraftContext } from '../draft';
import {
  homeIn,
  speaksOfMany,
  unitKey,
  withoutAfter,
  withoutBefore,
  withoutHome,
  withoutKind,
} from './unit-words';

/** Whom words name: one unit, or the several they could mean, or nobody. */
export interface UnitMatch {
  unitId: string | null;
  /** Ids; more than one where the words fit several alike. */
  candidates: readonly string[];
}

export interface UnitMatcher {
  match(words: string): UnitMatch;
  /** Ids of the units whose names share most words with these, the likest first. */
  alike(words: string): readonly string[];
}

const MOST_ALIKE = 3;
/**
 * Matches words to the tree: without diacritics, case and marks, through names, short names and aliases. What may
 * stand around a name is left away step by step, and only while that leaves exactly one unit: two are ambiguous,
 * and nobody is chosen.
 */
export function unitMatcher({ units, aliases }: Pick<DraftContext, 'units' | 'aliases'>): UnitMatcher {
  const names = namesOf(units, aliases);
  const homes = new Set(
    units.filter(({ kind }) => kind === 'authority').map(({ name }) => homeIn(unitKey(name))),
  );
  const bare = (key: string) => withoutAfter(withoutBefore(key), homes);
  const steps = [
    ...[(key: string) => key, withoutBefore, (key: string) => withoutAfter(key, homes), bare].map((of) => ({
      of,
      index: indexed(names, of),
    })),
    { of: bare, index: indexed(singles(names, units), (key) => withoutKind(bare(key))) },
  ];
  const groups = groupsOf(units, bare);
  const known = new Map<string, UnitMatch>();
  const match = (words: string): UnitMatch => {
    const key = unitKey(words);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = key === '' ? NOBODY : search(key);
    known.set(key, found);
    return found;
  };
  const search = (key: string): UnitMatch => {
    for (const { of, index } of steps) {
      const ids = index.get(of(key));
      if (ids !== undefined) return matchOf([...ids]);
    }
    return matchOf(speaksOfMany(key) ? groupsWithin(groups, key) : []);
  };
  return { match, alike: (words) => alike(names, words) };
}

const NOBODY: UnitMatch = { unitId: null, candidates: [] };

function matchOf(ids: readonly string[]): UnitMatch {
  return { unitId: ids.length === 1 ? (ids[0] ?? null) : null, candidates: ids };
}

/** What is left where a name was all surroundings. */
const SAYS_NOTHING = new Set(['', 'ubnd', 'hdnd va ubnd']);

interface Name {
  key: string;
  unitId: string;
}

function namesOf(units: readonly Unit[], aliases: DraftContext['aliases']): Name[] {
  const ids = new Set(units.map(({ id }) => id));
  return [
    ...units.flatMap(({ id, kind, name, shortName }) => [
      { key: unitKey(name), unitId: id },
      { key: unitKey(shortName), unitId: id },
      ...(kind === 'authority' ? [{ key: withoutHome(unitKey(name)), unitId: id }] : []),
    ]),
    ...aliases
      .filter(({ unitId }) => ids.has(unitId))
      .map(({ words, unitId }) => ({ key: unitKey(words), unitId })),
  ].filter(({ key }) => key !== '');
}

/** A bare name may stand for a commune or a division, never for a group. */
function singles(names: readonly Name[], units: readonly Unit[]): Name[] {
  const groups = new Set(units.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  return names.filter(({ unitId }) => !groups.has(unitId));
}

function indexed(names: readonly Name[], measure: (key: string) => string): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { key, unitId } of names) {
    const measured = measure(key);
    if (SAYS_NOTHING.has(measured)) continue;
    const ids = index.get(measured) ?? new Set();
    index.set(measured, ids.add(unitId));
  }
  return index;
}

interface GroupWords {
  unitId: string;
  words: readonly string[];
}

function groupsOf(units: readonly Unit[], bare: (key: string) => string): GroupWords[] {
  return units
    .filter(({ kind }) => kind === 'group')
    .map(({ id, name }) => ({ unitId: id, words: bare(unitKey(name)).split(' ') }));
}

/** "Các phòng, ban chuyên môn" holds every word of "Các phòng chuyên môn". */
function groupsWithin(groups: readonly GroupWords[], key: string): string[] {
  const said = new Set(key.split(' '));
  return groups.filter(({ words }) => words.every((word) => said.has(word))).map(({ unitId }) => unitId);
}

function alike(names: readonly Name[], words: string): string[] {
  const said = new Set(withoutBefore(unitKey(words)).split(' '));
  const shares = new Map<string, number>();
  for (const { key, unitId } of names) {
    const own = withoutBefore(key).split(' ');
    const shared = own.filter((word) => said.has(word)).length / Math.max(own.length, said.size);
    if (shared >= 0.5) shares.set(unitId, Math.max(shared, shares.get(unitId) ?? 0));
  }
  return [...shares]
    .sort(([, left], [, right]) => right - left)
    .slice(0, MOST_ALIKE)
    .map(([unitId]) => unitId);
}
