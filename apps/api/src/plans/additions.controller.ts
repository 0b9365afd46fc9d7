import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { addTask, readAdditions } from '@tctp/application';
import type { AddTaskRequest } from '@tctp/application';
import { addTaskSchema } from '@tctp/contracts';
import type { AddTask, AddedTasks, Additions } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/additions')
export class AdditionsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<Additions> {
    return answer(await readAdditions(this.deps, reader, planId));
  }

  /** The wake-up is armed anew: the new task may be the next to be reminded of. */
  @Post()
  async add(
    @VersionedEnvelope() request: AddTaskRequest,
    @Param('planId') planId: string,
    @Body({ schema: addTaskSchema }) body: AddTask,
  ): Promise<AddedTasks> {
    const added = answer(await addTask(this.deps, request, planId, body));
    await this.deps.nudgeSweep();
    return added;
  }
}
