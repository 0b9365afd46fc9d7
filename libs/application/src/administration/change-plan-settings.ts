import type { Ladder } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { scoresMessage } from '../tasks/decision-to-write';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminEvent, AdminFacts } from './admin-event';
import type { AdminDeps, AdminRequest } from './by-admin';
import { byAdmin } from './by-admin';
import type { CalendarChange } from './change-calendar';
import { changedCalendar } from './change-calendar';
import type { MovedTaskMoments } from './moved-moments';
import { movedMoments } from './moved-moments';

/** What an administrator wants of a plan's time: other days, or another ladder. */
export type PlanSettingsChange =
  { subject: 'calendar'; change: CalendarChange } | { subject: 'ladder'; ladder: Ladder };

/** What would move, task by task; writes nothing. */
export async function previewPlanSettings(
  { work, clock }: AdminDeps,
  tenantId: string,
  planId: string,
  wanted: PlanSettingsChange,
): Promise<Result<MovedTaskMoments[]>> {
  const now = await clock.now();
  return work.run<MovedTaskMoments[]>(async (stores) => {
    const settings = await stores.planSettings.read(tenantId, planId);
    if (settings === null) return refuse({ code: 'plan-unknown' });
    const next = changedPlan(settings.plan, wanted);
    return next.ok ? accept(movedMoments(settings.tasks, next.value, now).moved) : next;
  });
}

/**
 * A new revision of the plan, and every deadline of its tasks reckoned by it, in one transaction. Every task counts a
 * version further, also where nothing moves: whoever decides by the old calendar at this moment is overtaken and decides
 * again.
 */
export async function changePlanSettings(
  deps: AdminDeps,
  request: AdminRequest,
  planId: string,
  wanted: PlanSettingsChange & { reason: string },
): Promise<Result<{ version: number; moved: number }>> {
  return byAdmin<{ version: number; moved: number }>(deps, request, async (stores, at) => {
    const { tenantId } = request.actor;
    const settings = await stores.planSettings.lock(tenantId, planId);
    if (settings === null) return refuse({ code: 'plan-unknown' });
    if (settings === 'busy') return refuse({ code: 'plan-busy' });
    const { plan, revision, tasks } = settings;
    if (revision !== request.expectedVersion) return refuse({ code: 'stale-version', current: revision });
    const next = changedPlan(plan, wanted);
    if (!next.ok) return next;

    const { moved, decisions } = movedMoments(tasks, next.value, at);
    const { calendar, policy } = next.value;
    const version = await stores.planSettings.write(tenantId, planId, { calendar, ladder: policy.ladder });
    await stores.tasks.write(decisions.map((one) => ({ ...one, outbox: [scoresMessage(plan)] })));
    await stores.adminEvents.add(request.actor, at, [eventOf(planId, plan, wanted, moved.length)]);
    return accept({ version, moved: moved.length });
  });
}

function changedPlan(plan: PlanContext, wanted: PlanSettingsChange): Result<PlanContext> {
  if (wanted.subject === 'ladder') {
    const ladder = inOrder(wanted.ladder);
    if (ladderText(ladder) === ladderText(plan.policy.ladder)) return refuse({ code: 'nothing-changes' });
    return accept({ ...plan, policy: { ...plan.policy, ladder } });
  }
  const calendar = changedCalendar(plan.calendar, wanted.change);
  return calendar.ok ? accept({ ...plan, calendar: calendar.value }) : calendar;
}

function eventOf(
  planId: string,
  plan: PlanContext,
  wanted: PlanSettingsChange & { reason: string },
  moved: number,
): AdminEvent {
  const { reason, subject } = wanted;
  if (wanted.subject === 'ladder') {
    const before = { ladder: ladderText(plan.policy.ladder) };
    const after = { ladder: ladderText(inOrder(wanted.ladder)), moved };
    return { subject: { kind: subject, id: planId }, code: 'ladderChanged', before, after, reason };
  }
  const { mark, days, name = null } = wanted.change;
  const after: AdminFacts = { mark, name, from: days[0] ?? null, until: days.at(-1) ?? null, moved };
  return { subject: { kind: subject, id: planId }, code: 'calendarChanged', before: {}, after, reason };
}

/** The earliest reminder first, then the rungs as they are climbed. */
function inOrder({ remindBefore, onDue, escalate }: Ladder): Ladder {
  return {
    remindBefore: remindBefore.toSorted((left, right) => right - left),
    onDue,
    escalate: escalate.toSorted((left, right) => left.afterWorkingDays - right.afterWorkingDays),
  };
}

/** "7 3 1 | head | 3 viceChair, 5 chairman": codes, which the screen says in words. */
function ladderText({ remindBefore, onDue, escalate }: Ladder): string {
  const rungs = escalate.map(({ afterWorkingDays, to }) => `${afterWorkingDays} ${to}`).join(', ');
  return [remindBefore.join(' '), onDue, rungs].join(' | ');
}
