import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { readTask } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

/** What a browser may show in the page; everything else is downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

@Controller('api/tasks/:taskId/evidence/:evidenceId')
export class OpenEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async openEvidence(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Param('evidenceId') evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const task = answer(await readTask(this.deps, reader, taskId));
    const evidence = task.evidence.find((one) => one.id === evidenceId);
    const file = evidence === undefined ? null : await this.deps.files.open(evidence.sha256);
    if (evidence === undefined || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    const shown = SHOWN.has(evidence.mediaType);
    await reply
      .header('content-type', shown ? evidence.mediaType : 'application/octet-stream')
      .header('content-length', file.size)
      .header(
        'content-disposition',
        `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(evidence.fileName)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
      )
      .send(Readable.from(file));
  }
}
