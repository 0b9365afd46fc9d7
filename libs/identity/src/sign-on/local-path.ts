const HERE = 'http://here.invalid';

/** Where to go after signing in: an address of this program, or its first page. Never a way out to another. */
export function localPath(asked: string | null | undefined): string {
  if (asked == null || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return '/';
  if (!URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  /* Dots are resolved by now: `/.//evil.example` has become `//evil.example`. */
  const path = `${pathname}${search}${hash}`;
  return origin === HERE && !path.startsWith('//') && !/^\/api(\/|$)/.test(pathname) ? path : '/';
}
