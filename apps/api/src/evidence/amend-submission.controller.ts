import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { amendSubmission } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reasonedSchema } from '@tctp/contracts';
import type { CommandResult, Reasoned } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/amend')
export class AmendSubmissionController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async amendSubmission(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await amendSubmission(this.deps, envelope, body), reply);
  }
}
