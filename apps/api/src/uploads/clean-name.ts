/** A name is words for people, never a path. */
export function cleanName(fileName: string | null | undefined): string {
  const last = fileName?.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200);
  return clean === '' ? 'tep' : clean;
}
