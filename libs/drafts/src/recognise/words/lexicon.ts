import type { Text } from './text';
import { foldInPlace } from './text';
import { withTonesLast } from './tones';

/** A word or set phrase of a lexicon, and where it stands. */
export interface Met<Kind extends string> {
  kind: Kind;
  start: number;
  end: number;
}

export interface Lexicon<Kind extends string> {
  /** Every phrase in the text from left to right, the longest where several begin. */
  all(text: Text): Met<Kind>[];
  first(text: Text): Met<Kind> | null;
}

/**
 * Phrases by what they say. What is written without diacritics stands for every phrase that folds to it; "mặt" is
 * never "mất", unless `loose`.
 */
export function lexicon<Kind extends string>(
  phrases: Readonly<Record<Kind, string>>,
  { loose = false }: { loose?: boolean } = {},
): Lexicon<Kind> {
  const known = new Map<string, { kind: Kind; exact: string }[]>();
  for (const [kind, listed] of Object.entries(phrases) as [Kind, string][])
    for (const phrase of listed.split(' | ')) {
      const folded = foldInPlace(phrase);
      known.set(folded, [...(known.get(folded) ?? []), { kind, exact: withTonesLast(phrase) }]);
    }
  const pattern = patternOf([...known.keys()]);
  const meant = (written: string, folded: string): Kind | null => {
    const plain = loose || written.toLowerCase() === folded;
    const fits = known.get(folded)?.find(({ exact }) => plain || exact === withTonesLast(written));
    return fits?.kind ?? null;
  };
  function* met({ text, folded }: Text): Generator<Met<Kind>> {
    for (const { 0: found, index: start } of folded.matchAll(pattern)) {
      const end = start + found.length;
      const kind = meant(text.slice(start, end), found);
      if (kind !== null) yield { kind, start, end };
    }
  }
  return {
    all: (text) => [...met(text)],
    first: (text) => met(text).next().value ?? null,
  };
}

function patternOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![a-z0-9])(?:${escaped.join('|')})(?![a-z0-9])`, 'g');
}
