import type { FastifyReply, FastifyRequest } from 'fastify';
import { DATA } from '../wall/headers';
import { ProblemError } from './problem';
import { languageOf, toProblem } from './problem-words';

/** An address that cannot even be decoded reaches no route and no filter: the router hands it here. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = new ProblemError({ code: 'request-refused' });
  void reply
    .status(problem.status)
    .headers({ ...DATA, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(toProblem(problem, languageOf(request.headers['accept-language'])));
}
