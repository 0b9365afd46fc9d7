import { foldText } from '@tctp/domain';

/** The words that were looked for, marked where they stand, whatever their diacritics. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const parts: { text: string; isMarked: boolean }[] = [];
  const marked = marksOf(text, words);
  for (const [at, letter] of [...text].entries()) {
    const isMarked = marked[at] === true;
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += letter;
    else parts.push({ text: letter, isMarked });
  }
  return parts.map((part, at) => (part.isMarked ? <mark key={at}>{part.text}</mark> : part.text));
}

/** For each letter of the text, whether it belongs to a word: folding may make a letter longer or swallow it. */
function marksOf(text: string, words: readonly string[]): boolean[] {
  const letters = [...text];
  const folded = letters.map((letter) => foldText(letter));
  const places = folded.flatMap((part, at) => [...part].map(() => at));
  const all = folded.join('');
  const marked = letters.map(() => false);
  for (const word of words) {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
      for (let letter = at; letter < at + word.length; letter += 1) marked[places[letter] ?? -1] = true;
    }
  }
  return marked;
}
