import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { chooseReportCycle, composeReport, editReport, recomposeReport } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { chooseCycleSchema, composeReportSchema, editReportSchema, emptySchema } from '@tctp/contracts';
import type { ChooseCycle, ComposeReport, EditReport, ReportChanged } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
import type { SeenReport } from './seen-report';

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
    @VersionedEnvelope() seen: SeenReport,
    @Param('planId') planId: string,
    @Param('period') period: string,
    @Body({ schema: emptySchema }) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await recomposeReport(this.deps, { ...seen, planId, period }), reply);
  }

  @Post(':period/edit')
  @HttpCode(200)
  async edit(
    @VersionedEnvelope() seen: SeenReport,
    @Param('planId') planId: string,
    @Param('period') period: string,
    @Body({ schema: editReportSchema }) body: EditReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await editReport(this.deps, { ...seen, planId, period }, body), reply);
  }

  @Post(':period/cycle')
  @HttpCode(200)
  async chooseCycle(
    @VersionedEnvelope() seen: SeenReport,
    @Param('planId') planId: string,
    @Param('period') period: string,
    @Body({ schema: chooseCycleSchema }) body: ChooseCycle,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await chooseReportCycle(this.deps, { ...seen, planId, period }, body), reply);
  }
}
