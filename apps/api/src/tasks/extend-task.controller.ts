import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { askExtension, grantExtension, refuseExtension } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { askExtensionSchema, reasonedSchema } from '@tctp/contracts';
import type { AskExtension, CommandResult, Reasoned } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId')
export class ExtendTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('ask-extension')
  @HttpCode(200)
  async ask(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: askExtensionSchema }) body: AskExtension,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await askExtension(this.deps, envelope, body), reply);
  }

  @Post('grant-extension')
  @HttpCode(200)
  async grant(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await grantExtension(this.deps, envelope, body), reply);
  }

  @Post('refuse-extension')
  @HttpCode(200)
  async refuse(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await refuseExtension(this.deps, envelope, body), reply);
  }
}
