import { ladderMoments } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { ExecutableActionsFrom } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type { TaskCommand } from './task-command';
import type { TaskContext } from './task-context';
import type { Audience, NotificationKind, TaskEffect, TaskEventCode, TaskHappened } from './task-effect';
import { taskMachine } from './task-machine';
import type { TaskRefusal } from './task-refusal';
import { explainRefusal } from './task-refusal';
import type { LiveSnapshot, TaskSnapshot } from './task-snapshot';
import { dehydrate, rehydrate } from './task-snapshot';
import type { TimePolicy, WantedDeadline } from './wanted-deadlines';
import { wantedDeadlines } from './wanted-deadlines';

/** What a decision changes. `deadlines` is the whole set that should stand from now on, not a difference. */
export interface Decided {
  ok: true;
  next: TaskSnapshot;
  events: readonly TaskHappened[];
  effects: readonly TaskEffect[];
  deadlines: readonly WantedDeadline[];
}

export type Decision = Decided | { ok: false; refusal: TaskRefusal };

/** When a task is due, in the plan's own calendar. */
export interface TaskSchedule {
  lastDay: LocalDate | null;
  dueAt: Instant | null;
}

/** A new task: assigned, with its clock placed. A deadline from before the plan was issued is only confirmed. */
export function startTask(schedule: TaskSchedule, planIssuedAt: Instant, policy: TimePolicy): Decided {
  const [live, actions] = initialTransition(taskMachine, {
    dueAt: schedule.dueAt,
    nearAt: nearMoment(schedule, policy),
    planIssuedAt,
  });
  return decided(live, actions, null, schedule, policy);
}

/**
 * The one door through which a task changes. Pure: the same snapshot and command give the same decision.
 * XState ignores an event it has no transition for, so `can()` is asked first and a refusal is named.
 */
export function decide(
  snapshot: TaskSnapshot,
  command: TaskCommand,
  schedule: TaskSchedule,
  policy: TimePolicy,
): Decision {
  const before = rehydrate(snapshot);
  if (!before.can(command)) {
    return { ok: false, refusal: explainRefusal(command, snapshot.work, snapshot.time) };
  }
  const [after, actions] = transition(taskMachine, before, command);
  return decided(after, actions, command, schedule, policy);
}

type MachineAction = ExecutableActionsFrom<typeof taskMachine>;

function decided(
  live: LiveSnapshot,
  actions: readonly MachineAction[],
  command: TaskCommand | null,
  schedule: TaskSchedule,
  policy: TimePolicy,
): Decided {
  const next = dehydrate(live);
  const events: TaskHappened[] = [];
  const effects: TaskEffect[] = [];
  for (const action of actions) {
    switch (action.type) {
      case 'record': {
        const { code } = action.params as { code: TaskEventCode };
        events.push({ code, params: paramsOf(code, command, next.context, policy) });
        break;
      }
      case 'notify': {
        const letter = action.params as {
          to: 'lead' | 'reviewers' | 'whoIsToldFirst';
          about: NotificationKind;
        };
        effects.push({ type: 'notify', to: audienceOf(letter.to, policy), about: letter.about });
        break;
      }
      case 'escalate':
        if (command?.type === 'ESCALATE') {
          effects.push({ type: 'escalate', to: command.to, step: command.step });
        }
        break;
      case 'recomputeScore':
        effects.push({ type: 'recomputeScore' });
        break;
      default:
        break;
    }
  }
  return { ok: true, next, events, effects, deadlines: wantedDeadlines(next, schedule.lastDay, policy) };
}

function audienceOf(to: 'lead' | 'reviewers' | 'whoIsToldFirst', policy: TimePolicy): Audience {
  return to === 'whoIsToldFirst' ? { role: policy.ladder.onDue } : to;
}

/** What the history keeps beside the event, so that its sentence can be read years later. */
function paramsOf(
  code: TaskEventCode,
  command: TaskCommand | null,
  context: TaskContext,
  policy: TimePolicy,
): Record<string, string | number> {
  const submission = context.submission?.number ?? 0;
  switch (code) {
    case 'evidenceAdded':
    case 'evidenceRemoved':
      return command !== null && 'fileName' in command ? { fileName: command.fileName } : {};
    case 'evidenceSubmitted':
      return { submission, files: command?.type === 'SUBMIT' ? command.files : 0 };
    case 'evidenceReturned':
      return { submission, reason: command?.type === 'RETURN' ? command.reason : '' };
    case 'submissionWithdrawn':
    case 'reviewTaken':
    case 'evidenceApproved':
      return { submission };
    case 'deadlineNeared':
      return command?.type === 'DEADLINE_NEARS' ? { workingDays: command.workingDays } : {};
    case 'deadlinePassed':
      return { role: policy.ladder.onDue };
    case 'taskEscalated':
      return command?.type === 'ESCALATE' ? { role: command.to, step: command.step } : {};
    case 'taskAssigned':
    case 'confirmationAsked':
    case 'taskAccepted':
    case 'taskReopened':
    case 'notApplicableAsked':
    case 'notApplicableGranted':
    case 'notApplicableRefused':
      return {};
  }
}

function nearMoment(schedule: TaskSchedule, policy: TimePolicy): Instant | null {
  if (schedule.dueAt === null || schedule.lastDay === null) return null;
  const moments = ladderMoments(policy.calendar, policy.ladder, schedule.lastDay, schedule.dueAt);
  const reminders = moments.filter((moment) => moment.kind === 'remind').map((moment) => moment.at);
  return reminders.sort()[0] ?? null;
}
