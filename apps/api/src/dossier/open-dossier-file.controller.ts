import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { sendFile } from '../http/send-file';
import { ProblemError } from '../problems/problem';
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
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.deps.read.dossiers.file(reader, planId, code, evidenceId);
    const file = found === null ? null : await this.deps.files.open(found.sha256);
    if (found === null || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    await sendFile(reply, found, file);
  }
}
