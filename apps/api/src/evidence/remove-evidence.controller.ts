import { Controller, Delete, Param, Res } from '@nestjs/common';
import { removeEvidence } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import type { CommandResult } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId/evidence/:evidenceId')
export class RemoveEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Delete()
  async removeEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Param('evidenceId') evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await removeEvidence(this.deps, envelope, { evidenceId }), reply);
  }
}
