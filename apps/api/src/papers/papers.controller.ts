import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { listPapers, takePaper } from '@tctp/application';
import { paperQuerySchema } from '@tctp/contracts';
import type { PaperList, PaperQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { asOnlyAFile } from '../http/send-file';
import { recordAccess } from '../trail/record-access';
import { Who } from '../session/who.decorator';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@Controller('api/plans/:planId/papers')
export class PapersController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<PaperList> {
    return answer(await listPapers(this.deps, reader, planId));
  }

  @Get(':kind')
  async take(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('kind') kind: string,
    @Query({ schema: paperQuerySchema }) query: PaperQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, content } = answer(await takePaper(this.deps, reader, { planId, kind, ...query }));
    await recordAccess(this.deps, request, 'paper-taken', {
      subject: { kind: 'plan', id: planId },
      params: { file: fileName },
    });
    await asOnlyAFile(reply, fileName)
      .header('content-type', MEDIA_TYPES[query.format])
      .header('content-length', content.byteLength)
      .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  }
}
