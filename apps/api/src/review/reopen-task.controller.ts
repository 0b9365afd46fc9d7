import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { reopenTask } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reopenTaskSchema } from '@tctp/contracts';
import type { CommandResult, ReopenTask } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/reopen')
export class ReopenTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async reopenTask(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reopenTaskSchema }) body: ReopenTask,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(
      await reopenTask(this.deps, envelope, { ...body, correctBy: body.correctBy ?? null }),
      reply,
    );
  }
}
