import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { chooseReportCycle, composeReport, editReport, recomposeReport } from '@tctp/application';
import type { KeyedRequest, ReportRequest } from '@tctp/application';
import { chooseCycleSchema, composeReportSchema, editReportSchema, emptySchema } from '@tctp/contracts';
import type { ChooseCycle, ComposeReport, EditReport, ReportChanged } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { SeenReport } from './seen-report';

@Controller('api/plans/:planId/reports')
export class WriteReportController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async compose(
    @KeyedEnvelope() keyed: KeyedRequest,
    @Param('planId') planId: string,
    @Body({ schema: composeReportSchema }) body: ComposeReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await composeReport(this.deps, keyed, { planId, ...body }), reply);
  }

  @Post(':period/recompose')
  @HttpCode(200)
  async recompose(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: emptySchema }) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await recomposeReport(this.deps, seen), reply);
  }

  @Post(':period/edit')
  @HttpCode(200)
  async edit(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: editReportSchema }) body: EditReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await editReport(this.deps, seen, body), reply);
  }

  @Post(':period/cycle')
  @HttpCode(200)
  async chooseCycle(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: chooseCycleSchema }) body: ChooseCycle,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await chooseReportCycle(this.deps, seen, body), reply);
  }
}
