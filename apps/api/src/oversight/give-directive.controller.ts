import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { giveDirective } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { giveDirectiveSchema } from '@tctp/contracts';
import type { Directive, GiveDirective } from '@tctp/contracts';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';

@Controller('api/directives')
export class GiveDirectiveController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async giveDirective(
    @KeyedEnvelope() request: KeyedRequest,
    @Body({ schema: giveDirectiveSchema }) body: GiveDirective,
  ): Promise<Directive> {
    const given = answer(await giveDirective(this.deps, request, body));
    const { accountId, displayName } = request.actor;
    return {
      id: given.id,
      taskId: given.taskId,
      text: given.text,
      dueOn: given.dueOn,
      givenAt: given.at,
      givenBy: { accountId, displayName },
      number: given.number,
      reply: null,
      repliedAt: null,
    };
  }
}
