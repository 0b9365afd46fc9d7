import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { EvidenceText } from '@tctp/contracts';
import { readDocumentText } from '@tctp/documents';
import type { Actor, Evidence } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

/** What a browser may show in the page; everything else is downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/** Somebody's file on our address: it may load nothing, run nothing, send nothing and be framed by nobody. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
    const { evidence, file } = await this.find(reader, taskId, evidenceId);
    const shown = SHOWN.has(evidence.mediaType);
    const charset = evidence.mediaType === 'text/plain' ? '; charset=utf-8' : '';
    await reply
      .header('content-type', shown ? `${evidence.mediaType}${charset}` : 'application/octet-stream')
      .header('content-length', file.size)
      .header(
        'content-disposition',
        `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(evidence.fileName)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', POLICY)
      .send(Readable.from(file));
  }

  @Get('text')
  async readEvidenceText(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<EvidenceText> {
    const { evidence, file } = await this.find(reader, taskId, evidenceId);
    const text = await readDocumentText({ ...evidence, content: file });
    if (text === null) throw new ProblemError({ code: 'file-unreadable' });
    return text;
  }

  private async find(reader: Actor, taskId: string, evidenceId: string) {
    const evidence: Evidence | null = await this.deps.read.evidence(reader, evidenceId);
    const file = evidence?.taskId === taskId ? await this.deps.files.open(evidence.sha256) : null;
    if (evidence === null || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    return { evidence, file };
  }
}
