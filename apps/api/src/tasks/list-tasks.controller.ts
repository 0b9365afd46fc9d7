import { Controller, Get, Query } from '@nestjs/common';
import { listTasks } from '@tctp/application';
import { taskQuerySchema } from '@tctp/contracts';
import type { TaskList, TaskQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/tasks')
export class ListTasksController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor, @Query({ schema: taskQuerySchema }) query: TaskQuery): Promise<TaskList> {
    return { tasks: await listTasks(this.deps, reader, query) };
  }
}
