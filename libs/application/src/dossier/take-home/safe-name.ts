/** Windows refuses these, a path is cut at them, or they are not to be seen: controls, direction marks, halves of letters. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Names of devices, whatever stands behind the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const NAMELESS = '_';
/** Longer than this it is no ending that a program would know. */
const MOST_OF_ENDING = 12;

/**
 * A name for a file or folder that Windows, macOS and Linux take alike: composed letters, nothing that cuts or hides,
 * no more than `most` UTF-16 units. The ending of a file stays; what is too long is cut before it.
 */
export function safeName(text: string, most: number): string {
  const name = clean(text);
  const whole = name.length <= most ? name : shorten(name, most);
  return DEVICE.test(whole) ? `${NAMELESS}${whole}`.slice(0, most) : whole;
}

/** The name, or the name with the first number that nobody has yet: "tệp (2).pdf". Adds it to `taken`. */
export function tellApart(name: string, most: number, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : numbered(name, count, most);
    if (taken.has(foldName(tried))) continue;
    taken.add(foldName(tried));
    return tried;
  }
}

/** Two names with the same fold are one file on some disk. */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function clean(text: string): string {
  const kept = text.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ');
  return trim(kept.normalize('NFC')) || NAMELESS;
}

/** Windows drops dots and blanks at the end, and hides nothing behind a leading one. */
function trim(name: string): string {
  return name.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');
}

function shorten(name: string, most: number): string {
  const ending = endingOf(name);
  return joined(name.slice(0, name.length - ending.length), ending, most);
}

function numbered(name: string, count: number, most: number): string {
  const ending = endingOf(name);
  return joined(name.slice(0, name.length - ending.length), ` (${count})${ending}`, most);
}

/** Cut between words where that leaves most of it, and never inside a letter. */
function joined(stem: string, rest: string, most: number): string {
  let cut = '';
  for (const letter of stem) {
    if (cut.length + letter.length + rest.length > most) break;
    cut += letter;
  }
  const word = cut === stem ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${trim(word.length * 2 > cut.length ? word : cut) || NAMELESS}${rest}`;
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot) : '';
  return ending.length <= MOST_OF_ENDING && !/\s/u.test(ending) ? ending : '';
}
