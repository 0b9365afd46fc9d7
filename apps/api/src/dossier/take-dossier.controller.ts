import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { takeDossier } from '@tctp/application';
import { dossierZipQuerySchema } from '@tctp/contracts';
import type { DossierZipQuery, DossierZipSummary } from '@tctp/contracts';
import { zipDossier } from '@tctp/documents';
import type { DossierZip } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { asOnlyAFile } from '../http/send-file';
import { recordAccess } from '../trail/record-access';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/dossier/zip')
export class TakeDossierController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('summary')
  async summarise(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: dossierZipQuerySchema }) { appraisal }: DossierZipQuery,
  ): Promise<DossierZipSummary> {
    const { read: _read, ...summary } = await this.zip(reader, planId, appraisal);
    return summary;
  }

  /** With its length, so that what breaks off cannot look whole; Fastify ends the reading when the reader goes away. */
  @Get()
  async take(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: dossierZipQuerySchema }) { appraisal }: DossierZipQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { read, bytes, fileName } = await this.zip(reader, planId, appraisal);
    await recordAccess(this.deps, request, 'dossier-taken', {
      subject: { kind: 'plan', id: planId },
      params: { file: fileName },
    });
    await asOnlyAFile(reply, fileName)
      .header('content-type', 'application/zip')
      .header('content-length', bytes)
      .send(read());
  }

  private async zip(reader: Actor, planId: string, appraisal: number | undefined): Promise<DossierZip> {
    const dossier = answer(await takeDossier(this.deps, reader, planId, appraisal ?? null));
    return zipDossier(dossier, this.deps.files);
  }
}
