import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

/** What a browser may show in the page; everything else is downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

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
    const shown = SHOWN.has(found.mediaType);
    await reply
      .header('content-type', shown ? found.mediaType : 'application/octet-stream')
      .header('content-length', file.size)
      .header(
        'content-disposition',
        `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
      )
      .send(Readable.from(file));
  }
}
