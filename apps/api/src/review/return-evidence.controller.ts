import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { returnEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { returnEvidenceSchema } from '@tctp/contracts';
import type { CommandResult, ReturnEvidence } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/return')
export class ReturnEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async returnEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: returnEvidenceSchema }) body: ReturnEvidence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(
      await returnEvidence(this.deps, envelope, { ...body, correctBy: body.correctBy ?? null }),
      reply,
    );
  }
}
