const LONGEST = 200;
const NAMELESS = 'tep';
/** Names that Windows keeps for its own: a file that is taken home under one of them cannot be opened. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Controls, and the marks that turn the reading direction or have no width: `gpj.exe` must not read as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/**
 * A name is words for people, never a path: what is stored is found by its hash. Composed and on one line; too
 * long, it is cut before its extension.
 */
export function cleanName(fileName: string | null | undefined): string {
  const last = fileName?.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return NAMELESS;
  const [, extension = ''] = /(\.[^. ]{1,10})$/.exec(clean) ?? [];
  const stem = Array.from(clean.slice(0, clean.length - extension.length));
  const short = stem
    .slice(0, LONGEST - extension.length)
    .join('')
    .trimEnd();
  return RESERVED.test(short + extension) ? `_${short}${extension}` : `${short || NAMELESS}${extension}`;
}

/** What a sender says a file is, where it reads like a media type at all. */
export function cleanMediaType(said: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,120}$/.test(said) ? said : 'application/octet-stream';
}
