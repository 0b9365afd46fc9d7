import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { changePlanSettings, previewPlanSettings } from '@tctp/application';
import type { AdminRequest, PlanSettings, PlanSettingsChange } from '@tctp/application';
import { changeCalendarSchema, changeLadderSchema, ladderSchema, markDaysSchema } from '@tctp/contracts';
import type {
  ChangeCalendar,
  ChangeLadder,
  LadderView,
  MarkDays,
  MovedMoments,
  PlanCalendar,
  PlanLadder,
  SettingsChanged,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';
import { ladderExample } from './ladder-example';

@Controller('api/admin/plans/:planId')
export class PlanSettingsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('calendar')
  async readCalendar(@Who() { tenantId }: Actor, @Param('planId') planId: string): Promise<PlanCalendar> {
    const { plan, revision } = await this.settings(tenantId, planId);
    const { dayStart, beforeIncludesDay, holidays, makeUpDays } = plan.calendar;
    return {
      version: revision,
      year: plan.year,
      dayStart,
      beforeIncludesDay,
      holidays: [...holidays],
      makeUpDays: [...makeUpDays],
    };
  }

  @Post('calendar/preview')
  @HttpCode(200)
  previewCalendar(
    @Who() { tenantId }: Actor,
    @Param('planId') planId: string,
    @Body({ schema: markDaysSchema }) change: MarkDays,
  ): Promise<MovedMoments> {
    return this.preview(tenantId, planId, { subject: 'calendar', change });
  }

  @Put('calendar')
  changeCalendar(
    @VersionedEnvelope() request: AdminRequest,
    @Param('planId') planId: string,
    @Body({ schema: changeCalendarSchema }) body: ChangeCalendar,
  ): Promise<SettingsChanged> {
    return this.change(request, planId, { subject: 'calendar', ...body });
  }

  @Get('ladder')
  async readLadder(@Who() { tenantId }: Actor, @Param('planId') planId: string): Promise<LadderView> {
    const settings = await this.settings(tenantId, planId);
    const { remindBefore, onDue, escalate } = settings.plan.policy.ladder;
    return {
      version: settings.revision,
      ladder: { remindBefore: [...remindBefore], onDue, escalate: [...escalate] },
      example: ladderExample(settings, await this.deps.clock.now()),
    };
  }

  @Post('ladder/preview')
  @HttpCode(200)
  previewLadder(
    @Who() { tenantId }: Actor,
    @Param('planId') planId: string,
    @Body({ schema: ladderSchema }) ladder: PlanLadder,
  ): Promise<MovedMoments> {
    return this.preview(tenantId, planId, { subject: 'ladder', ladder });
  }

  @Put('ladder')
  changeLadder(
    @VersionedEnvelope() request: AdminRequest,
    @Param('planId') planId: string,
    @Body({ schema: changeLadderSchema }) body: ChangeLadder,
  ): Promise<SettingsChanged> {
    return this.change(request, planId, { subject: 'ladder', ...body });
  }

  private async settings(tenantId: string, planId: string): Promise<PlanSettings> {
    const settings = await this.deps.administration.planSettings(tenantId, planId);
    if (settings === null) throw new ProblemError({ code: 'plan-unknown' });
    return settings;
  }

  private async preview(tenantId: string, planId: string, wanted: PlanSettingsChange): Promise<MovedMoments> {
    const tasks = answer(await previewPlanSettings(this.deps, tenantId, planId, wanted));
    return { tasks: tasks.map((task) => ({ ...task, moments: [...task.moments] })) };
  }

  /** The wake-up is armed anew: the earliest moment may have come nearer. */
  private async change(
    request: AdminRequest,
    planId: string,
    wanted: PlanSettingsChange & { reason: string },
  ): Promise<SettingsChanged> {
    const changed = answer(await changePlanSettings(this.deps, request, planId, wanted));
    await this.deps.nudgeSweep();
    return changed;
  }
}
