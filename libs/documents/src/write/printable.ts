/** Characters that XML cannot carry, and halves of characters: a file with one of them does not open. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Word for word, as far as a file can hold it; line ends are `\n`. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

export function linesOf(text: string): string[] {
  return printable(text).split('\n');
}
