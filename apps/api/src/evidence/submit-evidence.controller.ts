import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { submitEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { submitEvidenceSchema } from '@tctp/contracts';
import type { CommandResult, SubmitEvidence } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/submit')
export class SubmitEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async submitEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: submitEvidenceSchema }) body: SubmitEvidence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(
      await submitEvidence(this.deps, envelope, { facts: body.facts, note: body.note ?? null }),
      reply,
    );
  }
}
