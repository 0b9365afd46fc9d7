import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-deps';

const NAME = 'tctp_session';

/**
 * The cookie that holds a session, as this request may carry it. Over HTTPS its name forbids whoever owns a
 * neighbouring name, or a line without HTTPS, to plant one: a browser takes `__Host-` from this very place alone.
 */
export function sessionCookie(
  request: FastifyRequest,
  { secureCookies }: Pick<ApiSettings, 'secureCookies'>,
): { name: string; attributes: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/' } } {
  const secure = secureCookies || request.protocol === 'https';
  return {
    name: secure ? `__Host-${NAME}` : NAME,
    attributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  };
}

export function sessionTokenOf(
  request: FastifyRequest,
  settings: Pick<ApiSettings, 'secureCookies'>,
): string | undefined {
  return request.cookies[sessionCookie(request, settings).name];
}
