import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { reckonPoints } from '@tctp/application';
import { reckonPointsSchema } from '@tctp/contracts';
import type { ReckonPoints, ReckonedPoints } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/tasks/:taskId/points')
export class ReckonPointsController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async reckonPoints(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Body({ schema: reckonPointsSchema }) { facts }: ReckonPoints,
  ): Promise<ReckonedPoints> {
    return answer(await reckonPoints(this.deps, reader, taskId, facts));
  }
}
