import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { moveClock } from '@tctp/application';
import { localDateOf } from '@tctp/calendar';
import { moveClockSchema } from '@tctp/contracts';
import type { Clock, MoveClock, SandboxAccounts } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

/** Vietnam's offset, for a clock shown before anybody has signed in and so before a plan is known. */
const VIETNAM = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [],
  makeUpDays: [],
  beforeIncludesDay: false,
};

@Controller('api')
export class SandboxController {
  constructor(private readonly deps: ApiDeps) {}
  @Get('clock')
  async readClock(): Promise<Clock> {
    const now = await this.deps.clock.now();
    return {
      now,
      today: localDateOf(VIETNAM, now),
      sandbox: this.deps.settings.sandbox,
      pendingDeadlines: await this.deps.read.pendingDeadlines(now),
    };
  }

  @Post('sandbox/clock')
  @HttpCode(200)
  async moveClock(@Who() reader: Actor, @Body({ schema: moveClockSchema }) body: MoveClock): Promise<Clock> {
    const [plan] = await this.deps.read.plans(reader.tenantId);
    const context = plan === undefined ? null : await this.deps.read.planContext(reader.tenantId, plan.id);
    const calendar = context?.calendar ?? VIETNAM;
    const { clock, movableClock: movable } = this.deps;
    answer(await moveClock({ clock, movable, calendar, endsOn: context?.endsOn ?? null }, body));
    await this.deps.nudgeSweep();
    return this.readClock();
  }
  @Get('sandbox/accounts')
  async listAccounts(): Promise<SandboxAccounts> {
    const password = this.deps.settings.sandboxPassword;
    if (password === null) throw new ProblemError({ code: 'route-unknown' });
    const accounts = await this.deps.accounts.listSandbox();
    return {
      password,
      accounts: accounts.map(({ username, actor, unit }) => ({
        username,
        displayName: actor.displayName,
        role: actor.role,
        unit,
      })),
    };
  }
}
