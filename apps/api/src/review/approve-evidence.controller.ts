import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { approveEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { approveEvidenceSchema } from '@tctp/contracts';
import type { CommandResult, ApproveEvidence } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/approve')
export class ApproveEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(200)
  async approveEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: approveEvidenceSchema }) body: ApproveEvidence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(
      await approveEvidence(this.deps, envelope, {
        facts: body.facts ?? null,
        note: body.note ?? null,
        deliveredInTime: body.deliveredInTime,
      }),
      reply,
    );
  }
}
