import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { answerObstacle, reportObstacle } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reasonedSchema } from '@tctp/contracts';
import type { CommandResult, Reasoned } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId')
export class ReportObstacleController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('report-obstacle')
  @HttpCode(200)
  async report(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await reportObstacle(this.deps, envelope, body), reply);
  }

  @Post('answer-obstacle')
  @HttpCode(200)
  async answer(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await answerObstacle(this.deps, envelope, body), reply);
  }
}
