/** Text for searching: lower case, without diacritics, đ as d. "Tịnh Biên" and "tinh bien" fold to the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
