import type { Instant, LocalDate } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import { initialTransition } from 'xstate';
import type { Deciding } from './deciding';
import { commandAs, known } from './deciding';
import { dueTerms } from './due-terms';
import { eventParams } from './event-params';
import type { LiveSnapshot } from './rehydrate';
import { dehydrate, rehydrate } from './rehydrate';
import { roleInTurn } from './review-steps';
import type { TaskCommand } from './task-command';
import type { Audience, NotificationKind, TaskEffect, TaskEventCode, TaskHappened } from './task-effect';
import { taskMachine } from './task-machine';
import type { TaskRefusal } from './task-refusal';
import { explainRefusal } from './task-refusal';
import type { Addressee } from './task-setup';
import type { StoredSnapshot, TaskSnapshot } from './task-snapshot';
import type { MachineAction } from './transit';
import { transit } from './transit';
import type { TaskPolicy, WantedDeadline } from './wanted-deadlines';
import { wantedDeadlines, wantsTheSame } from './wanted-deadlines';

/** What a decision changes. `deadlines` is the whole set that should stand from now on, not a difference. */
export interface Decided {
  ok: true;
  next: TaskSnapshot;
  events: readonly TaskHappened[];
  effects: readonly TaskEffect[];
  deadlines: readonly WantedDeadline[];
  /** False where the same deadlines stood before. */
  rescheduled: boolean;
}

export type Decision = Decided | { ok: false; refusal: TaskRefusal };

/** A new task: assigned, with its clock placed. A deadline from before the plan was issued is only confirmed. */
export function startTask(lastDay: LocalDate | null, planIssuedAt: Instant, policy: TaskPolicy): Decided {
  const terms = lastDay === null ? { dueAt: null, nearAt: null } : dueTerms(lastDay, policy);
  const [live, actions] = initialTransition(taskMachine, { ...terms, planIssuedAt });
  return decided({ command: null, before: null, after: live.context, policy }, live, actions);
}

/**
 * The one door through which a task changes. Pure: the same snapshot and command give the same decision.
 * XState ignores an event it has no transition for, so `can()` is asked first and a refusal is named.
 */
export function decide(snapshot: StoredSnapshot, command: TaskCommand, policy: TaskPolicy): Decision {
  const before = rehydrate(snapshot);
  if (!before.can(command)) return { ok: false, refusal: explainRefusal(command, dehydrate(before)) };
  const [live, actions] = transit(before, command);
  const decision = decided({ command, before: before.context, after: live.context, policy }, live, actions);
  return { ...decision, rescheduled: !wantsTheSame(dehydrate(before), decision.next) };
}

function decided(deciding: Deciding, live: LiveSnapshot, actions: readonly MachineAction[]): Decided {
  const next = dehydrate(live);
  const events: TaskHappened[] = [];
  const effects: TaskEffect[] = [];
  for (const action of actions) {
    switch (action.type) {
      case 'record': {
        const { code } = action.params as { code: TaskEventCode };
        events.push({ code, params: eventParams(code, deciding) });
        break;
      }
      case 'notify': {
        const letter = action.params as { to: Addressee; about: NotificationKind };
        const to = audienceOf(letter.to, deciding);
        if (to !== null) effects.push({ type: 'notify', to, about: letter.about });
        break;
      }
      case 'escalate': {
        const { to, step } = commandAs(deciding.command, 'ESCALATE');
        effects.push({ type: 'escalate', to, step });
        break;
      }
      case 'reassign':
        effects.push({ type: 'reassign', to: commandAs(deciding.command, 'REASSIGN').to.id });
        break;
      case 'recomputeScore':
        effects.push({ type: 'recomputeScore' });
        break;
      default:
        break;
    }
  }
  return {
    ok: true,
    next,
    events,
    effects,
    deadlines: wantedDeadlines(next, deciding.policy),
    rescheduled: true,
  };
}

/** Null where nobody has to hear of it. */
function audienceOf(to: Addressee, { command, before, after, policy }: Deciding): Audience | null {
  switch (to) {
    case 'lead':
    case 'reviewers':
      return to;
    case 'previousLead':
      return { unitId: commandAs(command, 'REASSIGN').from.id };
    case 'whoIsToldFirst':
      return { role: policy.ladder.onDue };
    case 'whoeverIsNamed':
      return { role: commandAs(command, 'ESCALATE', 'OBSTACLE_UNANSWERED', 'PETITION_PENDING').to };
    case 'nextInReview':
      return { reviewing: known(roleInTurn(known(after.submission))) };
    case 'whoSeesTooManyExtensions': {
      const { flagFrom, tell } = policy.extension ?? POLICY_DEFAULTS.extension;
      return after.extensionsAsked >= flagFrom ? { role: tell } : null;
    }
    case 'whoGaveTheDirective': {
      const { directive } = commandAs(command, 'REPLY', 'DIRECTIVE_PASSED');
      return { role: known(before?.directives.find(({ number }) => number === directive)).role };
    }
  }
}
