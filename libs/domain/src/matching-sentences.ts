import { foldText } from './fold-text';

/** A stretch of a text, from one place in it up to another. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Match extends Stretch {
  /** How many pairs of syllables it shares with the passages. */
  shared: number;
}

const SENTENCE = /[^.;!?\n]+(?:[.;!?]+(?=\S)[^.;!?\n]*)*[.;!?]*/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** Pairs of neighbours that a sentence must share: single syllables of Vietnamese are everywhere. */
const LEAST_PAIRS = 3;
/** A long sentence that shares little says something else: the head of a paper, run into one. */
const LEAST_SHARE = 0.15;
const MOST_SENTENCES = 6;
/** What stands in so many sentences of a longer text is its topic, and tells none of them apart. */
const COMMON_SHARE = 0.25;
const LONGER = 12;

/**
 * The sentences of a text that say what the passages say, in the order of the text: those that share most pairs of
 * neighbouring syllables with them, however either is accented. At most six; none where nothing is alike enough.
 */
export function matchingSentences(text: string, passages: readonly string[]): Match[] {
  const wanted = new Set(passages.flatMap((passage) => pairsOf(passage)));
  if (wanted.size === 0) return [];
  const sentences = sentencesOf(text);
  const seen = new Map<string, number>();
  for (const { pairs } of sentences) for (const pair of pairs) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  const tells = (pair: string) =>
    wanted.has(pair) &&
    (sentences.length < LONGER || (seen.get(pair) ?? 0) <= sentences.length * COMMON_SHARE);
  return sentences
    .map(({ from, to, pairs }) => ({ from, to, all: pairs.size, shared: [...pairs].filter(tells).length }))
    .filter(({ all, shared }) => shared >= LEAST_PAIRS && shared >= all * LEAST_SHARE)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST_SENTENCES)
    .sort((one, other) => one.from - other.from)
    .map(({ from, to, shared }) => ({ from, to, shared }));
}

function sentencesOf(text: string): (Stretch & { pairs: Set<string> })[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) => {
    const trimmed = whole.trim();
    if (trimmed === '') return [];
    const from = index + whole.indexOf(trimmed);
    return [{ from, to: from + trimmed.length, pairs: new Set(pairsOf(trimmed)) }];
  });
}

function pairsOf(text: string): string[] {
  const words = foldText(text).match(WORD) ?? [];
  return words.slice(1).map((word, place) => `${words[place] ?? ''} ${word}`);
}
