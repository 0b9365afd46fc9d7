import { randomUUID } from 'node:crypto';

export interface Asked {
  cookie: string | null;
  actingFor?: string | undefined;
  method: string;
  path: string;
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  text: string;
}

/** A version nobody has seen: whoever may is told that theirs is old, and nothing changes. */
export const STALE = '999999999';

/** One request as it comes, with every header a command may want. A stream is let go once it has begun. */
export async function ask(url: string, asked: Asked): Promise<Answered> {
  const { cookie, actingFor, method, path, body, form } = asked;
  const letGo = new AbortController();
  const reply = await fetch(`${url}/api${path}`, {
    method: method.toUpperCase(),
    signal: letGo.signal,
    headers: {
      ...(cookie === null ? {} : { cookie }),
      ...(actingFor === undefined ? {} : { 'acting-for': actingFor }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'get' ? {} : { 'idempotency-key': randomUUID(), 'if-match': `"${STALE}"` }),
      ...asked.headers,
    },
    ...(form === undefined ? {} : { body: form }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if ((reply.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
    letGo.abort();
    return { status: reply.status, text: '' };
  }
  return { status: reply.status, text: await reply.text() };
}
