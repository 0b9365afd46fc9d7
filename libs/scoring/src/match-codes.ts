import { groupedBy } from '@tctp/domain';

/** Why two things of two versions are taken for one. */
export type MatchedBy = 'code' | 'title' | 'ruleAndMaximum';

export interface Match<One> {
  before: One | null;
  after: One | null;
  /** Null where one side is missing. */
  by: MatchedBy | null;
}

interface Coded {
  code: string;
  title: string;
}

/**
 * What became of each thing, in the order of the newer version with what was removed at the end. An equal title
 * tells more than an equal code, because codes are moved up when something is put in between; `alike` comes last,
 * null where it cannot tell. A likeness that several share tells nothing.
 */
export function matchCodes<One extends Coded>(
  from: readonly One[],
  to: readonly One[],
  alike: (one: One) => string | null = () => null,
): Match<One>[] {
  const found = new Map<One, { before: One; by: MatchedBy }>();
  const used = new Set<One>();
  const pass = (by: MatchedBy, keyOf: (one: One) => string | null) => {
    const left = groupedBy(
      from.filter((one) => !used.has(one)),
      keyOf,
    );
    for (const [key, [after, ...others]] of groupedBy(
      to.filter((one) => !found.has(one)),
      keyOf,
    )) {
      const [before, ...rivals] = left.get(key) ?? [];
      if (before === undefined || after === undefined || others.length + rivals.length > 0) continue;
      found.set(after, { before, by });
      used.add(before);
    }
  };
  pass('code', (one) => `${one.code} ${titleOf(one)}`);
  pass('title', (one) => titleOf(one) || null);
  pass('code', ({ code }) => code);
  pass('ruleAndMaximum', alike);
  return [
    ...to.map((after) => ({ before: null, by: null, ...found.get(after), after })),
    ...from.filter((one) => !used.has(one)).map((before) => ({ before, after: null, by: null })),
  ];
}

/** Spaces and capitals are not part of a title; accents are. */
function titleOf({ title }: Coded): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
