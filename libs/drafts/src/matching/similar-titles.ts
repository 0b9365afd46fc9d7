import { foldText } from '@tctp/domain';

/** Syllables that bind others and tell no title from another. */
const BINDING = new Set('va cac cua trong theo ve duoc do co tai cho voi o la den nam'.split(' '));

/** Words of a title that tell it from others, folded, each once. */
export function tellingWords(title: string): Set<string> {
  const words = foldText(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !BINDING.has(word)));
}

/** The share of the shorter title's words that the other has too, 0 to 1. Nothing is like an empty title. */
export function sharedWords(left: string, right: string): number {
  const [one, other] = [tellingWords(left), tellingWords(right)];
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  if (short.size === 0) return 0;
  return [...short].filter((word) => long.has(word)).length / short.size;
}
