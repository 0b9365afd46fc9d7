import { Body, Controller, Headers, HttpCode, Logger, Post } from '@nestjs/common';
import { commandMany } from '@tctp/application';
import type { KeyedRequest, ManyAsked, ManyOutcome } from '@tctp/application';
import { bulkSchema } from '@tctp/contracts';
import type { Bulk, BulkOutcome, BulkResult, Language } from '@tctp/contracts';
import { ApiDeps } from '../api-deps';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { faultLog } from '../problems/fault-log';
import { ProblemError } from '../problems/problem';
import { languageOf, toProblem } from '../problems/problem-words';

/** The request is answered as done; each item says for itself what became of it. */
@Controller('api/tasks/bulk')
export class CommandManyController {
  private readonly log = new Logger('api');
  private readonly tellFault = faultLog((line) => this.log.error(line));

  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async commandMany(
    @KeyedEnvelope() request: KeyedRequest,
    @Body({ schema: bulkSchema }) body: Bulk,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<BulkResult> {
    const outcomes = await commandMany(this.deps, request, askedBy(body));
    return { results: outcomes.map((one) => this.say(one, languageOf(accepted))) };
  }

  private say(outcome: ManyOutcome, language: Language): BulkOutcome {
    const { taskId } = outcome;
    switch (outcome.ends) {
      case 'done': {
        const { version, work, time } = outcome.answer;
        return { outcome: 'done', taskId, version, work, time };
      }
      case 'refused':
        return refused(taskId, new ProblemError(outcome.refusal), language);
      case 'thrown':
        this.tellFault(outcome.error);
        return refused(taskId, new ProblemError({ code: 'fault' }), language);
    }
  }
}

function refused(taskId: string, error: ProblemError, language: Language): BulkOutcome {
  return { outcome: 'refused', taskId, problem: toProblem(error, language) };
}

function askedBy(body: Bulk): ManyAsked {
  switch (body.action) {
    case 'approve':
      return { ...body, note: body.note ?? null };
    case 'return':
      return { ...body, correctBy: body.correctBy ?? null };
    default:
      return body;
  }
}
