const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** In lower case, the tone of each word at its end: "Ủy" and "Uỷ", "hòa" and "hoà" are spelt alike. */
export function withTonesLast(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(WORD, (word) => {
      const tones = word.match(TONE);
      return tones === null ? word : `${word.replace(TONE, '')}${tones.join('')}`;
    });
}
