import { Controller, Get, Param, Res } from '@nestjs/common';
import { readTask } from '@tctp/application';
import type { TaskDetail } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/tasks/:taskId')
export class ReadTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetail> {
    return answerWithVersion(await readTask(this.deps, reader, taskId), reply);
  }
}
