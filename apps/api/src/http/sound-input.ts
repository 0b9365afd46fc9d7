import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problems/problem';

/** Deeper than any schema goes, and far from where a walk through a value would overflow. */
const DEEPEST = 24;

/**
 * PostgreSQL keeps no NUL, and half a surrogate pair is no character: whoever sends one, in the address or in a body, is
 * refused here, before anything reads it. The texts of a form are read later, by whoever takes its file: `mustBeSound`.
 */
export function refuseUnsoundInput(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const { params, query } = request;
    const body = Buffer.isBuffer(request.body) ? undefined : request.body;
    for (const part of [params, query, body]) mustBeSound(part);
    done();
  });
}

export function mustBeSound(value: unknown): void {
  const wrong = unsoundAt(value, []);
  if (wrong !== null) throw new ProblemError({ code: 'input-invalid' }, [wrong]);
}

function unsoundAt(value: unknown, path: readonly string[]): { path: string; message: string } | null {
  if (typeof value === 'string')
    return isSound(value) ? null : { path: path.join('.'), message: 'NUL, or half a surrogate pair' };
  if (typeof value !== 'object' || value === null) return null;
  if (path.length === DEEPEST) return { path: path[0] ?? '', message: 'nested too deep' };
  for (const [key, inner] of Object.entries(value)) {
    if (!isSound(key)) return { path: path.join('.'), message: 'a key with NUL, or half a surrogate pair' };
    const wrong = unsoundAt(inner, [...path, key]);
    if (wrong !== null) return wrong;
  }
  return null;
}

function isSound(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
