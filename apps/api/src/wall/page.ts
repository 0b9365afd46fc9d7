import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build writes wherever a page names its nonce. */
const PLACE = '__CSP_NONCE__';

/**
 * The one page of the program, each time with a nonce of its own: only what carries it is run or styled. Ant Design writes
 * its styles into the page, and takes the nonce from there; its growing text fields set attributes of style, which run nothing. Text becomes script nowhere, and markup only where
 * `trusted-types.ts` of the page lets it.
 */
export function pageIn(webDir: string): () => { html: string; policy: string } {
  const template = readFileSync(join(webDir, 'index.html'), 'utf8');
  return () => {
    const nonce = randomBytes(18).toString('base64url');
    return { html: template.replaceAll(PLACE, nonce), policy: policyWith(nonce) };
  };
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
