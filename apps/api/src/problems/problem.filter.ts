import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultLog } from './fault-log';
import { ProblemError } from './problem';
import { languageOf, toProblem } from './problem-words';

/** Of JSON; files have limits of their own. */
export const BODY_LIMIT = 1_048_576;
const READS = new Set(['GET', 'HEAD']);
const NO_PAGE = /^\/(api|assets)([/?]|$)/;

/** Every error leaves as RFC 9457 problem details. What we did not expect is logged and told as `fault`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');
  private readonly tellFault = faultLog((line, requestId) => this.log.error(line, { requestId }));

  /** `page`: the screens, whatever address below them was asked for; null where only the API is served. `first`: what comes before a problem. */
  constructor(
    private readonly page: (() => { html: string; policy: string }) | null,
    private readonly first: (problem: ProblemError, request: FastifyRequest) => Promise<ProblemError>,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = await this.first(this.toError(error, request.id), request);
    if (
      problem.refusal.code === 'route-unknown' &&
      this.page !== null &&
      READS.has(request.method) &&
      !NO_PAGE.test(request.url)
    ) {
      const { html, policy } = this.page();
      void reply
        .headers({ 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' })
        .send(html);
      return;
    }
    if (problem.refusal.code === 'token-unknown')
      void reply.header('www-authenticate', 'Bearer error="invalid_token"');
    if ('retryAfter' in problem.refusal) void reply.header('retry-after', problem.refusal.retryAfter);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(toProblem(problem, languageOf(request.headers['accept-language'])));
  }

  private toError(error: unknown, requestId: string): ProblemError {
    if (error instanceof ProblemError) return error;
    const status = statusOf(error);
    if (status === 404) return new ProblemError({ code: 'route-unknown' });
    if (status === 413)
      return new ProblemError({ code: 'body-too-large', limitKilobytes: BODY_LIMIT / 1024 });
    if (status !== null && status < 500)
      return new ProblemError({ code: 'request-refused' }, undefined, status);
    this.tellFault(error, requestId);
    return new ProblemError({ code: 'fault' });
  }
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}
