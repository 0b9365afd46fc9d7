import type { FactValue, RegisterEntry, RegisterName } from '@tctp/domain';
import type { REGISTER_FIGURES } from '@tctp/domain';

/** All entries of one register of a plan, and what is known of it as a whole. */
export interface RegisterBook {
  entries: readonly RegisterEntry[];
  /** Nội vụ has closed it: what is not in it did not happen this year. */
  closed: boolean;
  /** Units expected to have an entry. */
  units: readonly string[];
  /** How much has been done in it: tells a late job from a repeated one. */
  sequence: number;
}

/** Null: the register cannot tell yet, which is not zero. */
type Figure = (book: RegisterBook, component: string) => FactValue | null;

type Figures = { readonly [R in RegisterName]: Readonly<Record<keyof (typeof REGISTER_FIGURES)[R], Figure>> };

/**
 * How registers are counted. An open register in which nothing of the kind stands says nothing; once it is closed, that
 * is zero. A share over all units is said only when every unit that is expected is in it.
 */
export const FIGURES: Figures = {
  initiatives: { recognised: counting(({ state }) => state === 'recognised') },
  obstacles: { open: counting(({ state }) => state === 'reported' || state === 'answered') },
  petitions: {
    applied: ({ entries, closed }, component) => {
      const own = entries.filter(({ body }) => body['component'] === component);
      if (own.some(({ state }) => state === 'applied')) return true;
      return closed && own.length > 0 ? false : null;
    },
  },
  inspections: {
    coverage: ({ entries }) => {
      const planned = entries.filter(({ state }) => state !== 'struckOut');
      if (planned.length === 0) return null;
      const concluded = planned.filter(({ state }) => state === 'concluded' || state === 'followedUp');
      return { part: unitsOf(concluded).size, whole: unitsOf(planned).size };
    },
  },
  complaints: { confirmed: counting(({ state }) => state === 'confirmed' || state === 'handled') },
  onlineServices: {
    level3or4: counting(isOnlineAt('level3', 'level4')),
    partial: counting(isOnlineAt('partial')),
    full: counting(isOnlineAt('full')),
  },
  officials: {
    qualified: (book) => {
      const verified = verifiedOfAll(book, 'verified');
      if (verified === null) return null;
      const heads = sum(verified, 'headcount');
      return heads === 0 ? null : exactPercent(sum(verified, 'qualified'), heads);
    },
    positions: (book) => {
      const verified = verifiedOfAll(book, 'verified');
      if (verified === null) return null;
      const lacking = unitsOf(verified.filter(({ body }) => body['approvedBy'] === undefined));
      const whole = unitsOf(verified);
      return { part: [...whole].filter((unit) => !lacking.has(unit)).length, whole: whole.size };
    },
  },
  training: {
    held: ({ entries }) => {
      const planned = entries.filter(({ state }) => state !== 'cancelled');
      if (planned.length === 0) return null;
      return { part: planned.filter(({ state }) => state === 'completed').length, whole: planned.length };
    },
  },
  postings: {
    posted: (book) => {
      const kept = book.entries.filter(({ state }) => state !== 'removed');
      if (kept.length === 0) return null;
      const unposted = unitsOf(kept.filter(({ state }) => state !== 'checked'));
      const whole = new Set([...book.units, ...unitsOf(kept)]);
      return {
        part: [...unitsOf(kept)].filter((unit) => !unposted.has(unit)).length,
        whole: whole.size,
      };
    },
    publicity: (book) => {
      const kept = book.entries.filter(({ state }) => state !== 'removed');
      const posted = verifiedOfAll({ ...book, entries: kept }, 'checked');
      if (posted === null || posted.length < kept.length) return null;
      return posted.every(({ body }) => body['publishedBy'] !== undefined) ? 'both' : 'one';
    },
  },
};

function counting(counts: (entry: RegisterEntry) => boolean): Figure {
  return ({ entries, closed }) => {
    const found = entries.filter(counts).length;
    return found > 0 || closed ? found : null;
  };
}

function isOnlineAt(...levels: readonly string[]) {
  return ({ state, body }: RegisterEntry) => state === 'verified' && levels.includes(String(body['level']));
}

/** Entries in a state, where every unit that is expected has one; in a closed register, those there are. */
function verifiedOfAll({ entries, closed, units }: RegisterBook, state: string): RegisterEntry[] | null {
  const found = entries.filter((entry) => entry.state === state);
  const there = unitsOf(found);
  if (found.length === 0 || (!closed && units.some((unit) => !there.has(unit)))) return null;
  return found;
}

function unitsOf(entries: readonly RegisterEntry[]): Set<string> {
  return new Set(entries.map(({ unitId }) => unitId));
}

function sum(entries: readonly RegisterEntry[], field: string): number {
  return entries.reduce((total, { body }) => total + Number(body[field] ?? 0), 0);
}

/** Two decimals, rounded down: 99.999 % is not everybody. */
function exactPercent(part: number, whole: number): number {
  return Math.floor((part * 10_000) / whole) / 100;
}
