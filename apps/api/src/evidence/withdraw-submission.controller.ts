import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { withdrawSubmission } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { emptySchema } from '@tctp/contracts';
import type { CommandResult } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/withdraw')
export class WithdrawSubmissionController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async withdrawSubmission(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: emptySchema }) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await withdrawSubmission(this.deps, envelope), reply);
  }
}
