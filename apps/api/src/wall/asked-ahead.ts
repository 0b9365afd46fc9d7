import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Browsers and proxies wait for an answer before they ask on the same line again. */
const MOST_AHEAD = 8;

/**
 * Hangs up on whoever asks again and again on one line and takes no answer: each answer would be made, and kept in memory
 * until somebody reads it. Comes before everything else that a request sets off.
 */
export function refuseAskingAhead(server: FastifyInstance): void {
  const unanswered = new WeakMap<Socket, number>();
  server.addHook('onRequest', (request, reply, done) => {
    const line = request.raw.socket;
    const waiting = (unanswered.get(line) ?? 0) + 1;
    unanswered.set(line, waiting);
    if (waiting > MOST_AHEAD) {
      reply.hijack();
      line.destroy();
      return;
    }
    reply.raw.once('close', () => unanswered.set(line, (unanswered.get(line) ?? 1) - 1));
    done();
  });
}
