import { lastDayBefore, localDateOf } from '@tctp/calendar';
import type { Instant, Mailbox, Role } from '@tctp/domain';
import type { Audience, Decided, TaskEffect, WantedDeadline } from '@tctp/workflow';
import type { DecisionRows, DecisionToWrite, OutboxMessage, PlanContext, TaskOnClock } from '../decision';

interface Written {
  task: Omit<TaskOnClock, 'snapshot'>;
  decided: Decided;
  at: Instant;
  actorId: string | null;
  /** Beside the last event of the decision: a reason, a note. */
  note?: string | null;
  rows?: DecisionRows | undefined;
  fired?: readonly WantedDeadline[];
  /** What stands beside what fired, where it is known: the same set is not written again. */
  standing?: readonly WantedDeadline[];
  /** When the rung that fired was due; the escalation is unique by it. */
  escalationDueAt?: Instant;
}

/** From the machine's answer to what the transaction writes: audiences become mailboxes, effects become rows. */
export function decisionToWrite(written: Written): DecisionToWrite {
  const { task, decided, at } = written;
  const plan = task.plan;
  const day = localDateOf(plan.calendar, at);
  const notifications: DecisionToWrite['notifications'][number][] = [];
  const escalations: DecisionToWrite['escalations'][number][] = [];
  const outbox = new Map<string, OutboxMessage>();
  /** A task that changes hands tells its new lead, and whom it has left by name. */
  const leadUnitId = decided.effects.find((effect) => effect.type === 'reassign')?.to ?? task.leadUnitId;
  const tell = (to: Mailbox, about: DecisionToWrite['notifications'][number]['about']) => {
    notifications.push({ to, about, day });
    post(outbox, digestMessage(plan.tenantId, to, day));
  };

  for (const effect of decided.effects) {
    switch (effect.type) {
      case 'notify':
        tell(mailboxOf(effect.to, plan, leadUnitId), effect.about);
        break;
      case 'escalate': {
        const to = mailboxOf({ role: effect.to }, plan, leadUnitId);
        escalations.push({ step: effect.step, to, dueAt: written.escalationDueAt ?? at });
        tell(to, 'escalated');
        break;
      }
      case 'reassign':
        break;
      case 'recomputeScore':
        post(outbox, scoresMessage(plan));
        break;
      default:
        effect satisfies never;
    }
  }
  if (clockMoved(decided.effects)) post(outbox, scoresMessage(plan));

  const { dueAt } = decided.next.context;
  const lastLine = decided.events.length - 1;
  return {
    tenantId: plan.tenantId,
    planId: plan.id,
    taskId: task.id,
    expectedVersion: task.version,
    fromSequence: task.sequence,
    next: decided.next,
    lastDay: dueAt === null ? null : lastDayBefore(plan.calendar, dueAt),
    lead: leadUnitId === task.leadUnitId ? null : leadUnitId,
    at,
    actorId: written.actorId,
    history: decided.events.map((event, line) => ({
      ...event,
      note: line === lastLine ? (written.note ?? null) : null,
    })),
    deadlines: decided.rescheduled && !isSame(written.standing, decided.deadlines) ? decided.deadlines : null,
    fired: written.fired ?? [],
    notifications,
    escalations,
    outbox: [...outbox.values()],
    rows: written.rows ?? {},
  };
}

function isSame(standing: readonly WantedDeadline[] | undefined, wanted: readonly WantedDeadline[]): boolean {
  return (
    standing?.length === wanted.length &&
    wanted.every(({ kind, step, dueAt }) =>
      standing.some((one) => one.kind === kind && one.step === step && one.dueAt === dueAt),
    )
  );
}

/** An overdue task moves the forecast even though nobody submitted anything. */
function clockMoved(effects: readonly TaskEffect[]): boolean {
  return effects.some((effect) => effect.type === 'notify' && effect.about === 'overdue');
}

function mailboxOf(audience: Audience, plan: PlanContext, leadUnitId: string): Mailbox {
  if (audience === 'lead') return { unitId: leadUnitId, role: 'officer' };
  if (audience === 'reviewers') return { unitId: plan.reviewUnitId, role: 'reviewer' };
  if ('unitId' in audience) return { unitId: audience.unitId, role: 'officer' };
  if ('reviewing' in audience) return mailboxIn(plan.reviewUnitId, audience.reviewing, plan);
  return mailboxIn(leadUnitId, audience.role, plan);
}

/** Unit roles sit in the unit that is meant; roles above the units sit in the authority that leads it. */
function mailboxIn(unitId: string, role: Role, plan: PlanContext): Mailbox {
  if (role === 'reviewer') return { unitId: plan.reviewUnitId, role };
  return { unitId: role === 'officer' || role === 'head' ? unitId : plan.leadersUnitId, role };
}

export function digestMessage(tenantId: string, to: Mailbox, day: string): OutboxMessage {
  return {
    job: 'deliver-digests',
    key: [tenantId, to.unitId, to.role, day].join('/'),
    payload: { tenantId, unitId: to.unitId, role: to.role, day },
  };
}

export function scoresMessage(plan: PlanContext): OutboxMessage {
  return {
    job: 'recompute-scores',
    key: [plan.tenantId, plan.id].join('/'),
    payload: { tenantId: plan.tenantId, planId: plan.id },
  };
}

function post(outbox: Map<string, OutboxMessage>, message: OutboxMessage): void {
  outbox.set(`${message.job}:${message.key}`, message);
}
