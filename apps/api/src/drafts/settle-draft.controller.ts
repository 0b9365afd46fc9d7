import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  activateDraft,
  discardDraft,
  editDraft,
  ignoreFindings,
  settleFinding,
  takeBackSettlement,
} from '@tctp/application';
import type { AdminRequest } from '@tctp/application';
import {
  closeDraftSchema,
  editDraftSchema,
  ignoreFindingsSchema,
  settleFindingSchema,
  takeBackSchema,
} from '@tctp/contracts';
import type {
  CloseDraft,
  DraftActivated,
  DraftChanged,
  EditDraft,
  IgnoreFindings,
  SettleFinding,
  TakeBack,
} from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer, answerWithVersion } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';

@Controller('api/drafts/:draftId')
export class SettleDraftController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('settle')
  @HttpCode(200)
  async settle(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: settleFindingSchema }) body: SettleFinding,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChanged> {
    return answerWithVersion(await settleFinding(this.deps, { ...seen, draftId }, body), reply);
  }

  @Post('ignore')
  @HttpCode(200)
  async ignore(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: ignoreFindingsSchema }) body: IgnoreFindings,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChanged> {
    return answerWithVersion(await ignoreFindings(this.deps, { ...seen, draftId }, body), reply);
  }

  @Post('edit')
  @HttpCode(200)
  async edit(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: editDraftSchema }) body: EditDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChanged> {
    return answerWithVersion(await editDraft(this.deps, { ...seen, draftId }, body), reply);
  }

  @Post('take-back')
  @HttpCode(200)
  async takeBack(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: takeBackSchema }) body: TakeBack,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChanged> {
    return answerWithVersion(await takeBackSettlement(this.deps, { ...seen, draftId }, body), reply);
  }

  @Post('activate')
  @HttpCode(200)
  async activate(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: closeDraftSchema }) body: CloseDraft,
  ): Promise<DraftActivated> {
    const activated = answer(await activateDraft(this.deps, { ...seen, draftId }, body));
    await this.deps.nudgeSweep();
    return activated;
  }

  @Post('discard')
  @HttpCode(200)
  async discard(
    @VersionedEnvelope() seen: AdminRequest,
    @Param('draftId') draftId: string,
    @Body({ schema: closeDraftSchema }) body: CloseDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChanged> {
    return answerWithVersion(await discardDraft(this.deps, { ...seen, draftId }, body), reply);
  }
}
