import type { Result } from '@tctp/application';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../problems/problem';

/** The value, or the problem. */
export function answer<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.refusal);
  return result.value;
}

/** As `answer`, and the version travels as a strong ETag, ready to be sent back as If-Match. */
export function answerWithVersion<T extends { version: number }>(result: Result<T>, reply: FastifyReply): T {
  const value = answer(result);
  void reply.header('etag', `"${value.version}"`);
  return value;
}
