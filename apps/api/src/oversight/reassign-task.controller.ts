import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { reassignTask } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reassignTaskSchema } from '@tctp/contracts';
import type { CommandResult, ReassignTask } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/reassign')
export class ReassignTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async reassignTask(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reassignTaskSchema }) body: ReassignTask,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await reassignTask(this.deps, envelope, body), reply);
  }
}
