import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const LONGEST_AGENT = 300;
/** Controls, ends of lines, and the marks that turn the reading direction: a header may hold some, and no browser's name has any. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** From where somebody comes and what their browser calls itself, as it is kept: on one line, and an address only where it is one. */
export function whence({ ip, socket, headers }: Pick<FastifyRequest, 'ip' | 'socket' | 'headers'>): {
  address: string | null;
  agent: string | null;
} {
  const agent = headers['user-agent']?.replace(UNSEEN, ' ').trim().slice(0, LONGEST_AGENT);
  /* A proxy that passes on whatever it is given is itself all that is known. */
  return { address: isIP(ip) > 0 ? ip : (socket.remoteAddress ?? null), agent: agent || null };
}
