import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { listReports, readReport, takeReport } from '@tctp/application';
import type { PeriodicReportList, PeriodicReportView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer, answerWithVersion } from '../http/answer';
import { asOnlyAFile } from '../http/send-file';
import { Who } from '../session/who.decorator';
import { recordAccess } from '../trail/record-access';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller('api/plans/:planId/reports')
export class ReadReportsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<PeriodicReportList> {
    return answer(await listReports(this.deps, reader, planId));
  }

  @Get(':period')
  async read(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('period') period: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeriodicReportView> {
    return answerWithVersion(await readReport(this.deps, reader, { planId, period }), reply);
  }

  @Get(':period/file')
  async take(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('period') period: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, content } = answer(await takeReport(this.deps, reader, { planId, period }));
    await recordAccess(this.deps, request, 'paper-taken', {
      subject: { kind: 'plan', id: planId },
      params: { file: fileName },
    });
    await asOnlyAFile(reply, fileName)
      .header('content-type', WORD)
      .header('content-length', content.byteLength)
      .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  }
}
