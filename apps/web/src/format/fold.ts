/** For finding words with or without their marks: 'Nội vụ' and 'noi vu' fold to the same. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}
