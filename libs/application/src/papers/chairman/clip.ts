/** How many small letters wide a letter is; its marks take no room. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Mark}/u, 0],
  [/[WM@%]/, 2],
  [/[\p{Lu}mwđ–…]/u, 1.45],
];
/** No word of Vietnamese is as long; a longer one would stand on a line of its own. */
const [LONGEST_WORD, ELLIPSIS] = [22, 1.45];

/** About how many small letters a text is as wide as: capitals are wider. A page must not overflow, whatever is in it. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += widthOf(letter);
  return letters;
}

/** As much of a text as so many letters hold, up to the end of a word; what is left out is an ellipsis. */
export function clip(text: string, most: number): string {
  const words = text.normalize('NFC').match(/\S+/gu) ?? [];
  let kept = '';
  let left = most;
  for (const [place, word] of words.entries()) {
    const short = begin(word, LONGEST_WORD);
    const needed = lettersOf(short) + (place === 0 ? 0 : 1);
    const isLast = place === words.length - 1;
    if (needed + (isLast ? 0 : ELLIPSIS) > left) {
      if (kept === '') return begin(word, most);
      return `${kept.replace(/[,;:.(–-]+$/u, '')}…`;
    }
    kept += place === 0 ? short : ` ${short}`;
    left -= needed;
  }
  return kept;
}

function begin(word: string, most: number): string {
  if (lettersOf(word) <= most) return word;
  let kept = '';
  let left = most - ELLIPSIS;
  for (const letter of word) {
    left -= widthOf(letter);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept}…`;
}

function widthOf(letter: string): number {
  return WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 1;
}
