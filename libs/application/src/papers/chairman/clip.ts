const WIDE = /[\p{Lu}mwđ–…]/u;
const MARK = /\p{Mark}/u;

/** About how many small letters a text is as wide as: capitals are wider. A page must not overflow, whatever is in it. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += MARK.test(letter) ? 0 : WIDE.test(letter) ? 1.45 : 1;
  return letters;
}

/** As much of a text as so many letters hold, up to the end of a word; what is left out is an ellipsis. */
export function clip(text: string, most: number): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (lettersOf(whole) <= most) return whole;
  const letters = Array.from(whole);
  let end = letters.length;
  while (end > 0 && lettersOf(letters.slice(0, end).join('')) > most - 1) end -= 1;
  const kept = letters.slice(0, end).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > end / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.(–-]+$/u, '')}…`;
}
