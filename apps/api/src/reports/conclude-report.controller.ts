import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { approveReport, returnReport, reviseReport, sendReport, submitReport } from '@tctp/application';
import type { ReportRequest } from '@tctp/application';
import {
  approveReportSchema,
  reportReasonSchema,
  sendReportSchema,
  submitReportSchema,
} from '@tctp/contracts';
import type {
  ApproveReport,
  ReportChanged,
  ReportReason,
  ReportSent,
  SendReport,
  SubmitReport,
} from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { SeenReport } from './seen-report';

@Controller('api/plans/:planId/reports/:period')
export class ConcludeReportController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('submit')
  @HttpCode(200)
  async submit(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: submitReportSchema }) body: SubmitReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    const submitted = await submitReport(this.deps, seen, { note: noteOf(body) });
    return answerWithVersion(submitted, reply);
  }

  @Post('approve')
  @HttpCode(200)
  async approve(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: approveReportSchema }) body: ApproveReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    const input = { document: body.document ?? null, note: noteOf(body) };
    return answerWithVersion(await approveReport(this.deps, seen, input), reply);
  }

  @Post('return')
  @HttpCode(200)
  async giveBack(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: reportReasonSchema }) body: ReportReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await returnReport(this.deps, seen, body), reply);
  }

  @Post('revise')
  @HttpCode(200)
  async revise(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: reportReasonSchema }) body: ReportReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportChanged> {
    return answerWithVersion(await reviseReport(this.deps, seen, body), reply);
  }

  @Post('send')
  @HttpCode(200)
  async send(
    @SeenReport() seen: ReportRequest,
    @Body({ schema: sendReportSchema }) body: SendReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportSent> {
    const { facts, document = null } = body;
    const limitBytes = this.deps.settings.uploadLimitBytes;
    const input = { document, facts, note: noteOf(body), limitBytes };
    return answerWithVersion(await sendReport(this.deps, seen, input), reply);
  }
}

function noteOf({ note }: { note?: string | null | undefined }): string | null {
  return note === undefined || note === '' ? null : note;
}
