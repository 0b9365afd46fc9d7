import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { handTo } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { handToSchema } from '@tctp/contracts';
import type { CommandResult, HandTo } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/hand-to')
export class HandToController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async handTo(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: handToSchema }) body: HandTo,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const input = { accountId: body.accountId, note: body.note || null };
    return answerWithVersion(await handTo(this.deps, envelope, input), reply);
  }
}
