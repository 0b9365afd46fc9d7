import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ProblemError } from '../problems/problem';
import { toProblem } from '../problems/problem-words';
import { DATA } from './headers';

const LONGEST_HEADERS_MS = 15_000;
const LONGEST_SILENCE_MS = 120_000;
const LOOK_EVERY_MS = 2_000;

/**
 * How long the server waits for whoever is slow: for the head of a request, for all of it, and for a line on which
 * nothing moves, where somebody sends nothing or reads nothing. What is kept open by intent gives a sign every 25 s.
 */
export function patience(requestSeconds: number) {
  const all = requestSeconds * 1000;
  return {
    requestTimeout: all,
    connectionTimeout: Math.min(LONGEST_SILENCE_MS, all),
    keepAliveTimeout: Math.min(LONGEST_SILENCE_MS, all),
    http: {
      headersTimeout: Math.min(LONGEST_HEADERS_MS, all),
      connectionsCheckingInterval: LOOK_EVERY_MS,
      maxHeaderSize: 16_384,
    },
  };
}

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What is no HTTP at all, or comes too slowly, has no request to answer: its line hears why, and is closed. */
export function hangUp(error: Error & { code?: string }, line: Socket): void {
  if (error.code === 'ECONNRESET' || line.destroyed) return;
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const problem = new ProblemError({ code: 'request-refused' }, undefined, status);
  const body = JSON.stringify(toProblem(problem, 'vi'));
  const headers: Record<string, string | number> = {
    ...DATA,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (line.writable) line.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`);
  line.destroySoon();
}
