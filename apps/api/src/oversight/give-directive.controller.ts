import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { giveDirective } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
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
    @KeyedEnvelope() envelope: Pick<CommandEnvelope, 'actor' | 'key' | 'fingerprint'>,
    @Body({ schema: giveDirectiveSchema }) body: GiveDirective,
  ): Promise<Directive> {
    const given = answer(await giveDirective(this.deps, envelope, body));
    const { accountId, displayName } = envelope.actor;
    return {
      id: given.id,
      taskId: given.taskId,
      text: given.text,
      dueOn: given.dueOn,
      givenAt: given.at,
      givenBy: { accountId, displayName },
    };
  }
}
