import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { reuseEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { reuseEvidenceSchema } from '@tctp/contracts';
import type { ReuseEvidence, StoredEvidence } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/evidence/reuse')
export class ReuseEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async reuseEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reuseEvidenceSchema }) body: ReuseEvidence,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredEvidence> {
    return answerWithVersion(await reuseEvidence(this.deps, envelope, body), reply);
  }
}
