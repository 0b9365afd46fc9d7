import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-deps';
import { ProblemError } from '../problems/problem';
import type { AnyRefusal } from '../problems/problem';
import { routeOf } from '../session/route-table';
import { isCrossSite } from './cross-site';
import { knownHosts } from './known-hosts';

/** Of a route as it was found, not of an address as it was spelled: `/%61pi` leads there too. */
const API = /^\/api(\/|$)/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Asked by whoever watches over the program, by whatever address it knows. */
const HEALTH = '/api/health';
const FORM = 'application/x-www-form-urlencoded';
const BODIES = new Set(['application/json', 'multipart/form-data', 'application/offset+octet-stream']);

/** What every request meets before its route: a name that is ours, a page that is ours, a body that no form can send. */
export function refuseStrangers(
  server: FastifyInstance,
  settings: Pick<ApiSettings, 'publicUrl' | 'allowedHosts'>,
): void {
  const isOurs = knownHosts(settings);
  server.addHook('onRequest', (request, _reply, done) => {
    const refusal = refusalOf(request, isOurs);
    done(refusal === null ? undefined : new ProblemError(refusal));
  });
}

function refusalOf(request: FastifyRequest, isOurs: (host: string) => boolean): AnyRefusal | null {
  const { method, headers, host, url } = request;
  /* A whole address, as proxies are asked, would be read in two ways: by its name and by the name in the head. */
  if (!url.startsWith('/') || saidTwice(request.raw.rawHeaders, 'host')) return { code: 'request-refused' };
  if (!isOurs(host) && url !== HEALTH) return { code: 'host-unknown' };
  const isPage = READS.has(method) && !API.test(request.routeOptions.url ?? '');
  if (!isPage && isCrossSite({ method, host, headers })) return { code: 'cross-site' };
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || BODIES.has(type)) return null;
  if (type === FORM && routeOf(method, request.routeOptions.url)?.form !== undefined) return null;
  return { code: 'media-type-unknown' };
}

/** Node keeps the first of two; whoever stands before us may have gone by the second. */
function saidTwice(raw: readonly string[], name: string): boolean {
  return raw.filter((said, at) => at % 2 === 0 && said.toLowerCase() === name).length > 1;
}
