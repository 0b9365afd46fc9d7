import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { SignedInRequest } from '../session/session.guard';
import { routeOf } from '../session/route-table';

/**
 * A line for each request that is through: which route of the table, by whom, how it ended, how long it took. Never its
 * address, its head or its body: they hold names and secrets. The id goes back to whoever asked.
 */
export function logRequests(fastify: FastifyInstance): void {
  const log = new Logger('http');
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request.method, request.routeOptions.url);
    log.log(`${request.method} ${route?.id ?? 'page'}`, {
      requestId: request.id,
      route: route?.id ?? null,
      accountId: (request as SignedInRequest).signedIn?.actor.accountId ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}
