import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-deps';

/** Two years, as browsers' own lists want it. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains';

/** What no screen of ours asks for, nobody may ask for in its name. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
};

/** Whatever is no page of ours may load nothing, run nothing, send nothing and be framed by nobody. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Of an answer that is data. */
export const DATA = { ...ALWAYS, 'content-security-policy': NOTHING, 'cache-control': 'no-store' };
/** Our scripts; the one that reads PDF files works by this policy, not by its page's. */
const ASSETS = `${NOTHING}; script-src 'self'; connect-src 'self'`;
/** The page over our OpenAPI writes styles into itself, and names no nonce. */
const DOCS = `${NOTHING}; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'`;

/**
 * Said with every answer, refusals and files too, before anybody writes one: what a browser may do with it. Data is kept
 * by no browser and no proxy. A page of ours and a person's file bring a policy of their own.
 */
export function sayHeaders(
  server: FastifyInstance,
  { secureCookies }: Pick<ApiSettings, 'secureCookies'>,
): void {
  server.addHook('onRequest', (request, { raw }, done) => {
    for (const [name, value] of Object.entries(DATA)) raw.setHeader(name, value);
    raw.setHeader('content-security-policy', policyFor(request));
    if (isAsset(request)) raw.removeHeader('cache-control');
    if (secureCookies || request.protocol === 'https') raw.setHeader('strict-transport-security', HTTPS_ONLY);
    done();
  });
}

function policyFor(request: FastifyRequest): string {
  if (isAsset(request)) return ASSETS;
  return /^\/api\/docs([/?]|$)/.test(request.url) ? DOCS : NOTHING;
}

function isAsset({ url }: FastifyRequest): boolean {
  return url.startsWith('/assets/');
}
