import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { EvidenceText } from '@tctp/contracts';
import { readDocumentText } from '@tctp/documents';
import type { Actor, Evidence } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { sendFile } from '../http/send-file';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { Who } from '../session/who.decorator';

@Controller('api/tasks/:taskId/evidence/:evidenceId')
export class OpenEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async openEvidence(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Param('evidenceId') evidenceId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { evidence, file } = await this.find(reader, taskId, evidenceId);
    await this.note(request, evidence);
    await sendFile(reply, evidence, file);
  }

  @Get('text')
  async readEvidenceText(
    @Who() reader: Actor,
    @Param('taskId') taskId: string,
    @Param('evidenceId') evidenceId: string,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceText> {
    const { evidence, file } = await this.find(reader, taskId, evidenceId);
    await this.note(request, evidence);
    const text = await readDocumentText({ ...evidence, content: file });
    if (text === null) throw new ProblemError({ code: 'file-unreadable' });
    return text;
  }

  private note(request: FastifyRequest, { id, fileName }: Evidence): Promise<void> {
    const subject = { kind: 'evidence', id } as const;
    return recordAccess(this.deps, request, 'evidence-opened', { subject, params: { file: fileName } });
  }

  private async find(reader: Actor, taskId: string, evidenceId: string) {
    const evidence: Evidence | null = await this.deps.read.evidence(reader, evidenceId);
    const file = evidence?.taskId === taskId ? await this.deps.files.open(evidence.sha256) : null;
    if (evidence === null || file === null) throw new ProblemError({ code: 'evidence-unknown' });
    return { evidence, file };
  }
}
