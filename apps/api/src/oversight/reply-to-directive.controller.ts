import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { replyToDirective } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { replyToDirectiveSchema } from '@tctp/contracts';
import type { CommandResult, ReplyToDirective } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/reply')
export class ReplyToDirectiveController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async replyToDirective(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: replyToDirectiveSchema }) body: ReplyToDirective,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await replyToDirective(this.deps, envelope, body), reply);
  }
}
