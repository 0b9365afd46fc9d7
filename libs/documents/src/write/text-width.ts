/** How wide the letters of Times New Roman are, in thousandths of their size: from the space to the tilde. */
const WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const [SPACE, TILDE] = [0x20, 0x7e];
/** Đ, ơ and the like are as wide as their plain letter; whatever else is not Latin may be as wide as it is high. */
const [LATIN_END, OTHER_LATIN, WIDEST] = [0x24f, 500, 1000];
const BOLD = 1.06;
const MARK = /\p{Mark}/u;
/** By letter: papers have thousands of cells and some two hundred letters. */
const known = new Map<string, number>();

/** Points that a line of text takes at a size in points. An estimate, within some hundredths. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) {
    let width = known.get(letter);
    if (width === undefined) known.set(letter, (width = letterWidth(letter)));
    sum += width;
  }
  return (sum / 1000) * size * (bold ? BOLD : 1);
}

/** A letter with marks is as wide as its plain one. */
function letterWidth(letter: string): number {
  const [plain = ''] = letter.normalize('NFD');
  const code = plain.codePointAt(0) ?? SPACE;
  if (MARK.test(plain)) return 0;
  return WIDTHS[code - SPACE] ?? (code > TILDE && code <= LATIN_END ? OTHER_LATIN : WIDEST);
}

/** How many lines a text needs where so many points are free; words that are too long break where they must. */
export function countLines(text: string, points: number, size: number, bold = false): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let filled = 0;
    for (const word of line.split(/(?<=[ -])/)) {
      const whole = widthOf(word, size, bold);
      const width = word.endsWith(' ') ? whole - widthOf(' ', size, bold) : whole;
      if (filled > 0 && filled + width > points) {
        lines += 1;
        filled = 0;
      }
      const over = Math.ceil(width / points) - 1;
      if (over > 0) lines += over;
      filled += whole - Math.max(over, 0) * points;
    }
  }
  return lines;
}
