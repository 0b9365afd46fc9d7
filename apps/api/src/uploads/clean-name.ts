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

/** What a sender says a file is, where it reads like a media type at all. */
export function cleanMediaType(said: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,120}$/.test(said) ? said : 'application/octet-stream';
}
