import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { askNotApplicable, grantNotApplicable, refuseNotApplicable } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reasonedSchema } from '@tctp/contracts';
import type { CommandResult, Reasoned } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId')
export class SetAsideTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('ask-not-applicable')
  @HttpCode(200)
  async ask(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await askNotApplicable(this.deps, envelope, body), reply);
  }

  @Post('grant-not-applicable')
  @HttpCode(200)
  async grant(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await grantNotApplicable(this.deps, envelope, body), reply);
  }

  @Post('refuse-not-applicable')
  @HttpCode(200)
  async refuse(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await refuseNotApplicable(this.deps, envelope, body), reply);
  }
}
