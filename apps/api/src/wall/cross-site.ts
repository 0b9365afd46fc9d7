import type { IncomingHttpHeaders } from 'node:http';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface Sender {
  method: string;
  /** The name we were called by. */
  host: string;
  headers: Pick<IncomingHttpHeaders, 'origin' | 'sec-fetch-site' | 'sec-fetch-mode'>;
}

/**
 * Whether a page of another site made the browser send this. Browsers say so: in Sec-Fetch-Site over HTTPS and on
 * localhost, in Origin with every command anywhere. Who says neither is no browser, and sends no cookie that its owner
 * did not put there. Links to us are followed.
 */
export function isCrossSite({ method, host, headers }: Sender): boolean {
  const site = headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (READS.has(method)) return foreign && headers['sec-fetch-mode'] !== 'navigate';
  if (site !== undefined) return foreign;
  return headers.origin !== undefined && hostOf(headers.origin) !== host.toLowerCase();
}

/** Null: `null`, of a sandboxed frame or a redirect between sites, or no address at all. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
