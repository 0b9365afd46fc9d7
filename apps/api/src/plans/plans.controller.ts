import { Controller, Get, Param } from '@nestjs/common';
import { listTasks } from '@tctp/application';
import { addWorkingDays, localDateOf } from '@tctp/calendar';
import type { PlanDetail, PlanSummary, WorkingDays } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

@Controller('api/plans')
export class PlansController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<{ plans: PlanSummary[] }> {
    return { plans: await this.deps.read.plans(reader.tenantId) };
  }

  @Get(':planId')
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<PlanDetail> {
    const plans = await this.deps.read.plans(reader.tenantId);
    const plan = plans.find((one) => one.id === planId);
    const context = await this.deps.read.planContext(reader.tenantId, planId);
    if (plan === undefined || context === null) throw new ProblemError({ code: 'plan-unknown' });
    const { id, title, total } = context.criteriaSet;
    const tasks = await listTasks(this.deps, reader, { scope: 'all', planId });
    return { ...plan, criteriaSet: { id, title, total }, tasks };
  }

  @Get(':planId/working-days')
  async listWorkingDays(@Who() reader: Actor, @Param('planId') planId: string): Promise<WorkingDays> {
    const context = await this.deps.read.planContext(reader.tenantId, planId);
    if (context === null) throw new ProblemError({ code: 'plan-unknown' });
    const today = localDateOf(context.calendar, await this.deps.clock.now());
    return {
      days: Array.from({ length: 10 }, (_, index) => addWorkingDays(context.calendar, today, index + 1)),
    };
  }
}
