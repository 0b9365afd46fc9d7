import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { sendFile } from '../http/send-file';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/dossier/components/:code/files/:evidenceId')
export class OpenDossierFileController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async open(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('code') code: string,
    @Param('evidenceId') evidenceId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.deps.read.dossiers.file(reader, planId, code, evidenceId);
    const file = found === null ? null : await this.deps.files.open(found.sha256);
    if (found === null || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    await recordAccess(this.deps, request, 'dossier-file-opened', {
      subject: { kind: 'evidence', id: evidenceId },
      params: { component: code, file: found.fileName },
    });
    await sendFile(reply, found, file);
  }
}
