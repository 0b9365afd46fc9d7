/** How files are laid out, in a folder as in a bucket: `ab/cd/<sha256>` in place, `aside/<sha256>` set aside. */
export type Where = 'inPlace' | 'aside';

/** Where a file may be, in the order in which to look. */
export const PLACES: readonly Where[] = ['inPlace', 'aside'];

/** Throws on what is no SHA-256: it would lead elsewhere. */
export function placeOf(sha256: string, where: Where): string {
  if (!isSha256(sha256)) throw new TypeError('No SHA-256, so no place');
  return where === 'aside' ? `aside/${sha256}` : `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** A name may come from a web address. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The file that lies at a place, or null when something else does. */
export function fileAt(place: string, where: Where): string | null {
  const sha256 = place.slice(-64);
  return isSha256(sha256) && place === placeOf(sha256, where) ? sha256 : null;
}
